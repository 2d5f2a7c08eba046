"""Figures in a text: percentages, and so many of so many, in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from goldenthread.library.number_words import number_words
from goldenthread.rules.prose.typed import MOST

# Patterns that are used by few texts are kept as text here and in the modules beside this one:
# Python makes them when they are first needed.
_NEAR = 40
_DIGITS = 4
_WHOSE = r"(?:(?:the|our|all|these|those)\s+)*"
# Each begins with letters that are quick to look for, and finds any word: whether it is a number,
# and what stands before it, is looked up after.
_OF = re.compile(rf"of\s+{_WHOSE}(?P<number>[\w-]+)(?!\w|\s?%)")
_IN = re.compile(r"in\s+(?P<number>10|20|100|ten|twenty)\b(?!\s?%)")
_ALL = re.compile(rf"ll(?:\s+of)?\s+{_WHOSE}(?P<number>[\w-]+)(?!\w|\s?%)")
_PERCENT_SIGNS = ("%", "per cent", "percent")
_FIRST = re.compile(
    r"(?:\b(?P<every>every|each)\s+)?(?<![\w.,/-])(?P<number>[\w-]+)\s+(?:out\s+)?\Z",
    re.IGNORECASE,
)
_BEFORE_PERCENT = re.compile(
    r"(?<![\w.,-])(?P<number>[0-9]{1,3}(?:\.[0-9]{1,2})?|(?:(?:a|one)\s+)?[a-z-]+)\s*\Z",
    re.IGNORECASE,
)
_ENDS_IN_A = re.compile(r"\b[Aa]\Z")
_ROUND = (4, 5, 10, 20, 100)
"""So many of these may be a share of another number: nine of ten."""


class Figure(NamedTuple):
    """A figure in a text: where, in which words, and either a percentage or two counts.

    ``whole`` is one such as ``all 21``, which may count something else; ``claim`` stands for 100%
    said in words, of some ``people``.
    """

    start: int
    end: int
    said: str
    percent: float | None = None
    met: int = 0
    of: int = 0
    whole: bool = False
    claim: bool = False
    people: str = ""

    @property
    def share(self) -> float:
        """Return the figure as a percentage."""
        return 100 * self.met / self.of if self.percent is None else self.percent

    @property
    def is_round(self) -> bool:
        """Say whether it may be a share in numbers of its own: nine of ten."""
        return self.percent is None and self.of in _ROUND


def figures_in(text: str) -> list[Figure]:
    """Return the figures in a text, in order."""
    pairs = list(islice(_pairs(text), MOST))
    inside = [range(each.start, each.end) for each in pairs]
    wholes = (each for each in _wholes(text) if not any(each.start in span for span in inside))
    return sorted([*_percentages(text), *pairs, *wholes], key=lambda each: each.start)[:MOST]


def _percentages(text: str) -> Iterator[Figure]:
    signs = [sign for sign in _PERCENT_SIGNS if sign in text]
    for match in (each for sign in signs for each in re.finditer(sign, text)):
        start = max(0, match.start() - _NEAR)
        if before := _BEFORE_PERCENT.search(text[start : match.start()]):
            typed, first = before["number"], start + before.start()
            number = float(typed) if typed[0].isdigit() else number_of(typed)
            if number is not None:
                said = _said(text[first : match.end()])
                yield Figure(first, match.end(), said, float(number))


def _pairs(text: str) -> Iterator[Figure]:
    for match in (*_OF.finditer(text), *_IN.finditer(text)):
        of = number_of(match["number"])
        start = max(0, match.start() - _NEAR)
        if of and (before := _FIRST.search(text[start : match.start()])):
            met = of if before["every"] else number_of(before["number"])
            if met is not None:
                first = start + before.start()
                yield Figure(first, match.end(), _said(text[first : match.end()]), None, met, of)


def _wholes(text: str) -> Iterator[Figure]:
    for match in _ALL.finditer(text):
        before = text[max(0, match.start() - 2) : match.start()]
        if (of := number_of(match["number"])) and _ENDS_IN_A.search(before):
            start = match.start() - 1
            said = _said(text[start : match.end()])
            yield Figure(start, match.end(), said, None, of, of, whole=True)


def _said(text: str) -> str:
    return re.sub(r"\s+", " ", text.strip())


def number_of(word: str) -> int | None:
    """Return the whole number that digits or words stand for, or None for other words."""
    if word.isdecimal():
        return int(word) if len(word) <= _DIGITS else None
    return _numbers().get(word.lower())


@cache
def _numbers() -> dict[str, int]:
    return {"none": 0, "a hundred": 100, "one hundred": 100} | dict(number_words())
