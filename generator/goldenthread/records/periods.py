"""How often something comes round again: after so many days, months or years."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from datetime import timedelta
from typing import Annotated
from typing import Any
from typing import Self

from pydantic import PlainSerializer
from pydantic import PlainValidator
from pydantic import WithJsonSchema

from goldenthread.records.text import wrong

_MONTHS = {"month": 1, "year": 12}


class Period(int):
    """A number of days; or calendar months, with the number of days that they come to on average.

    A month ends where the next one begins: one month after 31 January is the last day of February,
    and twelve months after 29 February 2028 is 28 February 2029.
    """

    months: int

    def __new__(cls, days: int, months: int = 0) -> Self:
        """Make a period of days, or of ``months`` that are about so many days."""
        period = super().__new__(cls, days)
        period.months = months
        return period

    def after(self, day: date) -> date:
        """Return the day on which a period that begins on ``day`` is over."""
        if not self.months:
            return day + timedelta(days=self)
        years, month = divmod(day.month - 1 + self.months, 12)
        year = day.year + years
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

    @property
    def words(self) -> str:
        """Return the period as it is written: ``90 days``, ``12 months``."""
        count, unit = (self.months, "month") if self.months else (int(self), "day")
        return f"{count:,} {unit}{'' if count == 1 else 's'}"


def _period(value: Any) -> Period:
    if isinstance(value, Period):
        return value
    match = re.fullmatch(r"([1-9][0-9]{0,3}) (day|month|year)s?", str(value).strip())
    if match is None or (match[2] != "day" and int(match[1]) > 99):
        raise wrong(
            f'"{value}" is not a number of days, months or years.',
            "Write it in days, months or years.",
            "90 days",
        )
    months = int(match[1]) * _MONTHS.get(match[2], 0)
    return Period(months * 365 // 12, months) if months else Period(int(match[1]))


Every = Annotated[
    Period,
    PlainValidator(_period),
    PlainSerializer(lambda value: value.words.replace(",", ""), return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^[1-9][0-9]{0,3} (day|month|year)s?$"}),
]
"""How often: ``90 days``, ``6 months``, ``1 year``."""
