"""A case example that counts its partners wrongly, or has hardly any."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.case_example import CaseExample
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each case example with fewer partners in its number than in its list."""
    for case in world.library.all(CaseExample):
        listed = len({each.agency for each in case.coordination})
        if case.agencies_told is not None and case.agencies_told < listed:
            yield Problem(
                case.key,
                ("agencies_told",),
                f'"{case.title}" lists {listed} agencies and counts {case.agencies_told}.',
                "Correct the number, or the list.",
                f"agencies_told: {listed}",
            )
        elif not listed:
            yield Problem(
                case.key,
                ("coordination",),
                f'"{case.title}" names no agency that we worked with.',
                "Name at least one agency, what it did and what we gave it; an example without "
                "partners shows no joint work.",
                "coordination:\n  - agency: northbridge-council\n    did: Held the meeting.",
            )


RULE = Rule(
    code="GT710",
    name="partners-miscounted",
    summary="A case example names no partner, or says fewer than it lists.",
    why=(
        "The number is quoted in tenders and the list stands beside it. Two numbers on one page "
        "cost the trust of both."
    ),
    source="Founding article: coordination is one of the five parts of an example.",
    severity=Severity.ERROR,
    bad="""\
kind: case_example
id: a-bruise
coordination:
  - {agency: northbridge-council, did: Held a planning discussion.}
  - {agency: estuary-police, did: Took a statement.}
agencies_told: 1  # <-
""",
    good="""\
kind: case_example
id: a-bruise
coordination:
  - {agency: northbridge-council, did: Held a planning discussion.}
  - {agency: estuary-police, did: Took a statement.}
agencies_told: 2
""",
    check=check,
)
