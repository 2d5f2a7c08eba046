"""Percentages and counts typed in prose, in sentences that name a course or an audit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from functools import lru_cache
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.library.prose import PAGE
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import is_quoted
from goldenthread.library.sentences import sentence_at
from goldenthread.library.term_patterns import pattern_of
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Training
from goldenthread.records.links import KeyPath
from goldenthread.rules.prose.typed import MOST
from goldenthread.rules.prose.typed import Kept
from goldenthread.rules.prose.typed import Typed
from goldenthread.sources.packaged import packaged

KINDS = ("answer", "policy", PAGE)
_FIGURE = re.compile(
    r"(?<![\w.,])(?P<percent>[0-9]{1,3})(?:\s?%|\s+per\s?cent\b)"
    r"|\b(?P<met>[0-9]{1,4})\s+(?:out\s+)?of\s+(?:the\s+|our\s+|all\s+)?(?P<of>[0-9]{1,4})\b"
)
_MORE = re.compile(r"\b(?:over|above|more than|at least|exceeds?|exceeding)\s+\Z", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9]+")
_COMMON = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "our",
        "the",
        "their",
        "to",
        "we",
        "with",
    ]
)
_FEWEST = 2
_QUOTED_FIGURES = ("percent", "competent_percent", "met", "in_date", "competent")


class _Numbers(NamedTuple):
    """What one course or audit counted: the fact of each percentage, and of each count."""

    percent: tuple[tuple[int, Kept], ...]
    counts: tuple[tuple[tuple[int, int], Kept], ...]


@lru_cache(maxsize=8)
def typed_figures(library: Library) -> tuple[Typed, ...]:
    """Return each figure about a course or an audit that is typed, and what the record says."""
    return tuple(_typed_figures(library))


def _typed_figures(library: Library) -> Iterator[Typed]:
    for passage in prose_of(library).matching(_FIGURE, *KINDS):
        if passage.mark.quoting or passage.kind == PAGE:
            words = passage.words
            for match in islice(_FIGURE.finditer(words), MOST):
                if not is_quoted(passage.text, match.start()):
                    yield from _typed(library, passage, words, match)


def _typed(library: Library, passage: Passage, words: str, match: re.Match[str]) -> Iterator[Typed]:
    at = match.start()
    start, end = sentence_at(passage.text, at)
    named = _named(library, passage.text[start:end], words[start:end])
    said = re.sub(r"\s+", " ", match[0])
    more = match["percent"] and _MORE.search(words[:at])
    same = () if more else tuple(kept for each in named for kept in _facts(each, match))
    if same:
        yield Typed(passage, at, said, same=same)
    elif len(named) == 1 and _stands_alone(passage.text, words, _clause(words, at, start, end)):
        numbers = named[0]
        wrong = tuple(kept for _, kept in (numbers.percent if match["percent"] else numbers.counts))
        if wrong and not (more and _is_exceeded(numbers, int(match["percent"]))):
            yield Typed(passage, at, said, other=wrong)


def _facts(numbers: _Numbers, match: re.Match[str]) -> Iterator[Kept]:
    if match["percent"]:
        yield from (kept for value, kept in numbers.percent if value == int(match["percent"]))
    else:
        pair = int(match["met"]), int(match["of"])
        yield from (kept for value, kept in numbers.counts if value == pair)


def _clause(words: str, at: int, start: int, end: int) -> slice:
    """Return the part of a sentence between semicolons."""
    after = words.find(";", at, end)
    return slice(max(start, words.rfind(";", start, at) + 1), after if after >= 0 else end)


def _stands_alone(text: str, words: str, clause: slice) -> bool:
    """Say whether a clause has one figure, quotes none and compares with nothing."""
    quoted = any(
        mention.address.rpartition(".")[2].rpartition("#")[2] in _QUOTED_FIGURES
        for mention in mentions(text[clause])
    )
    alone = len(list(_FIGURE.finditer(words[clause]))) == 1
    return alone and not quoted and not _compares().search(words[clause])


@cache
def _compares() -> re.Pattern[str]:
    return pattern_of(tuple(packaged("words")["comparing"]))


def _is_exceeded(numbers: _Numbers, percent: int) -> bool:
    """Say whether ``over 90%`` is right, because what was counted is as much or more."""
    return any(value >= percent for value, _ in numbers.percent)


def _named(library: Library, sentence: str, words: str) -> list[_Numbers]:
    """Return the courses and audits that a sentence quotes or names by the words of their title."""
    known = _counted(library)
    quoted = {each.address.partition("#")[0] for each in mentions(sentence)} & known.keys()
    if quoted:
        return [known[key] for key in sorted(quoted)]
    held = frozenset(_WORD.findall(words.lower()))
    if not pattern_of(tuple(packaged("words")["about_training"])).search(words):
        return []
    named = {
        key: title
        for word in held
        for key, title in _titles(library).get(word, ())
        if title <= held
    }
    longest = max(map(len, named.values()), default=0)
    return [known[key] for key, title in sorted(named.items()) if len(title) == longest]


@lru_cache(maxsize=8)
def _titles(library: Library) -> MappingProxyType[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Return the courses by one telling word of their title, with all its telling words."""
    training = set(_WORD.findall(" ".join(packaged("words")["about_training"])))
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for course in library.all(Training):
        main = course.title.partition(":")[0].lower()
        title = frozenset(_WORD.findall(main)) - _COMMON - training
        if len(title) >= _FEWEST:
            found.setdefault(max(sorted(title), key=len), []).append((course.key, title))
    return MappingProxyType({word: tuple(each) for word, each in found.items()})


