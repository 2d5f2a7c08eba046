"""How a date stands on the day that the library is judged on: a word, and how it feels."""

from __future__ import annotations

from datetime import date
from datetime import timedelta
from enum import Enum

from goldenthread.library.words import date_words
from goldenthread.model.block import Badge
from goldenthread.model.block import Tone
from goldenthread.records.traits import Checked
from goldenthread.views.view import View


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


def state_of(view: View, due: date, done_on: date | None = None) -> State:
    """Return how a date stands. What is due on the day itself is due soon, not overdue."""
    if done_on is not None:
        return State.DONE
    if due < view.as_of:
        return State.OVERDUE
    soon = view.as_of + timedelta(days=view.library.settings.due_soon_days)
    return State.DUE_SOON if due <= soon else State.OK


def check_again(record: Checked) -> date:
    """Return the day by which a fact is to be checked again."""
    return record.verified_on + timedelta(days=record.verify_every)


def check_again_words(record: Checked) -> str:
    """Return that day in words."""
    return date_words(check_again(record))
