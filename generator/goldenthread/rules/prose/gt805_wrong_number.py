"""A typed telephone number that is not the one of the team named beside it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.rules.prose.phones import almost
from goldenthread.rules.prose.phones import kept_from_buyers
from goldenthread.rules.prose.phones import typed_numbers
from goldenthread.rules.prose.typed import Typed
from goldenthread.rules.prose.typed import can_quote
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each typed number that belies a record, or misses one by a slip of the finger."""
    for typed in typed_numbers(world.library):
        if typed.other:
            yield _wrong(world, typed)
        elif kept_from_buyers(typed):
            yield Problem(
                typed.passage.key,
                typed.passage.path,
                f"The number {typed.said} is not for buyers: {typed.same[0].key} keeps it for "
                "our own people.",
                "Take it out, or quote a number that a buyer may have.",
                related=((typed.same[0].key, typed.same[0].path, "where it is kept"),),
                at=typed.at,
            )
        elif not typed.same and (number := almost(world.library, typed.said)):
            yield Problem(
                typed.passage.key,
                typed.passage.path,
                f"No record has the number {typed.said}. It is one slip away from "
                f"{number.written}, the number of {number.record.title_words}.",
                "Check the number, and quote it from the record.",
                f"[[{number.address}]]" if can_quote(typed.passage) else number.written,
                related=((number.record.key, (number.field,), "the number of the record"),),
                severity=Severity.WARNING,
                at=typed.at,
            )


def _wrong(world: World, typed: Typed) -> Problem:
    fact = typed.other[0]
    kept = listed(dict.fromkeys(each.words for each in typed.other), "or")
    return Problem(
        typed.passage.key,
        typed.passage.path,
        f"The number {typed.said} is not that of {world.library.title(fact.key)}, which is {kept}.",
        "Quote the number, or name the team that has this one.",
        f"[[{fact.address}]]" if can_quote(typed.passage) else fact.words,
        related=((fact.key, fact.path, "the number of the record"),),
        at=typed.at,
    )


RULE = Rule(
    code="GT805",
    name="wrong-number",
    summary="A typed number is not that of the team named beside it, or is not for the reader.",
    why="A worker who follows the text calls somebody else, or nobody, while a person is at risk.",
    source="docs/decisions/0007-facts-are-quoted.md.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: contact, id: northbridge-night, name: Emergency Duty Team, phone: "01632 960102"}
  - kind: policy
    id: safeguarding-adults
    body: At night we call the Emergency Duty Team on 01632 960 177.  # <-
""",
    good="""\
records:
  - {kind: contact, id: northbridge-night, name: Emergency Duty Team, phone: "01632 960102"}
  - kind: policy
    id: safeguarding-adults
    body: At night we call the Emergency Duty Team on [[contact/northbridge-night#phone]].
""",
    check=check,
)
