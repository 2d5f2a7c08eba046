"""Time limits typed in prose, in sentences that say how fast somebody outside is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.library.prose import PAGE
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import is_quoted
from goldenthread.library.sentences import sentence_at
from goldenthread.library.term_patterns import pattern_of
from goldenthread.records.agency import Purpose
from goldenthread.records.authority import Authority
from goldenthread.records.duty import Duty
from goldenthread.records.hours import DAY
from goldenthread.records.limits import Limit
from goldenthread.records.pathway import Pathway
from goldenthread.records.threshold import Ask
from goldenthread.rules.prose.typed import MOST
from goldenthread.rules.prose.typed import Kept
from goldenthread.rules.prose.typed import Typed
from goldenthread.sources.packaged import packaged

KINDS = ("answer", "document_standard", "pathway", "policy", "supervision_prompt", "training", PAGE)
"""Texts that say what is to be done. What once happened has a time of its own."""
_UNITS = {
    "minute": "PT{}M",
    "hour": "PT{}H",
    "hr": "PT{}H",
    "day": "P{}D",
    "working day": "P{}WD",
    "week": "P{}W",
    "month": "P{}M",
}
_MAY_HOLD = re.compile(r"(?i)\b(?:within|inside|later than)\s")
_NEAR = 110
_ANOTHER_SUBJECT = re.compile(
    r"[,;:]\s+(?:the|your|you|they|it|he|she|we|a|an|its|who|which|and)\b"
    r"|\b(?:and|who|which|that|before|after|until)\s",
    re.IGNORECASE,
)
_NOT_A_RULE = re.compile(r"\b(?:no|not|never|nor|was|were|had|took|takes|sets?)\b", re.IGNORECASE)


_TO_SOMEBODY = re.compile(r"\b(?:to|with)\s", re.IGNORECASE)
_COUNCILS = ("@authority", "@day/", "@night/", "authority/", "contact/")


class _Accepted(NamedTuple):
    """The limits that hold for one purpose, with the facts that give them."""

    limits: tuple[tuple[str, Kept], ...]

    def same_as(self, code: str) -> tuple[Kept, ...]:
        """Return the facts that give a limit; 24 hours and one day are the same here."""
        length = Limit(code).minutes
        return tuple(
            kept
            for each, kept in self.limits
            if each == code or (length is not None and Limit(each).minutes == length)
        )

    def all_end_before(self, code: str) -> bool:
        """Say whether a limit is longer than every one that holds."""
        return all(_length(each) < _length(code) for each, _ in self.limits)

    @property
    def has_period(self) -> bool:
        return any(code.startswith("P") and code != "PROMPT" for code, _ in self.limits)


def _length(code: str) -> int:
    """Return about how long a limit is, in minutes; words such as promptly are a day at most."""
    limit = Limit(code)
    return limit.minutes or (limit.working_days or 1) * DAY


class _Route(Enum):
    """Whom a sentence says to tell of a concern: a council, somebody inside, or neither."""

    COUNCIL = 1
    INSIDE = 2
    NONE = 3


@lru_cache(maxsize=8)
def typed_limits(library: Library) -> tuple[Typed, ...]:
    """Return each limit for raising a concern that is typed, and what the records say of it."""
    return tuple(_typed_limits(library))


def _typed_limits(library: Library) -> Iterator[Typed]:
    purposes = _concern_purposes(library)
    for passage in prose_of(library).matching(_MAY_HOLD, *KINDS) if purposes else ():
        if passage.ours:
            for match in islice(_times().finditer(passage.words), MOST):
                accepted = _accepted(library, purposes, passage.authority)
                route = _route(library, passage, match) if accepted.limits else _Route.NONE
                if route is not _Route.NONE:
                    yield _typed(passage, match, accepted, route)


def _typed(passage: Passage, match: re.Match[str], accepted: _Accepted, route: _Route) -> Typed:
    code, at = _code(match), match.start()
    said = re.sub(r"\s+", " ", match[0])
    other = tuple(kept for _, kept in accepted.limits)
    if route is _Route.INSIDE:
        return Typed(passage, at, said, other=other if accepted.all_end_before(code) else ())
    if same := accepted.same_as(code):
        return Typed(passage, at, said, same=same)
    return Typed(passage, at, said, other=other if accepted.has_period else ())


def _code(match: re.Match[str]) -> str:
    number = packaged("words")["numbers"].get(match["number"].lower(), match["number"])
    kind = "working " if match["working"] else ""
    return _UNITS[kind + match["unit"].lower()].format(int(number))


@cache
def _times() -> re.Pattern[str]:
    numbers = "|".join(sorted(map(re.escape, packaged("words")["numbers"]), key=len, reverse=True))
    return re.compile(
        rf"\b(?:within|no later than|inside)\s+(?P<number>[0-9]{{1,3}}|{numbers})[\s-]+"
        r"(?P<working>working\s+)?(?P<unit>minute|hour|hr|day|week|month)s?\b",
        re.IGNORECASE,
    )


def _route(library: Library, passage: Passage, match: re.Match[str]) -> _Route:
    """Return whom a sentence says to tell of a concern within a limit."""
    start, end = sentence_at(passage.text, match.start())
    sentence = passage.words[start:end]
    rest = sentence.replace(match[0], " ")
    if is_quoted(passage.text, match.start()) or _NOT_A_RULE.search(rest):
        return _Route.NONE
    at = match.start() - start
    verb = _sending().search(sentence, max(0, at - _NEAR), at)
    if verb is None or _ANOTHER_SUBJECT.search(sentence, verb.end(), at):
        return _Route.NONE
    if _names_the_council(library, passage, passage.text[start + verb.start() : match.start()]):
        return _Route.COUNCIL
    telling = sentence[verb.start() : at]
    if "concern" not in telling.lower() and "safeguarding" not in telling.lower():
        return _Route.NONE
    return _inside_or_not(sentence[:at], telling)


def _inside_or_not(before: str, telling: str) -> _Route:
    """Return the route of a sentence that names no council."""
    words = packaged("words")
    if _TO_SOMEBODY.search(telling):
        inside = pattern_of(tuple(words["inside"])).search(telling)
        return _Route.INSIDE if inside else _Route.NONE
    if pattern_of(tuple(words["anybody"])).search(before):
        return _Route.INSIDE
    return _Route.COUNCIL


def _names_the_council(library: Library, passage: Passage, said: str) -> bool:
    """Say whether a part of a sentence names or quotes the council that is told."""
    if any(mention.address.startswith(_COUNCILS) for mention in mentions(said)):
        return True
    names = (
        name
        for each in library.all(Authority)
        if passage.authority in (None, each.id)
        for name in (each.name, each.short, each.words.front_door)
    )
    return bool(
        pattern_of(tuple(packaged("words")["the_council"])).search(said)
        or any(name.lower() in said.lower() for name in names)
    )


@cache
def _sending() -> re.Pattern[str]:
    """Return the pattern of ``raise a concern`` and of ``concerns are raised``."""
    words = packaged("words")
    verb, sent, noun = (
        pattern_of(tuple(words[each])).pattern for each in ("sending", "sent", "concern")
    )
    active = rf"{verb}\s+(?:[\w'-]+\s+){{0,4}}?{noun}"
    passive = rf"{noun}\s+(?:[\w'-]+\s+){{0,3}}?(?:is|are|be|being)\s+(?:\w+\s+)?{sent}"
    return re.compile(rf"(?:{active})|(?:{passive})", re.IGNORECASE)


@lru_cache(maxsize=8)
def _concern_purposes(library: Library) -> frozenset[str]:
    """Return the purposes for which a concern about an adult is raised, by the words of steps.

    They are those of a step that answers to an authority's clock, or to which a level leads that
    asks for a report.
    """
    named = pattern_of(tuple(packaged("words")["concern"]))
    reported = {
        (pathway.id, branch.next)
        for pathway in library.all(Pathway)
        for step in pathway.steps
        for branch in step.branches
        if branch.asks is Ask.REPORT
    }
    clocked = {
        step.purpose
        for pathway in library.all(Pathway)
        for step in pathway.steps
        if step.clock or (pathway.id, step.id) in reported
    }
    return frozenset(
        each.id for each in library.all(Purpose) if each.id in clocked and named.search(each.name)
    )


@lru_cache(maxsize=64)
def _accepted(library: Library, purposes: frozenset[str], authority: str | None) -> _Accepted:
    """Return every limit that holds for raising a concern, ours first."""
    return _Accepted(
        (
            *_steps(library, purposes),
            *_clocks(library, purposes, authority),
            *_duties(library, purposes),
        )
    )


def _steps(library: Library, purposes: frozenset[str]) -> Iterator[tuple[str, Kept]]:
    for pathway in library.all(Pathway):
        for index, step in enumerate(pathway.steps):
            if step.purpose in purposes and step.within:
                yield _kept(
                    pathway.key,
                    f"steps.{step.id}.within.limit",
                    ("steps", index, "within", "limit"),
                    step.within.limit,
                )


def _clocks(
    library: Library, purposes: frozenset[str], authority: str | None
) -> Iterator[tuple[str, Kept]]:
    asked = {
        step.clock
        for pathway in library.all(Pathway)
        for step in pathway.steps
        if step.purpose in purposes
    }
    for each in library.all(Authority):
        if authority in (None, each.id):
            for index, clock in enumerate(each.clocks):
                if clock.id in asked:
                    path = ("clocks", index, "limit")
                    yield _kept(each.key, f"clocks.{clock.id}.limit", path, clock.limit)


def _duties(library: Library, purposes: frozenset[str]) -> Iterator[tuple[str, Kept]]:
    for duty in library.all(Duty):
        if duty.purpose in purposes:
            yield _kept(duty.key, "limit", ("limit",), duty.limit)


def _kept(key: str, name: str, path: tuple[str | int, ...], limit: Limit) -> tuple[str, Kept]:
    return limit.code, Kept(f"{key}#{name}", limit.words, key, path)
