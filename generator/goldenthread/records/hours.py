"""Opening hours as data: which minutes of the week a team can be reached.

A week has 10,080 minutes; minute 0 is Monday 00:00.
"""

import re
from collections.abc import Iterable
from enum import Enum
from functools import cached_property
from typing import Annotated
from typing import Any
from typing import Self

from pydantic import BeforeValidator
from pydantic import PlainSerializer
from pydantic import PlainValidator
from pydantic import WithJsonSchema
from pydantic import model_validator

from goldenthread.records.fields import Part
from goldenthread.records.fields import public
from goldenthread.records.text import Line
from goldenthread.records.text import YesNo
from goldenthread.records.text import wrong

DAY = 24 * 60
WEEK = 7 * DAY
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Minutes(int):
    """A time of day, as minutes after midnight: 0 to 1,440."""

    @property
    def words(self) -> str:
        """Return the time as people read it: ``4.30pm``."""
        return clock_words(self)


def _time(value: Any) -> Minutes:
    if isinstance(value, Minutes):
        return value
    match = re.fullmatch(r"([01][0-9]|2[0-4]):([0-5][0-9])", str(value).strip())
    minutes = int(match[1]) * 60 + int(match[2]) if match else DAY + 1
    if minutes > DAY:
        raise wrong(f'"{value}" is not a time of day.', "Write hours and minutes.", '"17:00"')
    return Minutes(minutes)


def _days(value: Any) -> tuple[int, ...]:
    if isinstance(value, tuple):
        return value
    words = value if isinstance(value, list) else re.split(r"\s*,\s*", str(value).strip().lower())
    found: set[int] = set()
    for word in words:
        first, _, last = re.sub(r"\s+to\s+|\s*-\s*", "|", str(word).lower()).partition("|")
        if first not in DAYS or (last and last not in DAYS):
            raise wrong(
                f'"{word}" is not a day of the week.',
                "Write days by three letters, alone, with commas, or from one to another.",
                "days: mon to thu",
            )
        start, end = DAYS.index(first), DAYS.index(last or first)
        found.update(range(start, end + 1) if start <= end else (*range(start, 7), *range(end + 1)))
    return tuple(sorted(found))


TimeOfDay = Annotated[
    Minutes,
    PlainValidator(_time),
    PlainSerializer(lambda value: f"{value // 60:02}:{value % 60:02}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^([01][0-9]|2[0-4]):[0-5][0-9]$"}),
]
Weekdays = Annotated[
    tuple[int, ...],
    BeforeValidator(_days),
    PlainSerializer(lambda value: ", ".join(DAYS[day] for day in value), return_type=str),
    WithJsonSchema({"type": "string", "examples": ["mon to fri", "sat, sun"]}),
]


def clock_words(minutes: int) -> str:
    """Return a time of day as the NHS writes it: ``5pm``, ``8.45am``, ``midday``, ``midnight``."""
    if minutes in (0, DAY):
        return "midnight"
    if minutes == DAY // 2:
        return "midday"
    hour, minute = divmod(minutes, 60)
    shown = f"{(hour - 1) % 12 + 1}" + (f".{minute:02}" if minute else "")
    return shown + ("am" if hour < 12 else "pm")


def day_words(days: tuple[int, ...]) -> str:
    """Return days of the week in words: ``Monday to Thursday``, ``Saturday and Sunday``."""
    if len(days) == 7:
        return "every day"
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return f"{DAY_NAMES[days[0]]} to {DAY_NAMES[days[-1]]}"
    return _and([DAY_NAMES[day] for day in days])


def _and(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 2 else names)


