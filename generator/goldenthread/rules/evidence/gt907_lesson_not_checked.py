"""A lesson that nobody went back to."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.due import What
from goldenthread.graph.due import dues
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.governance import Learning
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each lesson whose check is overdue, or was made and cannot be shown."""
    for due in dues(world.library, world.as_of):
        lesson = world.library.entries[due.key].record
        if due.what is not What.LESSON or not isinstance(lesson, Learning):
            continue
        if due.overdue(world.as_of) and lesson.checked_by is None:
            yield Problem(
                due.key,
                due.path,
                f'The change after "{lesson.title}" was to be checked by {date_words(due.day)}, '
                f"{(world.as_of - due.day).days} days ago.",
                "Look whether it holds; write the day, the record that shows it and the result.",
                f"checked_on: {world.as_of}\nchecked_by: audit/concern-forms-2026-11\n"
                "result: Nineteen of twenty forms say it.",
            )
        else:
            yield from _half(lesson)


def _half(lesson: Learning) -> Iterator[Problem]:
    """Yield what is missing of a check: the record that shows it, or the day."""
    if lesson.checked_on and lesson.checked_by is None:
        yield Problem(
            lesson.key,
            ("checked_on",),
            f'The change after "{lesson.title}" was checked, and no record shows it.',
            "Name the audit or other record in which it can be read.",
            "checked_by: audit/concern-forms-2026-11",
        )
    if lesson.checked_by and lesson.checked_on is None:
        yield Problem(
            lesson.key,
            ("checked_by",),
            f'The change after "{lesson.title}" has a record of its check, and no day.',
            "Write the day on which somebody checked it.",
            "checked_on: 2026-11-10",
        )


RULE = Rule(
    code="GT907",
    name="lesson-not-checked",
    summary="The check of a lesson is overdue, or the record or day of the check is missing.",
    why=(
        "A change that nobody goes back to wears off within months. An inspector asks of every "
        "lesson how the provider knows that practice is different now."
    ),
    source="CQC, single assessment framework: Learning culture; Learning, improvement, innovation.",
    severity=Severity.WARNING,
    bad="""\
kind: learning
check_due: 2026-10-30  # <-
""",
    good="""\
kind: learning
check_due: 2026-10-30
checked_on: 2026-10-22
checked_by: audit/concern-forms-2026-10
result: Nineteen of twenty forms say it.
""",
    check=check,
)
