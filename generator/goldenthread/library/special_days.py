"""The days of a year that are not like others: bank holidays, the days after, clock changes."""

from __future__ import annotations

from datetime import date
from datetime import datetime
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from goldenthread.library.bank_holidays import bank_holidays
from goldenthread.library.words import date_words
from goldenthread.records.hours import DAY_NAMES

YEAR = 365
FURTHEST = 372
"""The last Sundays of March, or of October, of two years are at most 371 days apart."""
LONDON = ZoneInfo("Europe/London")
SUBSTITUTE = " (observed)"


class SpecialDay(NamedTuple):
    """A bank holiday, or the day after one: until morning, a closed team's night is missing."""

    date: date
    name: str
    holiday: bool
    after_holiday: bool

    @property
    def words(self) -> str:
        """Return the day: ``Monday 28 December 2026 (Boxing Day, substitute day)``."""
        return f"{DAY_NAMES[self.date.weekday()]} {date_words(self.date)} ({self.name})"


class ClockChanges(NamedTuple):
    """The night on which 1am to 2am does not exist, and the one on which it comes twice."""

    forward: date
    back: date


@lru_cache(maxsize=8)
def special_days(as_of: date) -> tuple[SpecialDay, ...]:
    """Return the bank holidays of the year after a day, and the days that follow them."""
    last = as_of + timedelta(days=YEAR)
    names = {
        day: name.replace(SUBSTITUTE, ", substitute day")
        for year in range(as_of.year, last.year + 1)
        for day, name in bank_holidays(year).items()
        if day.weekday() < 5
    }
    days = {day + timedelta(days=more) for day in names for more in (0, 1)}
    return tuple(_special(day, names) for day in sorted(days) if as_of <= day < last)


def _special(day: date, names: dict[date, str]) -> SpecialDay:
    before = names.get(day - timedelta(days=1))
    name = names.get(day) or f"the day after {before}"
    return SpecialDay(day, name, day in names, before is not None)


@lru_cache(maxsize=8)
def clock_changes(as_of: date) -> ClockChanges:
    """Return the two nights of the year after a day on which the clocks change."""
    found: dict[bool, date] = {}
    for days in range(FURTHEST):
        day = as_of + timedelta(days=days)
        change = _offset(day + timedelta(days=1)) - _offset(day)
        if change:
            found.setdefault(change > timedelta(), day)
    return ClockChanges(forward=found[True], back=found[False])


def _offset(day: date) -> timedelta:
    return datetime(day.year, day.month, day.day, tzinfo=LONDON).utcoffset() or timedelta()
