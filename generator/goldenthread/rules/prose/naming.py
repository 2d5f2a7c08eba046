"""Which course, audit or theme report a sentence is about: what it quotes, or names in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.library.prose import Passage
from goldenthread.library.sentences import paragraph_at
from goldenthread.library.words import MONTHS
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Learning
from goldenthread.records.governance import ThemeReport
from goldenthread.records.governance import Training
from goldenthread.records.links import KeyPath
from goldenthread.records.tender import Answer
from goldenthread.rules.prose.audit_names import Rounds
from goldenthread.rules.prose.audit_names import audit_of_context
from goldenthread.rules.prose.audit_names import audits_named
from goldenthread.rules.prose.audit_names import rounds_of
from goldenthread.sources.packaged import packaged

RESULT: KeyPath = ("result",)
"""Where a lesson says what the audit that checked it found."""
_KINDS = (Audit.kind, ThemeReport.kind, Training.kind)
_WORD = re.compile(r"[a-z0-9]+")
_FEWEST = 2
_BACK = r"(?i)\b(?:it|(?:this|that|the) (?:course|training))\b"
_REPORT = r"(?i)\b(?:themes?|monthly) report\b|\breport on themes\b"
_MONTH = rf"\b({'|'.join(MONTHS)})\b(?:\s+(20[0-9]{{2}}))?"


class Named(NamedTuple):
    """A record that a sentence is about, and the earlier rounds that an old figure may be from.

    It is ``implied`` where the sentence does not name it, and its record links to it.
    """

    key: str
    earlier: tuple[str, ...] = ()
    implied: bool = False


def named(library: Library, passage: Passage, start: int, end: int, day: date) -> tuple[Named, ...]:
    """Return what a sentence is about. Only one that stands alone is surely meant."""
    text, words = passage.text[start:end], passage.words[start:end]
    if quoted := _quoted(library, text, day):
        return quoted
    found = {course: Named(course) for course in _courses(library, words)}
    if not found:
        found = _audits(library, passage, start, end, day)
    found |= {report: Named(report) for report in _reports(library, words, day)}
    if not found and re.search(_BACK, words):
        found = {each.key: each for each in _of_sentence_before(library, passage, start, end)}
    if not found and passage.kind == Learning.kind and passage.path == RESULT:
        found = {each.key: each for each in _checking(library, passage, day)}
    return tuple(found[key] for key in sorted(found))


def _checking(library: Library, passage: Passage, day: date) -> Iterator[Named]:
    """Yield the audit by which a lesson was checked."""
    lesson = library.entries[passage.key].record
    key = str(lesson.checked_by) if isinstance(lesson, Learning) else ""
    if rounds := rounds_of(library, day).get(key):
        yield Named(key, _others(key, rounds), implied=True)


def _quoted(library: Library, text: str, day: date) -> tuple[Named, ...]:
    addresses = (each.address.partition("#")[0] for each in mentions(text))
    keys = {each for each in addresses if each.partition("/")[0] in _KINDS}
    rounds = rounds_of(library, day) if keys else {}
    return tuple(
        Named(key, _others(key, rounds[key]) if key in rounds else ())
        for key in sorted(keys & library.entries.keys())
    )


def _audits(
    library: Library, passage: Passage, start: int, end: int, day: date
) -> dict[str, Named]:
    words = passage.words[start:end]
    found = list(audits_named(library, words, day))
    if not found:
        context = _context(library, passage, start, day)
        found = [each for each in [audit_of_context(words, context)] if each]
    return {audit.key: Named(audit.key, _others(audit.key, rounds)) for audit, rounds in found}


def _context(library: Library, passage: Passage, start: int, day: date) -> list[Rounds]:
    """Return the audits that the paragraph quotes before a sentence, or that its answer names."""
    first, _ = paragraph_at(passage.text, start)
    answer = library.entries[passage.key].record if passage.key in library.entries else None
    quoted = [each.address.partition("#")[0] for each in mentions(passage.text[first:start])]
    rounds = rounds_of(library, day)
    near = [rounds[key] for key in quoted if key in rounds]
    if not near and isinstance(answer, Answer):
        near = [rounds[str(each)] for each in answer.evidence if str(each) in rounds]
    return list(dict.fromkeys(near))


def _others(key: str, rounds: Rounds) -> tuple[str, ...]:
    return tuple(each for each in rounds.keys if each != key)


def _reports(library: Library, words: str, day: date) -> Iterator[str]:
    """Yield the theme report of the month that a sentence names."""
    if not re.search(_REPORT, words):
        return
    for month, year in re.findall(_MONTH, words):
        number = MONTHS.index(month) + 1
        last = day.year if number <= day.month else day.year - 1
        if key := _report_of(library).get(f"{year or last}-{number:02}"):
            yield key


@lru_cache(maxsize=8)
def _report_of(library: Library) -> MappingProxyType[str, str]:
    return MappingProxyType({each.month: each.key for each in library.all(ThemeReport)})


def _of_sentence_before(
    library: Library, passage: Passage, start: int, end: int
) -> tuple[Named, ...]:
    """Return the one course that the sentence before names: "99% of staff have done it"."""
    first, _ = paragraph_at(passage.text, start)
    before = passage.text[first:start]
    quoted = {each.address.partition("#")[0] for each in mentions(before)}
    keys = {key for key in quoted & library.entries.keys() if key.startswith(f"{Training.kind}/")}
    keys |= set(_courses(library, passage.words[first:end]))
    return tuple(map(Named, keys)) if len(keys) == 1 else ()


def _courses(library: Library, words: str) -> list[str]:
    """Return the courses that a text names by the words of their title; the longest title wins."""
    held = frozenset(_WORD.findall(words.lower()))
    titles = {
        key: title
        for word in held
        for key, title in _titles(library).get(word, ())
        if title <= held
    }
    if not titles or held.isdisjoint(packaged("words")["about_training"]):
        return []
    longest = max(map(len, titles.values()))
    return [key for key, title in titles.items() if len(title) == longest]


@lru_cache(maxsize=8)
def _titles(library: Library) -> MappingProxyType[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Return the courses by one telling word of their title, with all its telling words."""
    words = packaged("words")
    untelling = frozenset([*words["common"], *words["about_training"]])
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for course in library.all(Training):
        main = course.title.partition(":")[0].lower()
        title = frozenset(_WORD.findall(main)) - untelling
        if len(title) >= _FEWEST:
            found.setdefault(max(sorted(title), key=len), []).append((course.key, title))
    return MappingProxyType({word: tuple(each) for word, each in found.items()})
