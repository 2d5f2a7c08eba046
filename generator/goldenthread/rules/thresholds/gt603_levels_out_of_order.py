"""Levels whose ranks do not count up, or of which a higher one asks less."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.threshold import Ask
from goldenthread.records.threshold import Level
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

STRENGTH = {Ask.RECORD: 0, Ask.CONSULT: 1, Ask.REPORT: 2}


def check(world: World) -> Iterator[Problem]:
    """Yield the first level of each set that stands in a wrong place."""
    for each in world.library.all(ThresholdSet):
        problem = _rank(each) or _ask(each)
        if problem:
            yield problem


def _rank(found: ThresholdSet) -> Problem | None:
    """Return the first level whose rank is not its place; the ranks of others follow from it."""
    ranks = [level.rank for level in found.levels]
    for number, level in enumerate(found.levels):
        if level.rank != number + 1:
            return Problem(
                found.key,
                ("levels", number, "rank"),
                f'"{level.name}" has the rank {level.rank} and stands in place {number + 1}. '
                f"The ranks are {', '.join(map(str, ranks))}.",
                "Write the levels lowest first, and count them 1, 2, 3.",
                f"rank: {number + 1}",
            )
    return None


def _ask(found: ThresholdSet) -> Problem | None:
    """Return the first level that asks less than the level below it."""
    for number, (lower, higher) in enumerate(pairwise(found.levels)):
        if STRENGTH[higher.asks] < STRENGTH[lower.asks]:
            return Problem(
                found.key,
                ("levels", number + 1, "asks"),
                f"{_said(higher)}, which is less than the level below it: {_said(lower)}.",
                "Look both up in the authority's document. A higher level never asks for less.",
                f"asks: {lower.asks.value}",
                related=((found.key, ("levels", number, "asks"), "the level below"),),
            )
    return None


def _said(level: Level) -> str:
    return f'"{level.name}" asks us to {level.asks.words}'


RULE = Rule(
    code="GT603",
    name="levels-out-of-order",
    summary="The levels of a threshold set do not count up, or a higher one asks for less.",
    why=(
        "Staff take the higher level when they are not sure. If a higher level asks for less, the "
        "careful worker is the one who tells nobody."
    ),
    source="The published threshold tools, which all have ordered levels.",
    severity=Severity.ERROR,
    bad="""\
kind: threshold_set
levels:
  - {id: one, rank: 1, name: Matter one, asks: record, action: Act., record_rule: Log it.}
  - {id: two, rank: 2, name: Matter two, asks: report, action: Send it., record_rule: Copy it.}
  - id: three
    rank: 3
    name: Matter three
    asks: consult  # <-
    action: Call.
    record_rule: Keep the advice.
""",
    good="""\
kind: threshold_set
levels:
  - {id: one, rank: 1, name: Matter one, asks: record, action: Act., record_rule: Log it.}
  - {id: two, rank: 2, name: Matter two, asks: consult, action: Call., record_rule: Copy it.}
  - {id: three, rank: 3, name: Matter three, asks: report, action: Send it., record_rule: Copy it.}
""",
    check=check,
    profile=Profile.DRAFT,
)
