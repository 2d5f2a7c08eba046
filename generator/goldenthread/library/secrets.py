"""What one reader may not see, as values that can be looked for in what they are sent.

Looked for are names of role holders, telephone numbers, email addresses and running words. Dates,
counts and words of a fixed list are not: they say the same in a hundred other places.

A value is no secret where a field of its own says the same to that reader, or where the same field
of another record does. Any other running text that quotes facts makes nothing public, because a
secret that was typed there is what is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from goldenthread.library.audience import for_reader
from goldenthread.library.library import Library
from goldenthread.model.audience import Audience
from goldenthread.model.disguise import digits_of
from goldenthread.model.disguise import number_of
from goldenthread.model.disguise import words_of
from goldenthread.model.secret import Secret
from goldenthread.model.secret import What
from goldenthread.records.fields import Record
from goldenthread.records.fields import audience_of
from goldenthread.records.links import KeyPath
from goldenthread.records.links import links_and_texts
from goldenthread.records.provider import Provider
from goldenthread.records.provider import RoleHolder

FEWEST_WORDS_OF_STAFF = 4
"""From so many words on, words of a field for staff are told from words that anybody says."""
FEWEST_WORDS = 8
"""The same for fields that only here are narrower, because their record or their part is."""
FEWEST_DIGITS = 9
"""Shorter numbers (999, 111, 116 123) are everybody's."""
_SLUG = re.compile(r"([a-z_]+/)?[a-z0-9]+(-[a-z0-9]+)*")
_PHONE = re.compile(r"\+?[\d ]{9,}")
_NUMBER = re.compile(r"(?:\+\s*)?\d(?:[ ()-]{0,2}\d){8,}")
_MAIL = re.compile(r"\S+@\S+\.\S+")
_REFERENCE = re.compile(r"(?=(?:\S*\d){5})(?=(?:\S*[A-Za-z]){2})[\w/.-]{7,}")
_ENDS = re.compile(r"(?<=[.!?])\s+|\n+")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Field:
    """A text as it stands in a record; ``marked`` is its own audience."""

    path: KeyPath
    text: str
    marked: Audience
    seen_by: Audience


@dataclass(frozen=True, slots=True)
class _Public:
    """What fields of their own say to a reader: numbers, sentences, and what things are called.

    ``running`` are the sentences of texts that quote facts, each with its kind and field.
    """

    numbers: frozenset[str]
    sentences: frozenset[Words]
    running: frozenset[tuple[str, str, Words]]
    names: tuple[str, ...]

    def says(self, what: What, sought: Words, kind: str, field: str) -> bool:
        match what:
            case What.NUMBER:
                return sought[0] in self.numbers
            case What.NAME:
                return any(f" {' '.join(sought)} " in each for each in self.names)
            case _:
                return sought in self.sentences or (kind, field, sought) in self.running


def secrets_from(library: Library, reader: Audience) -> tuple[Secret, ...]:
    """Return every value to look for in what ``reader`` is sent, in the order of the records."""
    public = _public(for_reader(library, reader))
    found: dict[tuple[What, Words], Secret] = {}
    for entry in library.entries.values():
        for field in _fields(entry.record):
            if reader.may_see(field.seen_by):
                continue
            for what, sought, value in _sought(entry.record, field):
                kind, name = entry.record.kind, str(field.path[0])
                if sought and not public.says(what, sought, kind, name):
                    place = entry.place(field.path)
                    secret = Secret(what, sought, value, field.seen_by, entry.record.key, place)
                    found.setdefault((what, sought), secret)
    return tuple(found.values())


def _sought(record: Record, field: _Field) -> Iterator[tuple[What, Words, str]]:
    """Yield what is to be looked for of one text."""
    text = field.text
    if isinstance(record, RoleHolder) and field.path == ("name",):
        yield from ((What.NAME, words, text) for words in _forms(words_of(text)))
    elif _PHONE.fullmatch(text):
        yield What.NUMBER, _number(text), text
    elif _MAIL.fullmatch(text):
        yield What.WORDS, words_of(text), text
    elif not _SLUG.fullmatch(text):
        yield from _in_words(text, of_staff=field.marked is Audience.STAFF)


def _forms(name: Words) -> Iterator[Words]:
    """Yield the ways in which a person is named; a first name alone may be anybody's."""
    if len(name) > 1:
        first, last = name[0], name[-1]
        yield from dict.fromkeys((name, (first, last), (last, first)))


def _in_words(text: str, *, of_staff: bool) -> Iterator[tuple[What, Words, str]]:
    """Yield the sentences of a text, and what of a note for staff is telling in itself."""
    fewest = FEWEST_WORDS_OF_STAFF if of_staff else FEWEST_WORDS
    for sentence in _ENDS.split(text):
        words = words_of(sentence)
        spoken = [word for word in words if not word.isdigit()]
        if len(spoken) >= fewest and "[[" not in sentence:
            yield What.WORDS, words, sentence
    if of_staff:
        yield from ((What.NUMBER, _number(each), each) for each in _NUMBER.findall(text))
        yield from ((What.WORDS, words_of(each), each) for each in _MAIL.findall(text))
        yield from ((What.WORDS, words_of(each), each) for each in _REFERENCE.findall(text))


def _number(phone: str) -> Words:
    return (number_of(phone),) if len(digits_of(phone)) >= FEWEST_DIGITS else ()


def _public(shown: Library) -> _Public:
    numbers, sentences, running, names = set(), set(), set(), []
    for entry in shown.entries.values():
        record = entry.record
        quoting = {path for path, _ in links_and_texts(record)[1]}
        for each in _fields(record):
            said = {words_of(sentence) for sentence in _ENDS.split(each.text)}
            if each.path in quoting:
                running |= {(record.kind, str(each.path[0]), words) for words in said}
            else:
                sentences |= said
                numbers |= {number_of(each.text)} if _PHONE.fullmatch(each.text) else set()
        names += [f" {' '.join(words_of(each))} " for each in _called(record)]
    return _Public(frozenset(numbers), frozenset(sentences), frozenset(running), tuple(names))


def _called(record: Record) -> Iterator[str]:
    """Yield what a record is called, which may hold the name of a person: a provider is one."""
    yield record.title_words
    if isinstance(record, Provider):
        yield record.legal_name


def _fields(record: Record) -> Iterator[_Field]:
    """Yield every text of a record, at any depth."""
    yield from _below(record, (), Audience.PUBLIC, record.audience)


def _below(value: Any, path: KeyPath, marked: Audience, seen_by: Audience) -> Iterator[_Field]:
    if isinstance(value, str):
        yield _Field(path, value, marked, min(marked, seen_by))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _below(item, (*path, index), marked, seen_by)
    elif isinstance(value, BaseModel):
        for name, audience in _audiences(type(value)):
            yield from _below(getattr(value, name), (*path, name), min(marked, audience), seen_by)


@cache
def _audiences(model: type[BaseModel]) -> tuple[tuple[str, Audience], ...]:
    """Return the fields of a model, each with its own audience."""
    return tuple((name, audience_of(model, name)) for name in model.model_fields)
