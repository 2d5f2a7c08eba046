"""Values to words: how a value of a record reads on a page, in a document or in a message."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def date_words(day: date) -> str:
    """Return a date as ``3 May 2026``, the same on every machine."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_words(month: str) -> str:
    """Return a month such as ``2026-05`` as ``May 2026``."""
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """Join words as a sentence does: ``a, b and c``."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def words(value: Any) -> str:
    """Return any value of a record in words. Raises TypeError for a group of fields."""
    match value:
        case None:
            return "not stated"
        case bool():
            return "yes" if value else "no"
        case date():
            return date_words(value)
        case str():
            return value
        case int() if not hasattr(value, "words"):
            return f"{value:,}"
        case tuple():
            return listed(words(item) for item in value)
        case Enum() if not hasattr(value, "words"):
            return str(value.value).replace("_", " ")
    said = getattr(value, "words", None)
    if not isinstance(said, str):
        raise TypeError(type(value).__name__)
    return said
