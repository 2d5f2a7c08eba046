"""Whole numbers as words: ``four``, ``twenty-one``, ``twenty one``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from goldenthread.sources.packaged import packaged


@cache
def number_words() -> Mapping[str, int]:
    """Return the numbers from 1 to 99 by their words in small letters."""
    units, tens = packaged("words")["units"], packaged("words")["tens"]
    found = {word: number for number, word in enumerate(units, 1)}
    for number, ten in enumerate(tens, 2):
        found[ten] = number * 10
        for one, unit in enumerate(units[:9], 1):
            found[f"{ten}-{unit}"] = found[f"{ten} {unit}"] = number * 10 + one
    return MappingProxyType(found)
