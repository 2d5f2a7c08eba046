"""Where a text uses the name of a level: certain places only, as names are ordinary English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.sentences import sentence_at
from goldenthread.records.threshold import Level
from goldenthread.records.threshold import ThresholdSet

WORD = re.compile(r"\w+(?:['\u2019-]\w+)*")
OPENING, CLOSING = "\"'\u201c\u2018", "\"'\u201d\u2019"
CALLED = r"\b(?:level|stage|tier|threshold)\b"
BESIDE = "(?:[Ll]evel|[Tt]hreshold)"


class Owned(NamedTuple):
    """A level with the threshold set that it is of."""

    owner: ThresholdSet
    level: Level


Owners = dict[str, tuple[Owned, ...]]
"""The levels of each name, as their councils spell it."""


class Names(NamedTuple):
    """The names of all levels; ``longest`` is how many words a name has, by its first word."""

    owners: Owners
    longest: dict[str, int]


def names_in(library: Library) -> Names:
    """Return the names of all levels of a library that have a capital letter."""
    owners: Owners = {}
    longest: dict[str, int] = {}
    for each in library.all(ThresholdSet):
        for level in each.levels:
            words = list(WORD.finditer(level.name))
            if not words or level.name.islower():
                continue
            name = _run(level.name, words[0].start(), words[-1].end())
            owners[name] = (*owners.get(name, ()), Owned(each, level))
            longest[words[0][0]] = max(longest.get(words[0][0], 0), len(words))
    return Names(owners, longest)


def named_in(text: str, names: Names) -> Iterator[tuple[str, int]]:
    """Yield each level name that surely stands in a text, with the character it begins at.

    Runs of words are looked up, so that the time does not grow with the number of levels. Of two
    names that begin at one word the longer one counts.
    """
    if names.longest.keys().isdisjoint(WORD.findall(text)):
        return
    words = [match.span() for match in WORD.finditer(text)]
    reached = 0
    for first, (start, end) in enumerate(words):
        longest = names.longest.get(text[start:end], 0)
        for _, last in reversed(words[first : first + longest]):
            name = _run(text, start, last)
            if start >= reached and name in names.owners and _is_meant(text, name, start, last):
                reached = last
                yield name, start


def _run(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _is_meant(text: str, name: str, start: int, end: int) -> bool:
    """Say whether words can only be a name: marked as one, with a number, or by their capitals."""
    numbered = any(each.isdigit() for each in name)
    return numbered or _is_marked(text, start, end) or _stands_out(text, name, start)


def _is_marked(text: str, start: int, end: int) -> bool:
    """Say whether a run of words is in quotation marks, or beside the word level or threshold."""
    before, after = text[max(0, start - 20) : start], text[end : end + 20]
    quoted = before[-1:] in OPENING and after[:1] in CLOSING and before and after
    beside = re.search(rf"\b{BESIDE}:? $", before) or re.match(rf" {BESIDE}\b", after)
    return bool(quoted or beside)


def _stands_out(text: str, name: str, start: int) -> bool:
    """Say whether capitals that no sentence asks for make a run of words a name."""
    begins, _ = sentence_at(text, start)
    if not WORD.search(text[begins:start]):
        return False
    end = start + len(name)
    called = re.search(CALLED, name) and not re.match(r"\s+of\b", text[end:])
    beside = re.match(rf"\s+{CALLED}", text[end:])
    return bool(called or beside or (" " in name and not name[1:].islower()))
