"""The prose of a library: every text that people read, in records and on hand-written pages.

Gathered once, so that each check of words looks only at the texts that can concern it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from functools import lru_cache

from goldenthread.library.library import Library
from goldenthread.library.sentences import own_words
from goldenthread.model.audience import Audience
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.fields import Record
from goldenthread.records.links import KeyPath
from goldenthread.records.prose import Mark
from goldenthread.records.prose import Written
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
_SAMPLE = 500
# Everything but letters and digits of a text in small letters becomes a space.
_PLAIN = str.maketrans(
    dict.fromkeys([chr(code) for code in range(128) if not chr(code).isalnum()], " ")
    | dict.fromkeys("\u2018\u2019\u201c\u201d\u2010\u2011\u2013\u2014\u2026\u00a0", " ")
)


@dataclass(frozen=True, slots=True)
class Passage:
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


_Row = tuple[str, Record | None, Written]
"""A text with the key of its record or page, and the record."""


@dataclass(frozen=True, eq=False)
class Prose:
    """Every text of a library, in the order of its records, then of its pages."""

    library: Library

    @cached_property
    def _by_kind(self) -> dict[str, tuple[_Row, ...]]:
        found: dict[str, list[_Row]] = {}
        for key, entry in self.library.entries.items():
            record = entry.record
            if not isinstance(record, Term):
                rows = found.setdefault(record.kind, [])
                rows += [(key, record, each) for each in texts_of(record)]
        pages = [
            (file, None, (BODY, str(page.data["body"]).lstrip("\n"), _ON_PAGE))
            for file, page in self.library.pages.items()
        ]
        return {kind: tuple(rows) for kind, rows in (found | {PAGE: pages}).items()}

    @cached_property
    def _rows(self) -> tuple[_Row, ...]:
        return tuple(row for rows in self._by_kind.values() for row in rows)

    def of(self, *kinds: str) -> Iterator[Passage]:
        """Yield every text of some kinds of record; ``page`` stands for hand-written pages."""
        yield from (self._passage(row) for kind in kinds for row in self._by_kind.get(kind, ()))

    def matching(self, pattern: re.Pattern[str], *kinds: str) -> Iterator[Passage]:
        """Yield every text that a pattern finds, of some kinds of record or of all."""
        rows = (
            (row for kind in kinds for row in self._by_kind.get(kind, ())) if kinds else self._rows
        )
        yield from (self._passage(row) for row in rows if pattern.search(row[2][1]))

    def holding(self, words: frozenset[str]) -> Iterator[tuple[Passage, frozenset[str]]]:
        """Yield each text that holds some of these words, with all its words in small letters."""
        for row in self._rows:
            held = words_of(row[2][1])
            if not words.isdisjoint(held):
                yield self._passage(row), frozenset(held)

    @cached_property
    def usual(self) -> Counter[str]:
        """Return how often each word stands in a sample of the texts."""
        step = len(self._rows) // _SAMPLE + 1
        return Counter(word for row in self._rows[::step] for word in words_of(row[2][1]))

    def _passage(self, row: _Row) -> Passage:
        key, record, (path, text, mark) = row
        if record is None:
            return Passage(key, PAGE, path, text, mark, None)
        return Passage(key, record.kind, path, text, mark, authority_of(self.library, record))


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, without any marks."""
    return text.lower().translate(_PLAIN).split()


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
