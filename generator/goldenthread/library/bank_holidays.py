"""Bank holidays in England, from a maintained library and never from a table of ours.

Importing it takes longer than checking a small library, so it is asked only when a bank holiday
is about to be named.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType


@cache
def bank_holidays(year: int) -> Mapping[date, str]:
    """Return the bank holidays of one year in England by date, substitute days included.

    Source: the ``holidays`` package, which follows the Banking and Financial Dealings Act 1971 and
    the proclamations.
    """
    from holidays import country_holidays  # noqa: PLC0415 - 0.2 s, for few runs

    days = country_holidays("GB", subdiv="ENG", years=year, observed=True)
    return MappingProxyType(dict(sorted(days.items())))


def office_closed(day: date) -> bool:
    """Say whether offices are closed on a day: a Saturday, a Sunday or a bank holiday."""
    return day.weekday() > 4 or day in bank_holidays(day.year)
