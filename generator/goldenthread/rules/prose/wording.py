"""Whether a text holds one of some phrases, by its words alone: no pattern has to be made."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from goldenthread.library.sentences import words_of
from goldenthread.library.term_patterns import spellings
from goldenthread.sources.packaged import packaged

Said = str
"""A text as its words in small letters, with a space before and after each."""


def said_in(text: str) -> Said:
    """Return a text as its words."""
    return _spaced(words_of(text))


def holds(said: Said, phrases: tuple[str, ...]) -> bool:
    """Say whether a text holds one of some phrases as whole words."""
    return any(each in said for each in _said(phrases))


def begins(said: Said, phrases: tuple[str, ...]) -> bool:
    """Say whether a text begins with one of some phrases."""
    return said.startswith(_said(phrases))


def phrases(name: str, *, of: str = "limit_subjects") -> tuple[str, ...]:
    """Return one list of phrases that ships as data, as a list or with commas between them."""
    return _phrases(of, name)


@cache
def words(name: str) -> frozenset[str]:
    """Return one list of single words, which is written as a text."""
    return frozenset(packaged("limit_subjects")[name].split())


@cache
def _phrases(of: str, name: str) -> tuple[str, ...]:
    kept = packaged(of)[name]
    return tuple(kept.split(", ")) if isinstance(kept, str) else tuple(kept)


@cache
def _said(phrases: tuple[str, ...]) -> tuple[Said, ...]:
    return tuple(said_in(each) for phrase in phrases for each in spellings(phrase))


def _spaced(words: Iterable[str]) -> Said:
    return f" {' '.join(words)} "
