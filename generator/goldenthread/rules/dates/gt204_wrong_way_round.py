"""Two days of one record that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.graph.rounds import back_in_time
from goldenthread.library.editions import quarter_days
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.case_example import CaseExample
from goldenthread.records.fields import Record
from goldenthread.records.governance import Actions
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Learning
from goldenthread.records.governance import Meeting
from goldenthread.records.governance import ThemeReport
from goldenthread.records.links import KeyPath
from goldenthread.records.traits import Lasting
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

Day = tuple[KeyPath, date | None, str]
"""Where a day stands, the day, and what happened or will happen on it."""
Pair = tuple[Day, Day]
"""What comes first and what comes after it."""


def check(world: World) -> Iterator[Problem]:
    """Yield each later day that stands before the earlier one it follows.

    Nothing is said where the earlier day is itself in the future: that is found already.
    """
    for key, entry in world.library.entries.items():
        for (first, before, began), (second, after, ended) in _pairs(entry.record):
            if before and after and after < before and not _future(first, before, world):
                yield Problem(
                    key,
                    second,
                    f"{ended} on {date_words(after)}, but {began} on {date_words(before)}.",
                    "One of the two days is wrong: check both.",
                    related=((key, first, "the day that should come first"),),
                )
    yield from _checks(world)


def _future(path: KeyPath, day: date, world: World) -> bool:
    return path != ("effective_from",) and day > world.as_of


def _pairs(record: Record) -> Iterator[Pair]:
    """Yield the pairs of a record; a day that is merely overdue is found by other rules."""
    if isinstance(record, Lasting):
        yield (
            (("effective_from",), record.effective_from, "it begins"),
            (("effective_to",), record.effective_to, "This ends"),
        )
    match record:
        case Audit():
            done: Day = (("done_on",), record.done_on, "the audit was finished")
            yield from _actions(done, record.actions)
        case CaseExample():
            began, approved = quarter_days(record.quarter)[0], record.anonymised.approved_on
            quarter: Day = (("quarter",), began, "its quarter began")
            yield quarter, (("anonymised", "approved_on"), approved, "The example was approved")
        case Learning():
            learned: Day = (("learned_on",), record.learned_on, "the lesson was written down")
            yield learned, (("checked_on",), record.checked_on, "The check was made")
            if record.checked_on and record.checked_on >= record.learned_on:
                yield learned, (("check_due",), record.check_due, "The check was due")
        case Meeting():
            held: Day = (("held_on",), record.held_on, "the meeting was held")
            yield from _actions(held, record.actions)
        case ThemeReport():
            begins: Day = (("month",), date.fromisoformat(f"{record.month}-01"), "the month began")
            written: Day = (("written_on",), record.written_on, "the report was written")
            yield begins, (("written_on",), record.written_on, "The report was written")
            yield from _actions(written, record.actions)


def _actions(opened: Day, actions: tuple[Actions, ...]) -> Iterator[Pair]:
    for index, each in enumerate(actions):
        yield opened, (("actions", index, "done_on"), each.done_on, "The action was done")
        if each.done_on and opened[1] and each.done_on >= opened[1]:
            yield opened, (("actions", index, "due"), each.due, "The action was due")


def _checks(world: World) -> Iterator[Problem]:
    """Yield each lesson that was checked by an audit from before the lesson."""
    for lesson in world.library.all(Learning):
        kind, _, id = (lesson.checked_by or "").partition("/")
        audit = world.library.find(Audit, id) if kind == Audit.kind else None
        if audit is None or audit.id in back_in_time(world.library):
            continue
        if audit.done_on < lesson.learned_on <= world.as_of:
            yield Problem(
                lesson.key,
                ("checked_by",),
                f'"{audit.title}" was finished on {date_words(audit.done_on)}, before the lesson '
                f"was written down on {date_words(lesson.learned_on)}, so it cannot show that the "
                "change holds.",
                "Name the audit or record in which somebody looked after the change.",
                related=((audit.key, ("done_on",), "when it was finished"),),
            )


RULE = Rule(
    code="GT204",
    name="wrong-way-round",
    summary="Something ends, was done or was checked before it began.",
    why=(
        "An action that was closed before it was opened, or a lesson that was checked before it "
        "was learned, is the first thing that an inspector who samples dates will find."
    ),
    source="Regulation 17(2)(d) of the Regulated Activities Regulations 2014 (accurate records).",
    severity=Severity.WARNING,
    bad="""\
kind: meeting
held_on: 2026-09-16
actions:
  - id: tell-teams
    what: Tell all teams about cuckooing
    owner: safeguarding-lead
    due: 2026-10-30
    done_on: 2026-08-21  # <-
    closed_by: Notes of six team meetings.
""",
    good="""\
kind: meeting
held_on: 2026-09-16
actions:
  - id: tell-teams
    what: Tell all teams about cuckooing
    owner: safeguarding-lead
    due: 2026-10-30
    done_on: 2026-10-21
    closed_by: Notes of six team meetings.
""",
    check=check,
)
