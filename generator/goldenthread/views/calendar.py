"""Everything that has a next date, as one list: what, whose, when, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from goldenthread.library.library import Library
from goldenthread.library.words import date_words
from goldenthread.records.fields import Record
from goldenthread.records.governance import Actions
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Learning
from goldenthread.records.governance import Meeting
from goldenthread.records.governance import ThemeReport
from goldenthread.records.governance import Training
from goldenthread.records.threshold import ThresholdSet
from goldenthread.records.traits import Checked
from goldenthread.records.traits import Reviewed
from goldenthread.views.states import State
from goldenthread.views.states import check_again
from goldenthread.views.states import state_of
from goldenthread.views.view import View


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One date: the day, what is due, of which record (``kind/id``), by which role.

    ``path`` is where a text of the record says more, or empty.
    """

    day: date
    key: str
    what: str
    role: str
    path: str
    state: State

    @property
    def day_words(self) -> str:
        """Return the day in words."""
        return date_words(self.day)


@dataclass(frozen=True, slots=True)
class _Due:
    """A date of a record before it is judged."""

    day: date
    what: str
    role: str
    done_on: date | None = None
    path: str = ""


def entries(view: View) -> tuple[Entry, ...]:
    """Return everything with a date, the earliest first."""
    found = [
        Entry(due.day, key, due.what, due.role, due.path, state_of(view, due.day, due.done_on))
        for key, entry in view.library.entries.items()
        for due in _dues(view.library, entry.record)
    ]
    return tuple(sorted(found, key=lambda each: (each.day, each.key, each.what, each.path)))


def _dues(library: Library, record: Record) -> Iterator[_Due]:
    if isinstance(record, Checked):
        yield _Due(check_again(record), "Check the facts again", record.verified_by)
    if isinstance(record, Reviewed):
        yield _Due(record.review_due, "Review", record.owner)
    match record:
        case ThresholdSet():
            yield _Due(record.review_due, "New edition expected", record.verified_by)
        case Audit():
            again = repeated_on(library, record)
            yield _Due(record.next_due, "Repeat the audit", record.owner, again)
        case Training():
            yield _Due(record.next_due, "Count again", record.owner)
        case Learning():
            yield _Due(record.check_due, "Check that it holds", record.owner, record.checked_on)
    if isinstance(record, Audit | Meeting | ThemeReport):
        yield from map(_action, record.actions)


def repeated_on(library: Library, audit: Audit) -> date | None:
    """Return the day on which an audit was repeated, if another says that it follows it up."""
    days = [each.done_on for each in library.all(Audit) if each.repeat_of == audit.id]
    return min(days, default=None)


def _action(action: Actions) -> _Due:
    return _Due(action.due, "Action", action.owner, action.done_on, f"actions.{action.id}.what")
