"""CQC ratings that are typed, of a service that is named or of all our services."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from functools import lru_cache
from itertools import islice

from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.library.name_index import NameIndex
from goldenthread.library.name_index import name_index
from goldenthread.library.phrases import says
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import is_quoted
from goldenthread.library.sentences import sentence_at
from goldenthread.records.provider import Provider
from goldenthread.records.provider import Service
from goldenthread.rules.prose.typed import KINDS
from goldenthread.rules.prose.typed import MOST
from goldenthread.rules.prose.typed import Kept
from goldenthread.rules.prose.typed import Typed
from goldenthread.rules.prose.typed import can_quote
from goldenthread.sources.packaged import packaged

_WAS = r"\b(?:was|were|had been)\s+(?:\w+\s+)?\Z"
_EACH = r"(?i)\b(?:all|each|every|both)\b"
_LATEST = r"\b(?:last|latest|newest|most recent)\b"
_HELD = frozenset(["rated", "rating", "rates", "rate"])
_ALL_OF_US = (
    r"(?i)\b(?:we"
    r"|(?:all|each|every one|both|the)?\s*(?:of\s+)?(?:our|its)\s+(?:\w+\s+){0,2}services?"
    r"|all\s+(?:\w+\s+){0,2}services|every\s+(?:\w+\s+)?service)"
    r"\s+(?:are|is|have|has)\s+(?:(?:all|each|now|currently|been)\s+)*\Z"
)


@lru_cache(maxsize=8)
def typed_ratings(library: Library) -> tuple[Typed, ...]:
    """Return each rating that is typed, with the services that have it or have another."""
    return tuple(_typed_ratings(library))


def _typed_ratings(library: Library) -> Iterator[Typed]:
    for passage in prose_of(library).holding(_HELD):
        if passage.kind in KINDS and can_quote(passage) and not library.lacks(Service):
            for match in islice(_ratings_in(passage.words), MOST):
                if not is_quoted(passage.text, match.start()):
                    yield from _typed(library, passage, match)


def _typed(library: Library, passage: Passage, match: re.Match[str]) -> Iterator[Typed]:
    start, end = sentence_at(passage.text, match.start())
    sentence = passage.words[start:end]
    alone = len(list(_ratings_in(sentence))) == 1
    if not alone or says("not_the_rating", sentence):
        return
    said = re.sub(r"\s+", " ", match[0])
    services = _meant(library, passage, start, end, match)
    rating = " ".join(match["rating"].lower().split())
    other = [each for each in services if each.rating and each.rating.lower() != rating]
    same = [each for each in services if each.rating and each.rating.lower() == rating]
    past = re.search(_WAS, passage.words[start : match.start()]) and not re.search(
        _LATEST, sentence
    )
    if other and not past:
        yield Typed(passage, match.start(), said, other=tuple(map(_kept, other)))
    elif len(services) == 1 and same:
        yield Typed(passage, match.start(), said, same=(_kept(same[0]),))


def _meant(
    library: Library, passage: Passage, start: int, end: int, match: re.Match[str]
) -> list[Service]:
    """Return the services that a sentence names, or all of them where it says we or all."""
    quoted = {each.address.partition("#")[0] for each in mentions(passage.text[start:end])}
    names = {
        bearer
        for found in _names(library).found_in(passage.words[start:end])
        for bearer in found.bearers
    }
    keys = (quoted & library.entries.keys()) | names
    named = [each for each in library.all(Service) if each.key in keys]
    if named or not _is_of_all(library, passage.words[start : match.start()]):
        return named
    every = list(library.all(Service))
    rating = " ".join(match["rating"].lower().split())
    claimed = re.search(_EACH, passage.words[start : match.start()])
    has_it = any((each.rating or "").lower() == rating for each in every)
    return [] if has_it and not claimed and len(every) > 1 else every


def _is_of_all(library: Library, before: str) -> bool:
    if re.search(_ALL_OF_US, before):
        return True
    names = {name for each in library.all(Provider) for name in (each.name, each.name.split()[0])}
    called = "|".join(map(re.escape, sorted(names)))
    return bool(re.search(rf"\b(?:{called})\s+(?:is|has been)\s+(?:currently\s+)?\Z", before))


def _kept(service: Service) -> Kept:
    return Kept(f"{service.key}#rating", str(service.rating), service.key, ("rating",))


@lru_cache(maxsize=8)
def _names(library: Library) -> NameIndex:
    return name_index((each.name, each.key) for each in library.all(Service))


def _ratings_in(text: str) -> Iterator[re.Match[str]]:
    for pattern in _patterns():
        yield from pattern.finditer(text)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of: rated Good, a rating of Good, CQC rates it Good, a Good rating."""
    ratings = "|".join(each.replace(" ", r"\s+") for each in packaged("words")["ratings"])
    mark = r"[\"\u201c\u2018'*_]*"
    led = (
        rf"\b(?:rated(?:\s+as|\s+overall)?|rating\s+(?:of|is))\s+{mark}(?P<rating>(?i:{ratings}))\b"
    )
    rates = rf"\brates?\s+(?:[A-Z][\w'\u2019-]*\s+){{1,4}}?{mark}(?P<rating>{ratings})\b"
    after = rf"\b(?:[Aa]n?|[Oo]ur)\s+{mark}(?P<rating>{ratings}){mark}\s+(?:CQC\s+)?rating\b"
    return tuple(re.compile(each) for each in (led, rates, after))
