"""The prose of a library: every text that people read, in records and on hand-written pages.

Gathered once, so that each check of words looks only at the texts that can concern it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from functools import lru_cache
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.sentences import own_words
from goldenthread.library.sentences import words_of
from goldenthread.model.audience import Audience
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.fields import Record
from goldenthread.records.links import KeyPath
from goldenthread.records.prose import Mark
from goldenthread.records.prose import texts_of
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.records.term import Term
from goldenthread.records.text import Voice

PAGE = "page"
"""What a hand-written page is called where a kind of record is asked for."""
BODY: KeyPath = ("body",)
_ON_PAGE = Mark(Voice.OURS, quoting=False, audience=Audience.PUBLIC)


class Passage(NamedTuple):
    """One text: of which record or page, in which field, in whose words, for which authority.

    ``key`` is ``kind/id``, or the file of a hand-written page. ``authority`` is None for a text
    that is read everywhere.
    """

    key: str
    kind: str
    path: KeyPath
    text: str
    mark: Mark
    authority: str | None

    @property
    def ours(self) -> bool:
        """Say whether the words are our own, and about today."""
        return self.mark.voice is Voice.OURS

    @property
    def words(self) -> str:
        """Return the text with quoted facts, code and links blanked out, each place unchanged."""
        return own_words(self.text)


@dataclass(frozen=True, eq=False)
class Prose:
    """Every text of a library, in the order of its records, then of its pages."""

    library: Library

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Passage, ...]]:
        found: dict[str, list[Passage]] = {}
        for key, entry in self.library.entries.items():
            record = entry.record
            if isinstance(record, Term):
                continue
            authority, passages = authority_of(self.library, record), []
            for path, text, mark in texts_of(record):
                passages.append(Passage(key, record.kind, path, text, mark, authority))
            found.setdefault(record.kind, []).extend(passages)
        pages = [
            Passage(file, PAGE, BODY, str(page.data["body"]).lstrip("\n"), _ON_PAGE, None)
            for file, page in self.library.pages.items()
        ]
        return {kind: tuple(each) for kind, each in (found | {PAGE: pages}).items()}

    @cached_property
    def _all(self) -> tuple[Passage, ...]:
        return tuple(each for passages in self._by_kind.values() for each in passages)

    def of(self, *kinds: str) -> Iterator[Passage]:
        """Yield every text of some kinds of record; ``page`` stands for hand-written pages."""
        yield from (each for kind in kinds for each in self._by_kind.get(kind, ()))

    def matching(self, pattern: re.Pattern[str], *kinds: str) -> Iterator[Passage]:
        """Yield every text that a pattern finds, of some kinds of record or of all."""
        passages = self.of(*kinds) if kinds else self._all
        yield from (each for each in passages if pattern.search(each.text))

    @cached_property
    def _holders(self) -> Mapping[str, list[int]]:
        """Return the numbers of the texts that hold a word, by the word in small letters."""
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, passage in enumerate(self._all):
            for word in set(words_of(passage.text)):
                holders[word].append(number)
        return holders

    def holding(self, words: frozenset[str]) -> Iterator[Passage]:
        """Yield each text that holds some of these words, which are in small letters."""
        numbers = {each for word in words for each in self._holders.get(word, ())}
        yield from (self._all[each] for each in sorted(numbers))

    def usual(self, word: str) -> int:
        """Return how many texts hold a word."""
        return len(self._holders.get(word, ()))


@lru_cache(maxsize=8)
def prose_of(library: Library) -> Prose:
    """Return the prose of a library, gathered once."""
    return Prose(library)


def authority_of(library: Library, record: Record) -> str | None:
    """Return the authority that a record's texts are for, or None when they are for all."""
    match record:
        case Authority():
            return record.id
        case Agency() | Contact():
            return record.areas[0] if len(record.areas) == 1 else None
        case Answer():
            question = library.find(Question, record.question)
            return authority_of(library, question) if question else None
        case Question():
            tender = library.find(Tender, record.tender)
            return tender.authority if tender else None
    found = getattr(record, "authority", None)
    return found if isinstance(found, str) else None
