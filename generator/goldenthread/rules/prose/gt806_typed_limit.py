"""A time limit that is typed although a record keeps it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.rules.prose.limits import typed_limits
from goldenthread.rules.prose.typed import can_quote
from goldenthread.rules.prose.typed import typed_problem
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each typed limit for raising a concern that a record keeps."""
    for typed in typed_limits(world.library):
        if typed.same and can_quote(typed.passage):
            fact = typed.same[0]
            yield typed_problem(typed, f'a limit of "{world.library.title(fact.key)}"', fact)


RULE = Rule(
    code="GT806",
    name="typed-limit",
    summary="A time limit for raising a concern is typed although a record keeps it.",
    why=(
        "A limit that is written twice is changed once. Then the policy, the answer and the "
        "picture on the wall tell staff three different times."
    ),
    source="docs/decisions/0007-facts-are-quoted.md.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: pathway
    id: any-concern
    start: raise
    steps:
      - {id: raise, kind: refer, title: Raise, purpose: raise-concern, clock: raise-concern,
         within: {limit: PT4H}, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: policy
    id: safeguarding-adults
    body: We raise every concern within 4 hours.  # <-
""",
    good="""\
records:
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: pathway
    id: any-concern
    start: raise
    steps:
      - {id: raise, kind: refer, title: Raise, purpose: raise-concern, clock: raise-concern,
         within: {limit: PT4H}, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: policy
    id: safeguarding-adults
    body: We raise every concern [[pathway/any-concern#steps.raise.within.limit]].
""",
    check=check,
)
