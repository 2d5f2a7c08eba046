"""Lengths of time that a text states: within 24 hours, in two working days, a 72-hour limit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.number_words import number_words
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.sources.packaged import packaged

_MAY_HOLD = re.compile(r"hour|minute|day|week|month|hrs")
_UNITS = {
    "minute": "PT{}M",
    "hour": "PT{}H",
    "hr": "PT{}H",
    "day": "P{}D",
    "working day": "P{}WD",
    "week": "P{}W",
    "month": "P{}M",
}
_LEAST = 34
"""As many characters before a unit hold the number and the words that lead to it."""
_UNIT = re.compile(r"[\s-](?P<unit>minute|hour|hr|day|week|month)s?\b(?!')")


class Lead(Enum):
    """How a text comes to a length of time."""

    WITHIN = "within"
    IN = "in"
    LASTS = "lasts"
    NONE = ""


class Time(NamedTuple):
    """A length of time in a text: its code, where it stands, and how the text comes to it.

    It starts with the word within, and else with the number.
    """

    code: str
    start: int
    end: int
    lead: Lead


def times_in(text: str) -> Iterator[Time]:
    """Yield each length of time that a text states with a number."""
    for unit in _UNIT.finditer(text):
        before = text[max(0, unit.start() - _LEAST) : unit.start()]
        if _ends_in_a_number(before) and (number := _number().search(before)):
            yield _time(number, unit)


def _ends_in_a_number(text: str) -> bool:
    """Say whether the last word of a text may be the end of a number; this is quickly told."""
    last = text[text.rfind(" ") + 1 :].rpartition("-")[2].rpartition("\n")[2].lower()
    return last.isdigit() or last in _last_words()


def _time(number: re.Match[str], unit: re.Match[str]) -> Time:
    said = re.sub(r"\s+", " ", (number["number"] or "1").lower())
    count = number_words().get(said) or int(said)
    kind = ("working " if number["working"] else "") + unit["unit"].lower()
    code = _UNITS.get(kind, _UNITS[unit["unit"].lower()]).format(count)
    lead = next(
        (each for each in (Lead.WITHIN, Lead.IN, Lead.LASTS) if number[each.value]), Lead.NONE
    )
    first = number.end() - (number.start() if lead in (Lead.WITHIN, Lead.IN) else _first(number))
    return Time(code, unit.start() - first, unit.end(), lead)


def _first(number: re.Match[str]) -> int:
    """Return where the number itself starts, after the words that lead to it."""
    return max(number.start("number"), number.start("one"))


@cache
def _last_words() -> frozenset[str]:
    """Return the words with which a number of working days or of hours ends."""
    lists = packaged("words")
    numbers = {re.split("[ -]", each)[-1] for each in number_words()}
    return frozenset((*numbers, *lists["one"], *lists["days_of_work"], *lists["days_of_all"]))


@cache
def _number() -> re.Pattern[str]:
    """Return the pattern of a number at the end of a text, with the words that lead to it."""
    lists = packaged("words")
    leads = "|".join(rf"(?P<{name}>{_any(each)})\s+" for name, each in lists["leads"].items())
    return re.compile(
        rf"(?:\b(?:{leads}))?(?:\b(?<![\d.,:/\u00a3-])(?P<number>[1-9][0-9]{{0,2}}"
        rf"|{_any(number_words())})|(?<=within\s)(?P<one>{_any(lists['one'])}))"
        rf"(?P<working>[\s-]+(?:{_any(lists['days_of_work'])}))?"
        rf"(?:[\s-]+(?:{_any(lists['days_of_all'])}))?\Z",
        re.IGNORECASE,
    )


def _any(phrases: Iterable[str]) -> str:
    """Return the pattern of any of some phrases, the longest first."""
    longest_first = sorted(phrases, key=lambda each: (-len(each), each))
    return "|".join(r"\s+".join(map(re.escape, each.split())) for each in longest_first)


def stated_in(library: Library, *kinds: str) -> Iterator[tuple[Passage, tuple[Time, ...]]]:
    """Yield each text of our own in some kinds of record that states lengths of time."""
    for passage in prose_of(library).matching(_MAY_HOLD, *kinds):
        if passage.ours and (times := tuple(times_in(passage.text))):
            words = passage.words
            own = (each for each in times if words[each.start : each.end].strip())
            yield passage, tuple(own)
