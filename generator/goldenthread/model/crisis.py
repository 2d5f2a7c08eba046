"""What stands on an authority's crisis page, before any output language.

Words taken from records are ``Quote`` and numbers are ``Call``, so ``quotes_in`` finds
everything that a sheet rests on, as it does for a page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from goldenthread.model.inline import Call
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Text

Words = Text | Quote


class Urgency(Enum):
    """How soon to call; the three levels of an NHS care card, said in words."""

    NOW = "now"
    TODAY = "today"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Line:
    """One team to call.

    ``hours`` says in words when the team answers, ``use`` when to call it. ``closed`` names the
    teams higher up on the sheet that answer for it when it is closed. ``first`` says that it is
    called before another that is open as well; ``relay`` is its number for text relay.
    """

    team: Words
    number: Call
    hours: Words | None = None
    use: Words | None = None
    closed: tuple[Words, ...] = ()
    first: bool = False
    relay: Call | None = None


@dataclass(frozen=True, slots=True)
class CallGroup:
    """The teams to call at one level of urgency.

    ``instruction`` is one order in plain words (``Call 999 if:``), ``signs`` are the
    bullets that complete it, ``lines`` the teams in the order to try them.
    """

    urgency: Urgency
    instruction: Words
    signs: tuple[Words, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """When somebody last checked the numbers, in which role, and by when to check again."""

    on: date
    role: Words
    again: date


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A team whose number nobody checked in time, and the team to call instead, if there is one."""

    team: Words
    checked: Checked
    instead: Line | None


@dataclass(frozen=True, slots=True)
class CrisisSheet:
    """One authority's answer to "who do I call now?".

    ``slug`` is the authority's id and the name of the file. ``groups`` go from most to
    least urgent: the emergency number is the first line of the first group. ``say`` are at
    most six lines to read down the telephone. ``others`` is other help, which waits until all of
    that is done. ``more`` is the slug of the site page with the whole procedure, or empty.
    ``until`` is the last day on which the sheet is to be used; ``unchecked`` are the numbers to
    doubt.
    """

    slug: str
    authority: Words
    provider: Words
    groups: tuple[CallGroup, ...]
    say: tuple[Words, ...]
    checked: Checked
    others: CallGroup | None = None
    more: str = ""
    until: date | None = None
    unchecked: tuple[Unchecked, ...] = ()
