"""Which councils a text names: by their names, by those of their front doors, or as the council."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.name_index import Found
from goldenthread.library.name_index import NameIndex
from goldenthread.library.name_index import name_index
from goldenthread.library.term_patterns import pattern_of
from goldenthread.records.authority import Authority
from goldenthread.rules.prose.wording import holds
from goldenthread.rules.prose.wording import phrases
from goldenthread.rules.prose.wording import said_in
from goldenthread.rules.prose.wording import words

_SHORTEST = 4


class Named(NamedTuple):
    """Where a text first names a council, where that name ends, and which councils it may be.

    Without ``authorities`` it may be any.
    """

    start: int
    end: int
    authorities: frozenset[str]


def council_in(library: Library, text: str, local: str | None) -> Named | None:
    """Return the council that a text names; None when it names none.

    ``local`` is the authority that the text is for: the council is that one, else any of them. A
    text for one that names another may be about either.
    """
    every = frozenset({local} if local else ())
    bearers = _bearers(library)
    names = [each for each in _names(library).found_in(text) if _plain(each.said) in bearers]
    found = [Named(each.start, _end(each), bearers[_plain(each.said)]) for each in names]
    council = phrases("the_council", of="words")
    if holds(said_in(text), council):
        found += [Named(*match.span(), every) for match in pattern_of(council).finditer(text)]
    if not found:
        return None
    first = min(found, key=lambda each: (each.start, -each.end))
    return Named(first.start, first.end, every.union(*(each.authorities for each in found)))


def councils_of(library: Library, text: str, local: str | None) -> frozenset[str]:
    """Return the authorities that a text is about; none when it may be about any."""
    named = council_in(library, text, local)
    return named.authorities if named else frozenset({local} if local else ())


def without_names(library: Library, text: str) -> str:
    """Return a text without the names of councils and of their front doors."""
    for each in reversed(tuple(_names(library).found_in(text))):
        if _plain(each.said) in _bearers(library):
            text = f"{text[: each.start]} {text[_end(each) :]}"
    return pattern_of(phrases("the_council", of="words")).sub(" ", text)


def _end(found: Found) -> int:
    return found.start + len(found.said)


def _plain(name: str) -> str:
    """Return a name as its words, as they are written: marks at its ends do not count."""
    return " ".join(re.findall(r"\w+", name))


@lru_cache(maxsize=8)
def _names(library: Library) -> NameIndex:
    """Return the names of councils and of their front doors; they count as they are written."""
    return name_index((each, each) for each in _bearers(library))


@lru_cache(maxsize=8)
def _bearers(library: Library) -> dict[str, frozenset[str]]:
    """Return the authorities that each name stands for."""
    found: dict[str, set[str]] = {}
    for each in library.all(Authority):
        teams = (each.words.front_door, each.words.out_of_hours)
        for name in (
            each.name,
            each.short,
            *teams,
            *(end for team in teams for end in _ends(team)),
        ):
            found.setdefault(_plain(name), set()).add(each.id)
    return {name: frozenset(ids) for name, ids in found.items()}


def _ends(name: str) -> list[str]:
    """Return the last words of a team's name by which people call it: Holmeshire Adult Gateway."""
    parts = name.split()
    ends = [parts[at:] for at in range(1, len(parts)) if parts[at][0].isupper()]
    return [
        " ".join(each)
        for each in ends
        if len(" ".join(each)) >= _SHORTEST
        and not all(re.sub(r"\W", "", word).lower() in words("shared_names") for word in each)
    ]
