"""A telephone number that is typed although a record keeps it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.rules.prose.phones import kept_from_buyers
from goldenthread.rules.prose.phones import typed_numbers
from goldenthread.rules.prose.typed import can_quote
from goldenthread.rules.prose.typed import typed_problem
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each typed number that a record keeps, where it could be quoted."""
    for typed in typed_numbers(world.library):
        if typed.same and can_quote(typed.passage) and not kept_from_buyers(typed):
            fact = max(typed.same, key=lambda each: each.audience)
            yield typed_problem(typed, f"the number of {world.library.title(fact.key)}", fact)


RULE = Rule(
    code="GT804",
    name="typed-number",
    summary="A telephone number is typed in a text although a record keeps it.",
    why=(
        "When a council changes its number, the record is mended within a day. A number that was "
        "typed elsewhere stays wrong until somebody calls it at night."
    ),
    source="docs/decisions/0007-facts-are-quoted.md.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: contact, id: northbridge-night, name: Night team, phone: "01632 960102"}
  - kind: policy
    id: safeguarding-adults
    body: At night we call 01632 960 102.  # <-
""",
    good="""\
records:
  - {kind: contact, id: northbridge-night, name: Night team, phone: "01632 960102"}
  - kind: policy
    id: safeguarding-adults
    body: At night we call [[contact/northbridge-night#phone]]. In danger we call 999.
""",
    check=check,
)
