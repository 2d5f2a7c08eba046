"""A course that too few people have done in time, or one role not at all."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.fields import Record
from goldenthread.records.governance import Acting
from goldenthread.records.governance import Actions
from goldenthread.records.governance import Coverage
from goldenthread.records.governance import Training
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

NEAR = 10
"""Within how many points of its target a course may wait for an action that is agreed."""


def check(world: World) -> Iterator[Problem]:
    """Yield each role of a course that is wholly out of date; else the role that drags it down.

    A course a little below its target is found until an open action is named that mends it.
    """
    for course in world.library.all(Training):
        none = [i for i, each in enumerate(course.coverage) if each.in_post and not each.in_date]
        if none:
            yield from (_nobody(world, course, index) for index in none)
        elif course.coverage and course.in_post and course.percent < course.target_percent:
            yield from _below(world, course)


def _nobody(world: World, course: Training, index: int) -> Problem:
    row = course.coverage[index]
    return Problem(
        course.key,
        ("coverage", index, "in_date"),
        f'Nobody of {row.in_post} in the role "{world.library.title(f"role/{row.role}")}" has done '
        f'"{course.title}" in time.',
        "Arrange the course for them first; until then say who covers for them.",
    )


def _below(world: World, course: Training) -> Iterator[Problem]:
    if course.improved_by is None or course.percent < course.target_percent - NEAR:
        yield _dragging(world, course)
        return
    entry = world.library.entries.get(course.improved_by)
    if entry and not any(each.done_on is None for each in _actions(entry.record)):
        yield Problem(
            course.key,
            ("improved_by",),
            f'"{course.title}" is at {course.percent}% in date and its target is '
            f'{course.target_percent}%, but "{entry.record.title_words}" has no open action.',
            "Agree an action that brings it up to the target, and name the record that holds it.",
        )


def _actions(record: Record) -> tuple[Actions, ...]:
    return record.actions if isinstance(record, Acting) else ()


def _dragging(world: World, course: Training) -> Problem:
    def missing(row: Coverage) -> int:
        return row.in_post * course.target_percent - row.in_date * 100

    index = max(range(len(course.coverage)), key=lambda each: missing(course.coverage[each]))
    row = course.coverage[index]
    role = world.library.title(f"role/{row.role}")
    return Problem(
        course.key,
        ("coverage", index, "in_date"),
        f'"{course.title}" is at {course.percent}% in date; the target is '
        f'{course.target_percent}%. The most are missing in the role "{role}": {row.in_date} of '
        f"{row.in_post}.",
        "Arrange places until the target is met, then count again. If it is close, and an action "
        "for that is agreed, name the record that holds it.",
        "improved_by: meeting/safeguarding-governance-2026-10",
        related=((course.key, ("target_percent",), "the target"),),
    )


RULE = Rule(
    code="GT908",
    name="training-below-target",
    summary="A course is below its target with nothing agreed, or one role has not done it at all.",
    why=(
        "Training below target is among the commonest findings of inspections. A role in which "
        "nobody is in date is a shift on which nobody knows the route."
    ),
    source="Regulation 18(2)(a) of the Regulated Activities Regulations 2014 (staff training).",
    severity=Severity.WARNING,
    bad="""\
kind: training
target_percent: 90
coverage:
  - {role: support-worker, in_post: 40, in_date: 38, competent: 36}
  - {role: night-worker, in_post: 20, in_date: 13, competent: 13}  # <-
""",
    good="""\
kind: training
target_percent: 90
coverage:
  - {role: support-worker, in_post: 40, in_date: 38, competent: 36}
  - {role: night-worker, in_post: 20, in_date: 18, competent: 17}
""",
    check=check,
)
