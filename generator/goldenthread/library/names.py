"""Names that a library knows: of agencies, teams, boards, panels, documents and their words."""

from __future__ import annotations

import re
from functools import lru_cache

from goldenthread.library.library import Library
from goldenthread.library.prose import prose_of
from goldenthread.records.text import Voice

_LONGEST = 160
_NAMED = (
    "agency",
    "authority",
    "contact",
    "framework",
    "meeting",
    "requirement",
    "service",
    "threshold_set",
    "training",
)


@lru_cache(maxsize=8)
def names_in(library: Library) -> tuple[tuple[str, str | None], ...]:
    """Return each name with the authority that it belongs to, or None when it is everybody's."""
    return tuple(
        (each.text, each.authority)
        for each in prose_of(library).of(*_NAMED)
        if each.mark.voice is Voice.THEIRS and len(each.text) <= _LONGEST
    )


def in_a_name(library: Library, text: str, match: re.Match[str]) -> bool:
    """Say whether a match stands inside a name: one of the library's, or a run of capitals."""
    if _in_a_run_of_capitals(text, match):
        return True
    for name, before in _names_with(library, match[0].lower()):
        start = match.start() - before
        if start >= 0 and text[start : start + len(name)].lower() == name:
            return True
    return False


@lru_cache(maxsize=256)
def _names_with(library: Library, said: str) -> tuple[tuple[str, int], ...]:
    """Return the names that hold some words, in small letters, and where the words begin."""
    names = (name.lower() for name, _ in names_in(library))
    return tuple((name, name.index(said)) for name in names if said in name)


def _in_a_run_of_capitals(text: str, match: re.Match[str]) -> bool:
    """Say whether the words are capitalised and go on in a capitalised word: Hate Crime Unit."""
    if not all(word[0].isupper() for word in re.findall(r"\w+", match[0])):
        return False
    goes_on = re.match(r" [A-Z]\w", text[match.end() :])
    return bool(goes_on or re.search(r"\w [A-Z]\w+ $", text[: match.start()]))


@lru_cache(maxsize=1024)
def is_local_word(library: Library, pattern: re.Pattern[str], authority: str | None) -> bool:
    """Say whether an authority uses words itself; for a text for all, whether any does."""
    return any(
        pattern.search(name)
        for name, owner in names_in(library)
        if owner is not None and authority in (owner, None)
    )