@lru_cache(maxsize=8)
def _counted(library: Library) -> MappingProxyType[str, _Numbers]:
    """Return what every course and audit counted, by its address."""
    courses = {each.key: _of_course(each) for each in library.all(Training)}
    audits = {each.key: _of_audit(each) for each in library.all(Audit)}
    return MappingProxyType(courses | audits)


def _of_course(course: Training) -> _Numbers:
    key = course.key
    percent = [
        (course.percent, _percent(course.percent, f"{key}#percent", ("coverage",))),
        (
            course.competent_percent,
            _percent(course.competent_percent, f"{key}#competent_percent", ("coverage",)),
        ),
    ]
    counts = [
        _count(course.in_date, course.in_post, f"{key}#in_date", ("coverage",)),
        _count(course.competent, course.in_post, f"{key}#competent", ("coverage",)),
    ]
    for index, each in enumerate(course.coverage):
        address, path = f"{key}#coverage.{each.role}", ("coverage", index)
        percent.append((each.percent, _percent(each.percent, f"{address}.percent", path)))
        counts.append(_count(each.in_date, each.in_post, f"{address}.in_date", path))
    target = _percent(course.target_percent, f"{key}#target_percent", ("target_percent",))
    return _Numbers((*percent, (course.target_percent, target)), tuple(counts))


def _of_audit(audit: Audit) -> _Numbers:
    percent, counts = [], []
    for index, each in enumerate(audit.measures):
        address, path = f"{audit.key}#measures.{each.id}", ("measures", index)
        percent.append((each.percent, _percent(each.percent, f"{address}.percent", path)))
        counts.append(_count(each.met, each.of, f"{address}.met", path))
    return _Numbers(tuple(percent), tuple(counts))


def _percent(value: int, address: str, path: KeyPath) -> Kept:
    return Kept(address, f"{value}%", address.partition("#")[0], path, quoted=f"[[{address}]]%")


def _count(met: int, of: int, address: str, path: KeyPath) -> tuple[tuple[int, int], Kept]:
    whole = re.sub(r"met$", "of", re.sub(r"(in_date|competent)$", "in_post", address))
    quoted = f"[[{address}]] of [[{whole}]]"
    key = address.partition("#")[0]
    return (met, of), Kept(address, f"{met} of {of}", key, path, quoted=quoted)
