"""Phrases of a term list to patterns: whole words, any spacing, endings that may be missing."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from goldenthread.library.number_words import number_words
from goldenthread.library.sentences import words_of

# What may stand between two words of a phrase: a space or a line break, a hyphen, the mark of a
# possessive, or a comma, colon or bracket with a space.
_BETWEEN = r"(?:[ ]+[(]?|[ ]*\n[ ]*(?=\S)|[-\u2011]|['\u2019]|[.,:)][ ]+)"
_ENDING = re.compile(r"(?P<stem>.+)\((?P<ending>\w+)\)")
_TIME = r"[\s-]*(?:hours?|hrs?|(?:working |calendar )?days?|weeks?)\b|\[\[[^\]]*limit\s*\]\]"


@cache
def states_a_time() -> re.Pattern[str]:
    """Return the pattern of a time limit in a text, typed or quoted."""
    numbers = "|".join(map(re.escape, number_words()))
    return re.compile(rf"(?:\d|\b(?:{numbers})){_TIME}", re.IGNORECASE)


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


@cache
def forms_of(phrase: str) -> tuple[frozenset[str], ...]:
    """Return each word of a phrase, with and without its ending, in small letters."""
    return tuple(forms for word in _words(phrase) for forms in _forms(word))


def spellings(phrase: str) -> tuple[str, ...]:
    """Return a phrase in each way in which the endings of its words may be there or missing."""
    if "(" not in phrase:
        return (phrase,)
    return tuple(" ".join(each) for each in product(*map(_endings, phrase.split())))


def _endings(word: str) -> tuple[str, ...]:
    match = _ENDING.fullmatch(word)
    return (match["stem"], match["stem"] + match["ending"]) if match else (word,)


def _forms(word: str) -> list[frozenset[str]]:
    match = _ENDING.fullmatch(word)
    stem, ending = (match["stem"], match["ending"]) if match else (word, "")
    parts = words_of(stem)
    whole = [frozenset([each]) for each in parts[:-1]]
    return whole + [frozenset([each, each + ending.lower()]) for each in parts[-1:]]


def says_any(phrases: tuple[str, ...], text: str) -> bool:
    """Say whether one of some phrases stands in a text."""
    near = could_hold(frozenset(words_of(text)), phrases)
    return bool(near and pattern_of(near).search(text))


def could_hold(held: frozenset[str], phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Return the phrases of which a text holds every word, somewhere.

    Only these need to be looked for. A pattern of few phrases is made in a small part of the time.
    """
    return tuple(
        phrase
        for phrase in phrases
        if not any(forms.isdisjoint(held) for forms in forms_of(phrase))
    )


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