class Band(Part):
    """One stretch of opening on each of some days."""

    days: Weekdays = public("The days on which it starts: mon to fri, or sat, sun.")
    opens: TimeOfDay = public("When it opens, as 08:45.")
    closes: TimeOfDay = public("When it closes, as 17:00; 24:00 is the end of the day.")
    next_day: YesNo = public("Whether it closes on the following day (17:00 to 08:45).", False)

    @model_validator(mode="after")
    def _closes_after_opening(self) -> Self:
        _refuse_backwards(self.opens, self.closes, next_day=self.next_day)
        if self.next_day and self.closes > self.opens:
            raise wrong("It would be open for more than a day.", "Write one band for each day.", "")
        return self

    @property
    def intervals(self) -> tuple[tuple[int, int], ...]:
        """Return the open minutes as half-open intervals (start, end) within one week."""
        found = []
        for day in self.days:
            start = day * DAY + self.opens
            end = day * DAY + self.closes + (DAY if self.next_day else 0)
            found.append((start, min(end, WEEK)))
            if end > WEEK:
                found.append((0, end - WEEK))
        return tuple(found)

    @property
    def words(self) -> str:
        """Return the band in words: ``Monday to Friday, 8.45am to 5pm``."""
        return f"{day_words(self.days)}, {self.times}"

    @property
    def times(self) -> str:
        """Return the times in words: ``8.45am to 5pm``."""
        if not self.next_day and (self.opens, self.closes) == (0, DAY):
            return "all day"
        return _times_words(self.opens, self.closes, next_day=self.next_day)


class HolidayBand(Part):
    """One stretch of opening on a bank holiday, whatever its weekday."""

    opens: TimeOfDay = public("When it opens, as 10:00; 00:00 is the start of the day.")
    closes: TimeOfDay = public("When it closes, as 16:00; 24:00 is the end of the day.")
    next_day: YesNo = public(
        "Whether it closes on the day after the bank holiday (00:00 to 08:30 the next morning).",
        False,
    )

    @model_validator(mode="after")
    def _closes_after_opening(self) -> Self:
        _refuse_backwards(self.opens, self.closes, next_day=self.next_day)
        return self

    @property
    def words(self) -> str:
        """Return the times in words: ``all day until 8.30am the next day``, ``10am to 4pm``."""
        if self.next_day and not self.opens:
            return f"all day until {clock_words(self.closes)} the next day"
        return _times_words(self.opens, self.closes, next_day=self.next_day)


def _times_words(opens: int, closes: int, *, next_day: bool) -> str:
    later = " the next day" if next_day else ""
    return f"{clock_words(opens)} to {clock_words(closes)}{later}"


def _refuse_backwards(opens: int, closes: int, *, next_day: bool) -> None:
    if not next_day and closes <= opens:
        raise wrong(
            f"It closes at {clock_words(closes)}, before it opens at {clock_words(opens)}.",
            "If it closes on the next day, say so.",
            "next_day: yes",
        )


class BankHoliday(Enum):
    """What happens on a bank holiday in England and Wales."""

    CLOSED = "closed"
    AS_USUAL = "as_usual"
    ALL_DAY = "all_day"

    @property
    def words(self) -> str:
        """Return the sentence that follows the hours."""
        return {
            "closed": "closed on bank holidays",
            "as_usual": "bank holidays as on other days",
            "all_day": "all day on bank holidays",
        }[self.value]


