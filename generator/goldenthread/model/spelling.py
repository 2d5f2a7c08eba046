"""Which name somebody meant who spelled one that does not exist, where it is nearly certain.

A suggestion that is another thing with a similar name is worse than none: "northbridge-night" is
no slip of "northbridge-day", and "level-2" is none of "level-3".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from difflib import get_close_matches

FEW = 12
"""So many names are read; a longer list is not."""
_ALIKE = 0.66
_TRIED = 5
_BETWEEN = re.compile(r"[^a-z0-9]+")


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name of which another is a slip: each of its words is spelled nearly so."""
    tried = get_close_matches(name, list(known), _TRIED, _ALIKE)
    return next((each for each in tried if _slip_of(name, each)), None)


def meant_or_known(name: str, known: Iterable[str], else_: str = "") -> str:
    """Return what to write in place of a name: the nearest, or all there are if they are few."""
    names = list(known)
    if near := nearest(name, names):
        return f"Did you mean {near}?"
    if names and len(names) <= FEW:
        return f"It is one of: {', '.join(names)}." if len(names) > 1 else f"It is {names[0]}."
    return else_


def _slip_of(written: str, known: str) -> bool:
    one, other = (_BETWEEN.split(each.lower()) for each in (written, known))
    if len(one) == len(other):
        return all(map(_same_word, one, other))
    return _digits(written) == _digits(known) and _steps("".join(one), "".join(other)) <= 1


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    longest = max(len(one), len(other))
    allowed = 1 if longest < 5 else 2 if longest < 9 else 3
    return (
        not _digits(one + other)
        and SequenceMatcher(None, one, other).ratio() >= _ALIKE
        and _steps(one, other) <= allowed
    )


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _steps(one: str, other: str) -> int:
    """Return how many letters were left out, added, changed or swapped with the next."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        older, before, row = before, row, [place]
        for at, meant in enumerate(other, 1):
            least = min(before[at] + 1, row[-1] + 1, before[at - 1] + (letter != meant))
            if place > 1 and at > 1 and (letter, one[place - 2]) == (other[at - 2], meant):
                least = min(least, older[at - 2] + 1)
            row.append(least)
    return row[-1]
