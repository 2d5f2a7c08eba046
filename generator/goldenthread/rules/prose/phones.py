"""Telephone numbers typed in prose: kept by a record, or not the number of the team named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from types import MappingProxyType

from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.library.name_index import NameIndex
from goldenthread.library.name_index import name_index
from goldenthread.library.phone_numbers import MAY_HOLD_A_NUMBER
from goldenthread.library.phone_numbers import Number
from goldenthread.library.phone_numbers import digits_of
from goldenthread.library.phone_numbers import numbers_in
from goldenthread.library.phone_numbers import numbers_of
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import sentence_at
from goldenthread.library.serving import scope_of
from goldenthread.model.audience import Audience
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.fields import Record
from goldenthread.records.provider import Service
from goldenthread.records.tender import Answer
from goldenthread.rules.prose.typed import MOST
from goldenthread.rules.prose.typed import Kept
from goldenthread.rules.prose.typed import Typed
from goldenthread.rules.prose.wording import holds
from goldenthread.rules.prose.wording import phrases
from goldenthread.rules.prose.wording import said_in

_LEADS_TO_NUMBER = re.compile(r"[\s*_(]*(?:\b(?:on|at)\b|:)?[\s*_(]*", re.IGNORECASE)
OWN_NUMBERS = frozenset({"agency", "contact", "provider", "role_holder", "service"})
"""Records that keep numbers: what they say of a number may be about an old one."""


@lru_cache(maxsize=8)
def typed_numbers(library: Library) -> tuple[Typed, ...]:
    """Return each telephone number typed in a text, and what the records say of it."""
    return tuple(_typed_numbers(library))


def _typed_numbers(library: Library) -> Iterator[Typed]:
    for passage in prose_of(library).matching(MAY_HOLD_A_NUMBER):
        if passage.ours:
            words = passage.words
            for at, said in islice(numbers_in(words), MOST):
                if passage.kind not in OWN_NUMBERS or _is_of_today(passage, at):
                    yield _typed(library, passage, words, at, said)


def _is_of_today(passage: Passage, at: int) -> bool:
    """Say whether a record that keeps numbers speaks of one to call, and not of an old one."""
    sentence = said_in(passage.text[slice(*sentence_at(passage.text, at))])
    lists = (phrases("no_rule"), phrases("history", of="words"), phrases("old_number", of="words"))
    return not any(holds(sentence, each) for each in lists)


def _typed(library: Library, passage: Passage, words: str, at: int, said: str) -> Typed:
    known = numbers_of(library)
    digits = digits_of(said)
    same = known.get(digits, ())
    start, end = sentence_at(passage.text, at)
    alone = len(list(numbers_in(words[start:end]))) == 1
    named = _numbers_named(library, passage, passage.text[start:end]) if alone else ()
    named = named or (_numbers_before(library, passage, start, at) if alone else ())
    if named and all(each.digits != digits for each in named):
        return Typed(passage, at, said, other=_kept(named))
    return Typed(passage, at, said, same=_kept(same))


def _kept(numbers: tuple[Number, ...]) -> tuple[Kept, ...]:
    return tuple(
        Kept(each.address, each.written, each.record.key, (each.field,), each.audience)
        for each in numbers
    )


def _numbers_named(library: Library, passage: Passage, sentence: str) -> tuple[Number, ...]:
    """Return the numbers of the one team that a sentence names; none when it names several."""
    keys = {*_quoted(library, passage, sentence), *_by_name(library, passage, sentence)}
    teams = {each for each in keys if not each.startswith("agency/")}
    if len(teams or keys) != 1:
        return ()
    (key,) = teams or keys
    return _by_bearer(library).get(key, ())


def _numbers_before(library: Library, passage: Passage, start: int, at: int) -> tuple[Number, ...]:
    """Return the numbers of the one agency whose short name stands right before a number.

    A short name is often that of a town, so it counts only there: "Call Two Rivers on".
    """
    before = passage.text[start:at]
    found = list(_short_names(library).found_in(before))
    if len(found) != 1 or len(found[0].bearers) != 1:
        return ()
    if not _LEADS_TO_NUMBER.fullmatch(before, found[0].start + len(found[0].said)):
        return ()
    return _by_bearer(library).get(found[0].bearers[0], ())


def _quoted(library: Library, passage: Passage, sentence: str) -> Iterator[str]:
    """Yield the teams, agencies and services that a sentence quotes."""
    authority = library.find(Authority, passage.authority) if passage.authority else None
    scope = scope_of(library, authority) if authority else {}
    for mention in mentions(sentence):
        name = mention.address.partition("#")[0]
        key = scope.get(name[1:], "") if name.startswith("@") else name
        if key.partition("/")[0] in OWN_NUMBERS:
            yield key


def _by_name(library: Library, passage: Passage, sentence: str) -> Iterator[str]:
    """Yield the teams, agencies and services whose whole name stands in a sentence."""
    for found in _names(library).found_in(sentence):
        for key in found.bearers:
            record = library.entries[key].record
            areas = getattr(record, "areas", ())
            if not areas or passage.authority is None or passage.authority in areas:
                yield key


def kept_from_buyers(typed: Typed) -> bool:
    """Say whether an answer gives a buyer a number that only staff may have."""
    readable = (Audience.COMMISSIONER.may_see(each.audience) for each in typed.same)
    return typed.passage.kind == Answer.kind and bool(typed.same) and not any(readable)


@lru_cache(maxsize=8)
def _names(library: Library) -> NameIndex:
    """Return the names of everything that has a number."""
    records: tuple[Record, ...] = (
        *library.all(Agency),
        *library.all(Contact),
        *library.all(Service),
    )
    return name_index((each.title_words, each.key) for each in records)


@lru_cache(maxsize=8)
def _short_names(library: Library) -> NameIndex:
    """Return the short names of the agencies that have one."""
    return name_index((each.short, each.key) for each in library.all(Agency) if each.short)


@lru_cache(maxsize=8)
def _by_bearer(library: Library) -> MappingProxyType[str, tuple[Number, ...]]:
    """Return the numbers by the record that has them, and those of an agency's teams by it."""
    found: dict[str, tuple[Number, ...]] = {}
    for numbers in numbers_of(library).values():
        for number in numbers:
            keys = [number.record.key]
            if isinstance(number.record, Contact):
                keys.append(f"agency/{number.record.agency}")
            for key in keys:
                found[key] = (*found.get(key, ()), number)
    return MappingProxyType(found)


def almost(library: Library, said: str) -> Number | None:
    """Return the one number that a typed number misses by a slip of the finger."""
    digits = digits_of(said)
    known = numbers_of(library)
    close = [known[other][0] for other in _slips(digits) if other in known]
    return close[0] if len(close) == 1 else None


def _slips(digits: str) -> Iterator[str]:
    """Yield every number that differs in one digit, or in two neighbours that changed places.

    Numbers that differ in the last digit are often two lines of one office.
    """
    for place, digit in enumerate(digits[:-1]):
        for other in "0123456789":
            if other != digit:
                yield digits[:place] + other + digits[place + 1 :]
        pair = digits[place : place + 2]
        if len(set(pair)) > 1:
            yield digits[:place] + pair[::-1] + digits[place + 2 :]