def _one_word(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        raise wrong(
            "`bank_holidays` is one word: closed, as_usual or all_day.",
            "For other hours on bank holidays write `bank_holiday_bands` in its place.",
            'bank_holiday_bands:\n  - {opens: "00:00", closes: "08:30", next_day: yes}',
        )
    return value


class Hours(Part):
    """When a team can be reached."""

    always: YesNo = public("Open at every minute of the year.", False)
    bands: tuple[Band, ...] = public("The stretches of opening, in any order.", ())
    bank_holidays: Annotated[BankHoliday | None, BeforeValidator(_one_word)] = public(
        "What happens on bank holidays: closed, as_usual or all_day.", None
    )
    bank_holiday_bands: tuple[HolidayBand, ...] = public(
        "In place of `bank_holidays`, hours that only bank holidays have: 10:00 to 16:00, or all "
        "day until 08:30 the next morning.",
        (),
    )
    clock_change: Line | None = public(
        "Who answers on the two nights on which the clocks change, if teams take turns between "
        "1am and 2am.",
        None,
    )
    note: Line | None = public("What else a caller must know about the hours.", None)

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Self:
        if self.always == bool(self.bands):
            raise wrong(
                "The hours say neither or both of: always open, open in bands.",
                "Write `always: yes`, or list the bands.",
                "always: yes",
            )
        if self.bands and self.bank_holidays is None and not self.bank_holiday_bands:
            raise wrong(
                "The hours do not say what happens on bank holidays.",
                "Write closed, as_usual or all_day.",
                "bank_holidays: closed",
            )
        if self.bank_holiday_bands and (self.always or self.bank_holidays is not None):
            raise wrong(
                "The hours say twice what happens on bank holidays.",
                "Keep the hours of bank holidays, or the other line, not both.",
                "bank_holidays: all_day",
            )
        return self

    @cached_property
    def intervals(self) -> tuple[tuple[int, int], ...]:
        """Return the open minutes of an ordinary week, merged and in order."""
        if self.always:
            return ((0, WEEK),)
        return merged(each for band in self.bands for each in band.intervals)

    def on(
        self, day: int, *, holiday: bool = False, after: bool = False
    ) -> tuple[tuple[int, int], ...]:
        """Return the open minutes of one day (0 is Monday), counted from its midnight.

        ``holiday`` says that the day is a bank holiday, ``after`` that the day before was one. A
        night that began the evening before runs on, unless the team was closed that evening.
        """
        if self.always or (holiday and self.bank_holidays is BankHoliday.ALL_DAY):
            return ((0, DAY),)
        today = self._starting(day, holiday=holiday)
        before = self._starting((day - 1) % 7, holiday=after)
        return merged(
            [
                *((0, int(each.closes)) for each in before if each.next_day and each.closes),
                *((int(each.opens), DAY if each.next_day else int(each.closes)) for each in today),
            ]
        )

    def _starting(self, day: int, *, holiday: bool) -> Iterable[Band | HolidayBand]:
        """Return the bands that start on a day: its own, or those of bank holidays."""
        if holiday and self.bank_holiday_bands:
            return self.bank_holiday_bands
        if holiday and self.bank_holidays is BankHoliday.CLOSED:
            return ()
        return [each for each in self.bands if day in each.days]

    @property
    def holiday_field(self) -> str:
        """Return the field that says what happens on bank holidays."""
        return "bank_holiday_bands" if self.bank_holiday_bands else "bank_holidays"

    @property
    def words(self) -> str:
        """Return the hours in words for a page or a document."""
        if self.always:
            said = ["24 hours a day, every day"]
        else:
            said = _by_days(self.bands)
            said += [self.bank_holidays.words] if self.bank_holidays else []
            said += [_on_holidays(self.bank_holiday_bands)] if self.bank_holiday_bands else []
        return "; ".join([*said, *filter(None, (self.clock_change, self.note))])


def _by_days(bands: tuple[Band, ...]) -> list[str]:
    """Return bands in words, those of the same days as one: before and after lunch."""
    found: dict[tuple[int, ...], list[Band]] = {}
    for band in bands:
        found.setdefault(band.days, []).append(band)
    return [
        f"{day_words(days)}, {_and([band.times for band in sorted(each, key=_opening)])}"
        for days, each in found.items()
    ]


def _on_holidays(bands: tuple[HolidayBand, ...]) -> str:
    """Return the hours of bank holidays: ``on bank holidays 10am to midday and 2pm to 4pm``."""
    return f"on bank holidays {_and([each.words for each in sorted(bands, key=_opening)])}"


def _opening(band: Band | HolidayBand) -> int:
    return int(band.opens)


def merged(intervals: Any) -> tuple[tuple[int, int], ...]:
    """Return half-open intervals in order, with those that touch joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(intervals):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


def gaps(intervals: Any, until: int = WEEK) -> tuple[tuple[int, int], ...]:
    """Return the minutes, from 0 to ``until``, that no interval covers."""
    found, reached = [], 0
    for start, end in merged(intervals):
        if start > reached:
            found.append((reached, start))
        reached = max(reached, end)
    return (*found, (reached, until)) if reached < until else tuple(found)


def span_words(start: int, end: int) -> str:
    """Return a stretch of the week in words: ``Friday 5pm to 5.30pm``, ``all of Sunday``.

    ``end`` may lie in the week after: ``Sunday 8pm to Monday 9am``.
    """
    if end - start >= WEEK:
        return "every minute of the week"
    day, opens = divmod(start % WEEK, DAY)
    later, closes = divmod(start % WEEK + end - start, DAY)
    if (opens, later - day, closes) == (0, 1, 0):
        return f"all of {DAY_NAMES[day]}"
    same = later == day or (later - day, closes) == (1, 0)
    until = clock_words(closes) if same else f"{DAY_NAMES[later % 7]} {clock_words(closes)}"
    return f"{DAY_NAMES[day]} {clock_words(opens)} to {until}"
