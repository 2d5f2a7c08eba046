"""Phrases of a term list to patterns: whole words, any spacing, endings that may be missing."""

from __future__ import annotations

import re
from functools import cache

# What may stand between two words of a phrase: a space or a line break, a hyphen, the mark of a
# possessive, or a comma, colon or bracket with a space.
_BETWEEN = r"(?:[ ]+[(]?|[ ]*\n[ ]*(?=\S)|[-\u2011]|['\u2019]|[.,:)][ ]+)"
_ENDING = re.compile(r"(?P<stem>.+)\((?P<ending>\w+)\)")
_TIME = r"\d+[ -]*(?:hours?|hrs?|(?:working |calendar )?days?|weeks?)\b|\[\[[^\]]*limit\s*\]\]"
STATES_A_TIME = re.compile(_TIME, re.IGNORECASE)
"""A time limit in a text, typed or quoted."""


@cache
def pattern_of(phrases: tuple[str, ...], *, exact_case: bool = False) -> re.Pattern[str]:
    """Return the pattern that finds any of some phrases."""
    return re.compile(_any(phrases), re.NOFLAG if exact_case else re.IGNORECASE)


@cache
def following(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern that matches where one of some phrases comes next."""
    return re.compile(rf"[^\w\n]*\n?[^\w\n]*(?:{_any(phrases)})", re.IGNORECASE)


@cache
def preceding(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern that finds one of some phrases at the end of a text."""
    return re.compile(rf"(?:{_any(phrases)})[^\w\n]*\n?[^\w\n]*\Z", re.IGNORECASE)


def forms_of(phrase: str) -> tuple[frozenset[str], ...]:
    """Return each word of a phrase, with and without its ending, in small letters."""
    return tuple(frozenset(_forms(word)) for word in _words(phrase))


def _forms(word: str) -> list[str]:
    match = _ENDING.fullmatch(word)
    forms = [match["stem"], match["stem"] + match["ending"]] if match else [word]
    return [re.sub(r"\W", "", form).lower() for form in forms]


def _any(phrases: tuple[str, ...]) -> str:
    choices = "|".join(map(_one, phrases))
    return rf"(?<!\w)(?<!\w[-\u2011])(?:{choices})(?!\w)(?![-\u2011]\w)"


def _one(phrase: str) -> str:
    return _BETWEEN.join(map(_word, _words(phrase)))


def _words(phrase: str) -> list[str]:
    return re.split(r"[\s'-]+", phrase.strip())


def _word(word: str) -> str:
    if match := _ENDING.fullmatch(word):
        return f"{re.escape(match['stem'])}(?:{re.escape(match['ending'])})?"
    return re.escape(word)
