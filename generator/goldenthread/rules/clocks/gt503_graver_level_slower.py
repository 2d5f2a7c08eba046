"""A graver level that leaves more time than a lighter one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from goldenthread.library.deadlines import later
from goldenthread.model.finding import Severity
from goldenthread.records.threshold import Ask
from goldenthread.records.threshold import Level
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each level with a limit that can end later than that of the next lighter one.

    A level that only asks for a record has a limit for our own log: it says nothing of a report.
    """
    for each in world.library.all(ThresholdSet):
        timed = [level for level in each.levels if level.limit and level.asks is not Ask.RECORD]
        for lighter, graver in pairwise(sorted(timed, key=lambda level: level.rank)):
            if lighter.limit and graver.limit and later(graver.limit, lighter.limit):
                yield _problem(each, lighter, graver)


def _problem(found: ThresholdSet, lighter: Level, graver: Level) -> Problem:
    return Problem(
        found.key,
        ("levels", found.levels.index(graver), "limit"),
        f'The graver level "{graver.name}" leaves more time ("{graver.limit}") than '
        f'"{lighter.name}" ("{lighter.limit}").',
        "Look the two limits up in the council's document. What is worse is never slower.",
        f"limit: {lighter.limit.code if lighter.limit else 'IMMEDIATE'}",
        related=(
            (found.key, ("levels", found.levels.index(lighter), "limit"), "the lighter level"),
        ),
    )


RULE = Rule(
    code="GT503",
    name="graver-level-slower",
    summary="A graver level of a threshold set has a slower limit than a lighter one.",
    why=(
        "Staff read the limit of the level that they chose. When two limits were swapped while "
        "copying, the people at most risk wait longest."
    ),
    source="Every published set of levels seen asks for more speed as harm grows.",
    severity=Severity.ERROR,
    bad="""\
kind: threshold_set
id: northbridge-2026
levels:
  - id: consult
    rank: 1
    name: Needs consultation
    asks: consult
    action: Call the council.
    record_rule: Note the advice.
    limit: PT24H
  - id: report
    rank: 2
    name: Reportable
    asks: report
    action: Send the form.
    record_rule: Keep a copy.
    limit: P2D  # <-
""",
    good="""\
kind: threshold_set
id: northbridge-2026
levels:
  - id: consult
    rank: 1
    name: Needs consultation
    asks: consult
    action: Call the council.
    record_rule: Note the advice.
    limit: PT24H
  - id: report
    rank: 2
    name: Reportable
    asks: report
    action: Send the form.
    record_rule: Keep a copy.
    limit: PT4H
""",
    check=check,
)
