"""How many services, councils and people we say that we have, where no record bears it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.phrases import says
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import is_quoted
from goldenthread.library.sentences import sentence_at
from goldenthread.records.authority import Authority
from goldenthread.records.provider import Provider
from goldenthread.records.provider import Service
from goldenthread.records.provider import ServiceType
from goldenthread.rules.prose.counting import number_of
from goldenthread.rules.prose.typed import KINDS
from goldenthread.rules.prose.typed import MOST
from goldenthread.rules.prose.typed import Kept
from goldenthread.rules.prose.typed import Typed
from goldenthread.rules.prose.typed import can_quote

_HELD = frozenset(["services", "people", "councils", "authorities", "boroughs"])
_COUNTED = re.compile(
    r"(?P<what>services|people|councils|local\s+authorities|boroughs)\b"
    r"(?!\s+(?:users?|who|with|whose|aged|from|each|a|through|by|to|for)\b)"
)
_NUMBER = re.compile(r"(?<![\w-])[\w-]+\s+\Z")
_LONGEST = 14
"""No number in words is longer than this, with the space after it."""
_OURS = (
    r"\b(?:[Ww]e|(?P<provider>[A-Z]\w+(?:\s+[\w&]+){0,4}))\s+(?:now\s+|currently\s+)?"
    r"(?:run|operate|have|provide|manage|support|look\s+after|care\s+for|serve)s?\s+"
    r"(?:(?:about|around|over|some|nearly|more\s+than)\s+)?\Z"
    r"|\b[Oo]ur\s+\Z"
)
_SERVICE_HAS = r"\s+(?:supports|is\s+home\s+to|cares\s+for|looks\s+after)\s+\Z"
_IN_A_PART = r"\s+(?:in|at)\s+(?:(?:the|our|their|its)\s+)?"
_WITHIN = (
    r"\b(?:services\s+(?:in|across)|[Ww]e\s+work\s+(?:in|across))\s+"
    r"(?:the\s+)?(?:areas\s+of\s+)?\Z"
)


class _Count(NamedTuple):
    """That a text says a number of something: where, in which words, how many of what."""

    at: int
    end: int
    said: str
    number: int
    what: str


class _Counts(NamedTuple):
    """The numbers that may be meant by a word, how the records put it, and which record that is."""

    whole: int
    allowed: frozenset[int]
    words: str
    key: str = ""


@lru_cache(maxsize=8)
def wrong_counts(library: Library) -> tuple[Typed, ...]:
    """Return each count of our services, councils or people that no record bears out."""
    return tuple(_wrong_counts(library))


def _wrong_counts(library: Library) -> Iterator[Typed]:
    if len(library.all(Provider)) != 1 or library.lacks(Service) or library.lacks(Authority):
        return
    for passage in prose_of(library).holding(_HELD):
        if passage.kind in KINDS and can_quote(passage):
            sentence = -1
            for count in islice(_counts_in(passage.words), MOST):
                start, _ = sentence_at(passage.text, count.at)
                wrong = None if start == sentence else _wrong(library, passage, count)
                if wrong is not None:
                    sentence = start  # one finding a sentence: "six services in four councils"
                    yield wrong


def _counts_in(text: str) -> Iterator[_Count]:
    for match in _COUNTED.finditer(text):
        first = max(0, match.start() - _LONGEST)
        before = _NUMBER.search(text[first : match.start()])
        if before and (number := number_of(before[0].strip())) is not None:
            at = first + before.start()
            said = re.sub(r"\s+", " ", text[at : match.end()])
            yield _Count(at, match.end(), said, number, match["what"].split()[-1])


def _wrong(library: Library, passage: Passage, count: _Count) -> Typed | None:
    """Return a count that is surely ours and surely wrong, or None."""
    if is_quoted(passage.text, count.at):
        return None
    provider = library.all(Provider)[0]
    start, end = sentence_at(passage.text, count.at)
    before = passage.words[start : count.at]
    if service := _service_before(library, before, count.what):
        return _of_service(service, passage, count)
    if not _is_of_ours(before, provider, count.what):
        return None
    counts = _meant(library, count, passage.words[count.end : end])
    if counts is None or _may_mean_another(passage.words[start:end], before, count.number, counts):
        return None
    key = counts.key or provider.key
    kept = Kept(key, counts.words, key, ("name",), quoted=counts.words)
    return Typed(passage, count.at, count.said, other=(kept,))


def _meant(library: Library, count: _Count, rest: str) -> _Counts | None:
    """Return the numbers of the part of us that the next words name, or of all of us.

    None stands for a part that no record counts: people in their own homes.
    """
    part = re.match(_IN_A_PART, rest) if count.what == "people" else None
    if part is None:
        return _counted(library)[count.what]
    where = rest[part.end() :].lower()
    for name, counts in _people_by_part(library).items():
        if re.match(rf"{re.escape(name)}\b", where):
            return counts
    first = (re.match(r"[\w-]+", rest[part.end() :]) or part)[0].strip()
    unknown = first.islower() and number_of(first) is None
    return None if unknown else _counted(library)["people"]


def _service_before(library: Library, before: str, what: str) -> Service | None:
    """Return the service of which the next words say how many people it has."""
    found = re.search(_SERVICE_HAS, before) if what == "people" else None
    subject = before[: found.start()] if found else ""
    return next((each for each in library.all(Service) if subject.endswith(each.name)), None)


def _of_service(service: Service, passage: Passage, count: _Count) -> Typed | None:
    if count.number in (service.people, service.people_in_scope):
        return None
    words = f"{service.people} people"
    kept = Kept(service.key, words, service.key, ("people",), quoted=words)
    return Typed(passage, count.at, count.said, other=(kept,))


def _is_of_ours(before: str, provider: Provider, what: str) -> bool:
    if what not in ("services", "people"):
        return bool(re.search(_WITHIN, before))
    found = re.search(_OURS, before)
    if not found or (what == "people" and found[0].strip().lower() == "our"):
        return False
    return found["provider"] is None or provider.name.startswith(found["provider"])


def _may_mean_another(sentence: str, before: str, number: int, counts: _Counts) -> bool:
    """Say whether a count may be right: of a part of us, rounded, of the past or an aim."""
    near = " ".join(before.split()[-3:])
    near_it = says("roughly", near) and abs(number - counts.whole) * 10 <= counts.whole
    exceeded = says("more_than", near) and number <= counts.whole
    may_be = number in counts.allowed or near_it or exceeded
    return may_be or not counts.whole or says("not_today", sentence)


@lru_cache(maxsize=8)
def _counted(library: Library) -> dict[str, _Counts]:
    """Return the counts by the last word of what is counted, with those of each part of us."""
    services = library.all(Service)
    groups = [services, *_parts(services)]
    hosts = {each.authority for each in services}
    placing = {id for each in services for id in each.placing_authorities}
    of_councils = {len({each.authority for each in group}) for group in groups}
    councils = _Counts(
        len(hosts),
        frozenset({len(hosts | placing), len(library.all(Authority)), *of_councils}),
        f"{len(hosts)} councils",
    )
    people = [sum(each.people for each in group) for group in groups]
    in_scope = [sum(each.people_in_scope for each in group) for group in groups]
    return {
        "services": _Counts(
            len(services), frozenset(map(len, groups)), f"{len(services)} services"
        ),
        "people": _Counts(people[0], frozenset([*people, *in_scope]), f"{people[0]} people"),
        **dict.fromkeys(("councils", "authorities", "boroughs"), councils),
    }


@lru_cache(maxsize=8)
def _people_by_part(library: Library) -> dict[str, _Counts]:
    """Return how many people each service and each type of service has, by its name."""
    of_type: dict[str, list[Service]] = {}
    for each in library.all(Service):
        of_type.setdefault(each.service_type, []).append(each)
    found = {
        kind.name.lower(): _people(kind.key, of_type[kind.id])
        for kind in library.all(ServiceType)
        if kind.id in of_type
    }
    return found | {each.name.lower(): _people(each.key, [each]) for each in library.all(Service)}


def _people(key: str, services: list[Service]) -> _Counts:
    parts = [services, *_parts(tuple(services))]
    numbers = [sum(each.people for each in part) for part in parts]
    in_scope = [sum(each.people_in_scope for each in part) for part in parts]
    return _Counts(numbers[0], frozenset([*numbers, *in_scope]), f"{numbers[0]} people", key)


def _parts(services: tuple[Service, ...]) -> Iterator[tuple[Service, ...]]:
    """Yield the services of each council, of each type, and of each type in a council."""
    by_part: dict[tuple[str, str], list[Service]] = {}
    for each in services:
        council, sort = each.authority, each.service_type
        for part in ((council, ""), ("", sort), (council, sort), (each.id, each.id)):
            by_part.setdefault(part, []).append(each)
    yield from (tuple(each) for each in by_part.values())
