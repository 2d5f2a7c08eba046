"""Names that belong to one authority, typed in the texts that should quote them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.name_index import NameIndex
from goldenthread.library.name_index import name_index
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import is_quoted
from goldenthread.library.serving import thresholds_of
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority

KINDS = ("answer", "policy")
CALLED = ("board", "levels", "name")
"""Names that are quoted and not typed."""
NEVER_ANOTHERS = ("board", "words", "team")
"""Names that may not stand in an answer for another council; for its levels there is GT601."""

_CAPITAL = re.compile(r"\b[A-Z]")


class Owned(NamedTuple):
    """The fact that keeps a name: of which authority, in which record, at which path, its words."""

    authority: str
    key: str
    name: str
    said: str

    @property
    def address(self) -> str:
        """Return the whole address."""
        return f"{self.key}#{self.name}"

    @property
    def in_answers(self) -> str:
        """Return the address in an answer that is bound to the authority."""
        return (
            f"@{'thresholds' if self.key.startswith('threshold_set/') else 'authority'}#{self.name}"
        )

    @property
    def sort(self) -> str:
        """Return what sort of name it is: ``board``, ``words``, ``levels``, ``name``, ``team``."""
        return "team" if self.key.startswith("contact/") else self.name.partition(".")[0]


class LocalName(NamedTuple):
    """A name typed in a text, with the facts that keep it."""

    passage: Passage
    at: int
    said: str
    facts: tuple[Owned, ...]

    @property
    def own(self) -> tuple[Owned, ...]:
        """Return the facts of the authority that the text is for, or all in a text for all."""
        authority = self.passage.authority
        return tuple(each for each in self.facts if authority in (None, each.authority))


@lru_cache(maxsize=8)
def local_names(library: Library) -> tuple[LocalName, ...]:
    """Return each name of an authority, its board, its teams and its levels that is typed."""
    return tuple(_local_names(library))


def _local_names(library: Library) -> Iterator[LocalName]:
    for passage in prose_of(library).of(*KINDS):
        if passage.mark.quoting:
            for found in _index(library).found_in(passage.words):
                if not is_quoted(passage.text, found.start):
                    facts = (_facts(library)[each] for each in found.bearers)
                    written = tuple(each for each in facts if each.said == found.said)
                    if written:
                        yield LocalName(passage, found.start, found.said, written)


@lru_cache(maxsize=8)
def _index(library: Library) -> NameIndex:
    return name_index((said, address) for said, address, _ in _named(library))


@lru_cache(maxsize=8)
def _facts(library: Library) -> dict[str, Owned]:
    return {address: fact for _, address, fact in _named(library)}


def _named(library: Library) -> Iterator[tuple[str, str, Owned]]:
    """Yield each name with two capitals, and its address; other words may mean anything."""
    for fact in _all_names(library):
        if len(_CAPITAL.findall(fact.said)) > 1:
            yield fact.said, f"{fact.authority} {fact.address}", fact


def _all_names(library: Library) -> Iterator[Owned]:
    for each in library.all(Authority):
        yield Owned(each.id, each.key, "name", each.name)
        yield Owned(each.id, each.key, "board.name", each.board.name)
        yield Owned(each.id, each.key, "words.front_door", each.words.front_door)
        yield Owned(each.id, each.key, "words.out_of_hours", each.words.out_of_hours)
        if thresholds := thresholds_of(library, each.id):
            for level in thresholds.levels:
                yield Owned(each.id, thresholds.key, f"levels.{level.id}.name", level.name)
    for team in library.all(Contact):
        for area in team.areas:
            yield Owned(area, team.key, "name", team.name)
