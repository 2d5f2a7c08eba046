"""Two numbers for one thing that place the same events at two levels."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from goldenthread.model.finding import Severity
from goldenthread.records.links import KeyPath
from goldenthread.records.threshold import ThresholdSet
from goldenthread.records.threshold import Trigger
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

Placed = tuple[int, KeyPath, Trigger]
"""The rank of a trigger's level, where it stands, and the trigger."""
EVER = 10**9


def check(world: World) -> Iterator[Problem]:
    """Yield each trigger of a higher level that is met whenever that of a lower level is."""
    for found in world.library.all(ThresholdSet):
        names = {level.rank: level.name for level in found.levels}
        for group in _by_variable(found).values():
            for (low, at, lower), (high, path, higher) in combinations(sorted(group), 2):
                if low < high and _always_meets(lower, higher):
                    yield Problem(
                        found.key,
                        (*path, "at_least"),
                        f'{_said(higher)} is "{names[high]}", but {_said(lower)} is only '
                        f'"{names[low]}". The same events have two levels.',
                        "Look both numbers up: more, or the same in less time, for the higher one.",
                        related=((found.key, (*at, "at_least"), "the lower level's number"),),
                    )


def _by_variable(found: ThresholdSet) -> dict[str, list[Placed]]:
    ranks = {level.id: level.rank for level in found.levels}
    groups: dict[str, list[Placed]] = {}
    for number, row in enumerate(found.rows):
        for index, cell in enumerate(row.cells):
            if cell.trigger and cell.level in ranks:
                path = ("rows", number, "cells", index, "trigger")
                name = " ".join(cell.trigger.variable.lower().split())
                groups.setdefault(name, []).append((ranks[cell.level], path, cell.trigger))
    return groups


def _always_meets(lower: Trigger, higher: Trigger) -> bool:
    """Say whether events that meet the lower level's trigger always meet the higher level's."""
    longer = (higher.within_days or EVER) >= (lower.within_days or EVER)
    return higher.at_least <= lower.at_least and longer


def _said(trigger: Trigger) -> str:
    days = f" in {trigger.within_days} days" if trigger.within_days else ""
    return f"{trigger.variable}: {trigger.at_least} or more{days}"


RULE = Rule(
    code="GT606",
    name="triggers-contradict",
    summary="Two numbers of a threshold set place the same events at different levels.",
    why=(
        "Where three falls are both a matter for the log and a matter for the council, each shift "
        "picks its own, and the log is the easier one."
    ),
    source="The authority's own document: one count leads to one level.",
    severity=Severity.ERROR,
    bad="""\
kind: threshold_set
levels:
  - {id: one, rank: 1, name: Matter one, asks: record, action: Act., record_rule: Log it.}
  - {id: two, rank: 2, name: Matter two, asks: report, action: Send it., record_rule: Copy it.}
rows:
  - topic: Falls
    cells:
      - level: one
        signs: [Falls again.]
        trigger: {variable: falls, at_least: 5, within_days: 28, source_page: page 9}
      - level: two
        signs: [Falls with no change of plan.]
        trigger:
          variable: falls
          at_least: 3  # <-
          within_days: 28
          source_page: page 9
""",
    good="""\
kind: threshold_set
levels:
  - {id: one, rank: 1, name: Matter one, asks: record, action: Act., record_rule: Log it.}
  - {id: two, rank: 2, name: Matter two, asks: report, action: Send it., record_rule: Copy it.}
rows:
  - topic: Falls
    cells:
      - level: one
        signs: [Falls again.]
        trigger: {variable: falls, at_least: 3, within_days: 28, source_page: page 9}
      - level: two
        signs: [Falls with no change of plan.]
        trigger: {variable: falls, at_least: 5, within_days: 28, source_page: page 9}
""",
    check=check,
)
