"""Every telephone number that a record keeps, by its digits, and those that stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.model.audience import Audience
from goldenthread.records.agency import Contact
from goldenthread.records.fields import Record
from goldenthread.records.fields import audience_of
from goldenthread.records.provider import Provider
from goldenthread.records.provider import RoleHolder
from goldenthread.records.provider import Service

FIELDS: dict[type[Record], tuple[str, ...]] = {
    Contact: ("phone", "professionals_phone", "text_relay", "sms"),
    Service: ("phone", "on_call_phone"),
    Provider: ("phone",),
    RoleHolder: ("phone",),
}
SHORTEST = 6
"""999, 101 and 111 never change and are everybody's to type."""
_IN_TEXT = re.compile(
    r"(?<![\w.,/+-])(?:\+44[ -]?(?:\(0\)[ -]?)?[1-9]|\(?0)[0-9]?(?:[ )-]{0,2}[0-9]){7,9}(?![\w/])"
    r"|(?<![\w.,/+-])116[ ]?[0-9]{3}(?![\w/])"
)

MAY_HOLD_A_NUMBER = re.compile(r"[0-9](?:[ )(-]{0,3}[0-9]){5}")
"""As many digits together as the shortest number has: a quick first look."""


class Number(NamedTuple):
    """A number that a record keeps: in which field, and who may read that field at most."""

    record: Record
    field: str
    digits: str
    audience: Audience

    @property
    def address(self) -> str:
        """Return the address by which it is quoted."""
        return f"{self.record.key}#{self.field}"

    @property
    def written(self) -> str:
        """Return the number as its owner spells it."""
        return str(getattr(self.record, self.field))


@lru_cache(maxsize=8)
def numbers_of(library: Library) -> MappingProxyType[str, tuple[Number, ...]]:
    """Return the numbers that are long enough to be somebody's, by their digits."""
    found: dict[str, list[Number]] = {}
    for model, fields in FIELDS.items():
        for record in library.all(model):
            for field in fields:
                if written := getattr(record, field):
                    number = _number(record, field, written)
                    found.setdefault(number.digits, []).append(number)
    long = {digits: tuple(each) for digits, each in found.items() if len(digits) >= SHORTEST}
    return MappingProxyType(long)


def _number(record: Record, field: str, written: str) -> Number:
    return Number(record, field, digits_of(written), audience_of(type(record), field))


def digits_of(written: str) -> str:
    """Return the digits of a number, the code of the country written as 0."""
    digits = re.sub(r"[^0-9+]", "", written.replace("(0)", ""))
    return re.sub(r"^\+44", "0", digits)


def numbers_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield each telephone number that is typed in a text, with the character where it starts."""
    for match in _IN_TEXT.finditer(text):
        yield match.start(), match[0]
