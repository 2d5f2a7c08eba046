"""Everything that has a next date, as the calendar shows it: with its state and its words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goldenthread.graph.due import Due
from goldenthread.graph.due import State
from goldenthread.graph.due import dues
from goldenthread.library.words import date_words
from goldenthread.views.states import state_of
from goldenthread.views.view import View


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that falls due, and how it stands."""

    due: Due
    state: State

    @property
    def day(self) -> date:
        """Return the day."""
        return self.due.day

    @property
    def key(self) -> str:
        """Return the address of the record, ``kind/id``."""
        return self.due.key

    @property
    def what(self) -> str:
        """Return what is to be done."""
        return self.due.what.value

    @property
    def role(self) -> str:
        """Return the id of the role that is to do it."""
        return self.due.role

    @property
    def about(self) -> str:
        """Return the address of a text that says more, or nothing."""
        return self.due.about

    @property
    def day_words(self) -> str:
        """Return the day in words."""
        return date_words(self.due.day)


def entries(view: View) -> tuple[Entry, ...]:
    """Return everything with a date, the earliest first."""
    return tuple(
        Entry(due, state_of(view, due.kind, due.day, due.done_on))
        for due in dues(view.library, view.as_of)
    )
