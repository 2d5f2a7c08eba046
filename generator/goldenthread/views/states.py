"""How a date stands on the day that the library is judged on: a word, and how it feels."""

from __future__ import annotations

from datetime import date

from goldenthread.graph.due import State
from goldenthread.graph.due import check_again
from goldenthread.graph.due import state_on
from goldenthread.library.words import date_words
from goldenthread.records.traits import Checked
from goldenthread.views.view import View


def state_of(view: View, kind: str, due: date, done_on: date | None = None) -> State:
    """Return how a date of a kind of record stands; an action is of the kind ``action``."""
    return state_on(view.library.settings, view.as_of, kind, due, done_on)


def check_again_words(record: Checked) -> str:
    """Return the day by which a fact is to be checked again, in words."""
    return date_words(check_again(record))
