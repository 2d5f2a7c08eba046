"""Days on which something is to be done, before any file format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Event:
    """One thing on one day.

    ``name`` is the same in every edition, so that a calendar moves the day instead of adding
    another. ``owner`` is the role that does it.
    """

    name: str
    day: date
    title: str
    details: str
    owner: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """A titled list of days, as it stood on ``as_of``."""

    title: str
    as_of: date
    events: tuple[Event, ...]
