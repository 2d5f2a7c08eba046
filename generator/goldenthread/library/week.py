"""The week, minute by minute: when somebody can be reached, and when nobody or two teams can.

Minutes of a day count from its midnight; minutes of the week from Monday midnight. A stretch may
run on into the week after, so that a weekend is one stretch.
"""

from __future__ import annotations

from collections.abc import Iterable

from goldenthread.library.special_days import SpecialDay
from goldenthread.records.agency import Contact
from goldenthread.records.hours import DAY
from goldenthread.records.hours import WEEK
from goldenthread.records.hours import clock_words
from goldenthread.records.hours import day_words
from goldenthread.records.hours import gaps
from goldenthread.records.hours import merged
from goldenthread.records.hours import span_words

Span = tuple[int, int]
Spans = tuple[Span, ...]
Teams = tuple[Contact, ...]

SMALL_HOURS = 3 * 60
NIGHTS = tuple(day * DAY + SMALL_HOURS for day in range(7))
"""3am on every day: who answers then is a night team."""
HOLIDAYS = tuple(
    (day, holiday, after)
    for day in range(7)
    for holiday, after in ((True, False), (True, True), (False, True))
    if (day < 5 or not holiday) and (0 < day < 6 or not after)
)
"""Every sort of day that a bank holiday makes: its weekday, if it is one, if it follows one."""


def by_telephone(contact: Contact) -> bool:
    """Say whether somebody can be spoken to: a portal or a mailbox is no night route.

    The number for professionals counts for a reader who may see it.
    """
    return bool(contact.phone or getattr(contact, "professionals_phone", None))


def reached_on(team: Contact, day: int, *, holiday: bool = False, after: bool = False) -> Spans:
    """Return when a team answers the telephone on one day."""
    return team.hours.on(day, holiday=holiday, after=after) if by_telephone(team) else ()


def reached(team: Contact) -> Spans:
    """Return when a team answers the telephone in an ordinary week.

    A form or a mailbox is right for what may wait; what cannot wait is said to somebody.
    """
    return team.hours.intervals if by_telephone(team) else ()


def answers_at(team: Contact, minute: int) -> bool:
    """Say whether a team answers the telephone at a minute of an ordinary week."""
    return by_telephone(team) and any(start <= minute < end for start, end in team.hours.intervals)


def always_open(team: Contact) -> bool:
    """Say whether somebody answers the telephone at every minute, bank holidays too."""
    return (
        by_telephone(team)
        and team.hours.intervals == ((0, WEEK),)
        and all(
            team.hours.on(day, holiday=holiday, after=after) == ((0, DAY),)
            for day, holiday, after in HOLIDAYS
        )
    )


def at_night(team: Contact) -> bool:
    """Say whether a team answers in the small hours of any day."""
    return any(answers_at(team, minute) for minute in NIGHTS)


def unreached(teams: Iterable[Contact]) -> Spans:
    """Return when nobody of these teams can be reached in an ordinary week."""
    return round_the_week(gaps(span for team in teams for span in reached(team)))


def unreached_on(teams: Iterable[Contact], day: int, *, holiday: bool, after: bool) -> Spans:
    """Return when nobody of these teams can be reached on a day that a bank holiday changes."""
    days = (reached_on(team, day, holiday=holiday, after=after) for team in teams)
    return gaps((span for spans in days for span in spans), DAY)


def both_open(one: Contact, other: Contact) -> Spans:
    """Return when both teams answer the telephone in an ordinary week."""
    return round_the_week(shared(one.hours.intervals, other.hours.intervals))


def shared(one: Spans, other: Spans) -> Spans:
    """Return the minutes that two sets of stretches have in common."""
    return merged(
        (max(start, begin), min(end, finish))
        for start, end in one
        for begin, finish in other
        if max(start, begin) < min(end, finish)
    )


def length(spans: Spans) -> int:
    """Return how many minutes some stretches have together."""
    return sum(end - start for start, end in spans)


def round_the_week(spans: Spans) -> Spans:
    """Join a stretch that ends on Sunday midnight with the one that starts there."""
    if len(spans) < 2 or spans[0][0] != 0 or spans[-1][1] != WEEK:
        return spans
    return (*spans[1:-1], (spans[-1][0], WEEK + spans[0][1]))


def spans_words(spans: Spans) -> list[str]:
    """Return stretches of the week in words, those at the same hours of several days together."""
    days_at: dict[tuple[int, int], list[int]] = {}
    for start, end in spans:
        days_at.setdefault((start % DAY, end - start), []).append(start // DAY % 7)
    said = []
    for (opens, minutes), days in days_at.items():
        if len(days) > 1 and minutes < DAY:
            said.append(_daily_words(tuple(sorted(days)), opens, minutes))
        else:
            starts = (day * DAY + opens for day in days)
            said += [span_words(start, start + minutes) for start in starts]
    return said


def _daily_words(days: tuple[int, ...], start: int, minutes: int) -> str:
    end = start + minutes
    later = " the next day" if end > DAY else ""
    closes = clock_words(end - DAY if end > DAY else end)
    return f"{day_words(days)}, {clock_words(start)} to {closes}{later}"


def day_spans_words(spans: Spans) -> str:
    """Return stretches of one day in words: ``8am to 6pm``, ``all day``."""
    if spans == ((0, DAY),):
        return "all day"
    return " and ".join(f"{clock_words(start)} to {clock_words(end)}" for start, end in spans)


def unreached_on_dates(
    teams: Iterable[Contact], days: Iterable[SpecialDay]
) -> list[tuple[SpecialDay, Spans]]:
    """Return the days round bank holidays on which nobody can be reached at some minutes."""
    kept = tuple(teams)
    found = []
    for each in days:
        spans = unreached_on(
            kept, each.date.weekday(), holiday=each.holiday, after=each.after_holiday
        )
        if spans:
            found.append((each, spans))
    return found
