"""When a time limit ends, and whether one can end later than another.

"24 hours", "the same working day", "1 working day" and "without delay" end at different moments,
and which is later depends on the day: a working day that starts on the Thursday before Easter ends
on the Tuesday after. So limits are compared from many starts, not as numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from goldenthread.library.bank_holidays import office_closed
from goldenthread.library.words import date_words
from goldenthread.records.hours import DAY
from goldenthread.records.hours import DAY_NAMES
from goldenthread.records.hours import clock_words
from goldenthread.records.limits import Limit

Closed = Callable[[date], bool]

HOURS = {"IMMEDIATE": 1, "SAME_SHIFT": 12, "WITHOUT_DELAY": 24, "ASARP": 24, "PROMPT": 24}
"""The longest reading in hours of limits that have no number: none in law, so one we can defend."""
STARTS = (time(3), time(9), time(12), time(18))
"""The small hours, the start and the middle of a working day, and after offices close."""
_MONDAY = date(2001, 1, 1)
_EASTER = frozenset(_MONDAY + timedelta(days) for days in (11, 14))
_THREE_WEEKS = tuple(_MONDAY + timedelta(days) for days in range(21))
"""An ordinary week, one that ends in the longest closure there is (four days), and one after."""


class Later(NamedTuple):
    """A start from which one limit ends later than another."""

    start: datetime
    ours: datetime
    theirs: datetime

    @property
    def words(self) -> str:
        """Return the case in words, as an example in a message."""
        return (
            f"From {moment_words(self.start)}, ours ends at {moment_words(self.ours)}, "
            f"and the other at {moment_words(self.theirs)}."
        )


def moment_words(moment: datetime) -> str:
    """Return a moment as people say it: ``9am on Tuesday 5 May 2026``."""
    if moment.time() == time():
        day = moment - timedelta(days=1)
        return f"the end of {DAY_NAMES[day.weekday()]} {date_words(day.date())}"
    clock = clock_words(moment.hour * 60 + moment.minute)
    return f"{clock} on {DAY_NAMES[moment.weekday()]} {date_words(moment.date())}"


def ends(limit: Limit, start: datetime, closed: Closed, cut_off: int = DAY) -> datetime | None:
    """Return the last moment that a limit allows when its clock starts at ``start``.

    ``cut_off`` is the minute of the day at which the same (working) day ends. None for a limit
    that is no length of time, such as LOCAL.
    """
    if limit.code in HOURS:
        return start + timedelta(hours=HOURS[limit.code])
    if limit.code == "SAME_DAY":
        return _day_end(start, cut_off, lambda _: False)
    if limit.code == "SAME_WORKING_DAY":
        return _day_end(start, cut_off, closed)
    if days := limit.working_days:
        return _at(_after(start.date(), days, closed), DAY)
    return start + timedelta(minutes=limit.minutes) if limit.minutes else None


@lru_cache(maxsize=1024)
def later(own: Limit, asked: Limit, cut_off: int = DAY) -> bool:
    """Say whether ``own`` can end later than ``asked``, over any weekend or bank holiday."""
    closed = _closed_in_the_worst_weeks
    return next(_later_from(_THREE_WEEKS, own, asked, closed, cut_off), None) is not None


def worst_after(as_of: date, own: Limit, asked: Limit, cut_off: int = DAY) -> Later | None:
    """Return the start in the year after ``as_of`` from which ``own`` is furthest behind."""
    year = [as_of + timedelta(days) for days in range(366)]
    found = _later_from(year, own, asked, office_closed, cut_off)
    return max(found, key=lambda each: each.ours - each.theirs, default=None)


def _later_from(
    days: Iterable[date], own: Limit, asked: Limit, closed: Closed, cut_off: int
) -> Iterator[Later]:
    """Yield each start from which ``own`` ends later. The same words end at the same moment."""
    if own == asked:
        return
    for start in (datetime.combine(day, hour) for day in days for hour in STARTS):
        ours, theirs = ends(own, start, closed), ends(asked, start, closed, cut_off)
        if ours and theirs and ours > theirs:
            yield Later(start, ours, theirs)


def _closed_in_the_worst_weeks(day: date) -> bool:
    return day.weekday() > 4 or day in _EASTER


def _day_end(start: datetime, cut_off: int, closed: Closed) -> datetime:
    """Return the cut-off of the day, or of the next open day when it is closed or past."""
    if not closed(start.date()) and start < _at(start.date(), cut_off):
        return _at(start.date(), cut_off)
    return _at(_after(start.date(), 1, closed), cut_off)


def _after(day: date, count: int, closed: Closed) -> date:
    """Return the ``count``-th open day after a day."""
    while count:
        day += timedelta(days=1)
        count -= not closed(day)
    return day


def _at(day: date, minute: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minute)
