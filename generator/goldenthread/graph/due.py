"""Everything that falls due, as one list: of which record, what, by which role, on which day.

The rules, the governance calendar and ``goldenthread due`` all read this list, so that none of
them knows of a date that another one forgets.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Tone
from goldenthread.records.fields import Record
from goldenthread.records.governance import Actions
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Learning
from goldenthread.records.governance import Meeting
from goldenthread.records.governance import ThemeReport
from goldenthread.records.governance import Training
from goldenthread.records.links import KeyPath
from goldenthread.records.settings import Settings
from goldenthread.records.tender import Stage
from goldenthread.records.tender import Tender
from goldenthread.records.threshold import ThresholdSet
from goldenthread.records.traits import Checked
from goldenthread.records.traits import Lasting
from goldenthread.records.traits import Reviewed


class What(Enum):
    """What is to be done by a day. The value is how a list says it."""

    CHECK = "Check the facts again"
    REVIEW = "Review"
    EDITION = "New edition expected"
    AUDIT = "Repeat the audit"
    COUNT = "Count again"
    LESSON = "Check that it holds"
    ACTION = "Action"
    TENDER = "Hand in the answers"

    @property
    def sentence(self) -> str:
        """Return it as the middle of a sentence."""
        return self.value[:1].lower() + self.value[1:]


class State(Enum):
    """What became of something that has a date. The value is the word that readers see."""

    OVERDUE = "overdue"
    DUE_SOON = "due soon"
    OK = "ok"
    DONE = "done"

    @property
    def badge(self) -> Badge:
        """Return the state as a short coloured word."""
        return Badge(self.value, _TONES[self])


_TONES = {
    State.OVERDUE: Tone.DANGER,
    State.DUE_SOON: Tone.WARNING,
    State.OK: Tone.GOOD,
    State.DONE: Tone.NOTE,
}


class Due(NamedTuple):
    """One thing with a day: of the record ``key``, to be done by ``role``.

    ``path`` is the field that says the day, or from which it is counted. ``since`` is the day on
    which the wait began, ``done_on`` the day on which it was done. ``kind`` names the window of
    the settings. ``about`` is the address of a text that says more, or empty.
    """

    day: date
    key: str
    path: KeyPath
    what: What
    role: str
    kind: str
    since: date | None = None
    done_on: date | None = None
    about: str = ""

    def overdue(self, as_of: date) -> bool:
        """Say whether the day has passed and nothing was done.

        A wait that has not begun says only that its first day is wrong.
        """
        began = self.since is None or self.since <= as_of
        return self.done_on is None and self.day < as_of and began

    @property
    def backwards(self) -> bool:
        """Say whether it falls due before the wait began, so that one of the two is wrong."""
        return self.since is not None and self.day < self.since


def state_on(settings: Settings, as_of: date, kind: str, day: date, done: date | None) -> State:
    """Return how a day stands. What is due on the day itself is due soon, not overdue."""
    if done is not None:
        return State.DONE
    if day < as_of:
        return State.OVERDUE
    return State.DUE_SOON if (day - as_of).days <= window(settings, kind) else State.OK


def window(settings: Settings, kind: str) -> int:
    """Return how many days before its date something of a kind is due soon."""
    own: int | None = getattr(settings.due_soon, kind, None)
    return settings.due_soon_days if own is None else own


@lru_cache(maxsize=8)
def dues(library: Library, as_of: date) -> tuple[Due, ...]:
    """Return everything of a library that has a day, the earliest first.

    What is no longer in force on ``as_of`` has no next day. A reader who may not see how far a
    tender has come is told of no deadline.
    """
    found = [
        due
        for entry in library.entries.values()
        if not out_of_force(entry.record, as_of)
        for due in _of(library, entry.record)
    ]
    return tuple(sorted(found, key=lambda due: (due.day, due.key, due.what.value, due.about)))


def out_of_force(record: Record, as_of: date) -> bool:
    """Say whether a record has ended before a day."""
    return isinstance(record, Lasting) and bool(record.effective_to and record.effective_to < as_of)


def check_again(record: Checked) -> date:
    """Return the day by which a fact is to be checked again."""
    return record.verify_every.after(record.verified_on)


def _of(library: Library, record: Record) -> Iterator[Due]:
    if isinstance(record, Checked):
        since = record.verified_on
        yield _own(
            record, What.CHECK, "verified_on", check_again(record), record.verified_by, since
        )
    if isinstance(record, Reviewed):
        since = record.approved_on
        yield _own(record, What.REVIEW, "review_due", record.review_due, record.owner, since)
    match record:
        case ThresholdSet():
            day, role, since = record.review_due, record.verified_by, record.published
            yield _own(record, What.EDITION, "review_due", day, role, since)
        case Audit():
            due = _own(
                record, What.AUDIT, "next_due", record.next_due, record.owner, record.done_on
            )
            yield due._replace(done_on=repeated_on(library, record))
            yield from _actions(record, record.actions, record.done_on)
        case Training():
            yield _own(record, What.COUNT, "next_due", record.next_due, record.owner, record.as_at)
        case Learning():
            day, role, since = record.check_due, record.owner, record.learned_on
            due = _own(record, What.LESSON, "check_due", day, role, since)
            yield due._replace(done_on=record.checked_on)
        case Meeting():
            yield from _actions(record, record.actions, record.held_on)
        case ThemeReport():
            yield from _actions(record, record.actions, record.written_on)
        case Tender() if getattr(record, "stage", None) is Stage.DRAFTING:
            yield _own(record, What.TENDER, "deadline", record.deadline, record.owner)


def _own(
    record: Record, what: What, field: str, day: date, role: str, since: date | None = None
) -> Due:
    return Due(day, record.key, (field,), what, role, record.kind, since)


def _actions(record: Record, actions: tuple[Actions, ...], opened: date) -> Iterator[Due]:
    for index, each in enumerate(actions):
        yield Due(
            day=each.due,
            key=record.key,
            path=("actions", index, "due"),
            what=What.ACTION,
            role=each.owner,
            kind="action",
            since=opened,
            done_on=each.done_on,
            about=f"{record.key}#actions.{each.id}.what",
        )


def repeated_on(library: Library, audit: Audit) -> date | None:
    """Return the day on which an audit was repeated, if another says that it follows it up."""
    return _repeats(library).get(audit.id)


@lru_cache(maxsize=8)
def _repeats(library: Library) -> dict[str, date]:
    """Return the day on which each audit was first repeated, by its id."""
    found: dict[str, date] = {}
    for each in library.all(Audit):
        if each.repeat_of and each.repeat_of != each.id:
            found[each.repeat_of] = min(each.done_on, found.get(each.repeat_of, each.done_on))
    return found
