"""A case example with an outcome that nothing proves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.library.editions import quarter_days
from goldenthread.library.library import Library
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.case_example import CaseExample
from goldenthread.records.fields import Record
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

DATED = ("done_on", "held_on", "learned_on", "written_on", "as_at")
"""The day on which evidence came about, in the kinds that have one."""


def check(world: World) -> Iterator[Problem]:
    """Yield each case example without evidence, or with evidence that is all older than it."""
    for case in world.library.all(CaseExample):
        if not case.evidence:
            yield Problem(
                case.key,
                ("evidence",),
                f'"{case.title}" says how it ended, and no record proves it.',
                "Name the audit, the meeting, the lesson or the log entry that shows it.",
                "evidence: [audit/money-and-visitors-2026-09]",
            )
        elif dates := _all_dates(world.library, case):
            first, _ = quarter_days(case.quarter)
            if max(dates) < first:
                yield _older(case, max(dates), first)


def _all_dates(library: Library, case: CaseExample) -> list[date]:
    """Return the day of each piece of evidence; nothing if one of them has none."""
    dates = [_day(entry.record) for key in case.evidence if (entry := library.entries.get(key))]
    known = [each for each in dates if each]
    return known if len(known) == len(case.evidence) else []


def _day(record: Record) -> date | None:
    return next((day for name in DATED if (day := getattr(record, name, None))), None)


def _older(case: CaseExample, newest: date, first: date) -> Problem:
    return Problem(
        case.key,
        ("evidence",),
        f'The newest evidence of "{case.title}" is of {date_words(newest)}, before the example '
        f"began ({date_words(first)} at the earliest), so it cannot prove how it ended.",
        "Name a record that was made after it, or correct the quarter.",
    )


RULE = Rule(
    code="GT705",
    name="unproved-outcome",
    summary="The outcome of a case example rests on no evidence, or on evidence older than it.",
    why=(
        "A story without proof earns few marks and invites the question that cannot be answered: "
        "how do you know?"
    ),
    source="Founding article: context, actions, coordination, outcome and evidence, all five.",
    severity=Severity.ERROR,
    bad="""\
kind: case_example
id: a-bruise
evidence: []  # <-
""",
    good="""\
kind: case_example
id: a-bruise
evidence: [audit/concern-forms-2026-03]
""",
    check=check,
)
