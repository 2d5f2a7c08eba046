"""A text about telling somebody of a concern that ends with the manager."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from functools import lru_cache

from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.library.name_index import NameIndex
from goldenthread.library.name_index import name_index
from goldenthread.library.prose import BODY
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import sentence_at
from goldenthread.library.term_patterns import pattern_of
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.policy import Policy
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.sources.packaged import packaged

OUTSIDE = ("agency", "authority", "contact", "duty", "pathway", "purpose", "threshold_set")
"""Kinds of record by which a text names somebody outside, or a route that leads there."""
_YOU = re.compile(r"\byou\b|\byour (?!line |own )(?!manager|supervisor|senior)", re.IGNORECASE)


def check(world: World) -> Iterator[Problem]:
    """Yield each answer and policy whose only route for a concern leads to somebody inside."""
    for passage in prose_of(world.library).of("answer", "policy"):
        if passage.path != BODY or _has_pathways(world, passage) or _leads_outside(passage):
            continue
        at = _told_inside(passage)
        if at is not None and next(_names(world.library).found_in(passage.words), None) is None:
            yield _problem(passage, at)


def _has_pathways(world: World, passage: Passage) -> bool:
    record = world.library.entries[passage.key].record
    return isinstance(record, Policy) and bool(record.pathways)


def _told_inside(passage: Passage) -> int | None:
    """Return where a sentence about a concern says that somebody inside is told of it."""
    words = passage.words
    for match in _route().finditer(words):
        sentence = words[slice(*sentence_at(passage.text, match.start()))]
        if pattern_of(tuple(packaged("words")["at_stake"])).search(sentence):
            return match.start()
    return None


@cache
def _route() -> re.Pattern[str]:
    """Return the pattern of ``tell the manager`` and of ``report it to the manager``."""
    words = packaged("words")
    told, passed, inside = (
        pattern_of(tuple(words[each])).pattern for each in ("telling", "passing_on", "inside")
    )
    some, few = r"(?:[\w'-]+,?\s+){0,8}?", r"(?:[\w'-]+\s+){0,3}?"
    return re.compile(
        rf"(?:{told})\s+{few}(?:{inside})|(?:{passed})\s+{some}(?:to|with)\s+{few}(?:{inside})",
        re.IGNORECASE,
    )


def _leads_outside(passage: Passage) -> bool:
    """Say whether a text quotes somebody outside, or speaks of them by a common word."""
    for mention in mentions(passage.text):
        kind = mention.address.partition("/")[0]
        if mention.address.startswith("@") or kind in OUTSIDE:
            return True
    words = passage.words
    if passage.kind == "answer" and _YOU.search(words):
        return True
    return pattern_of(tuple(packaged("words")["outside"])).search(words) is not None


@lru_cache(maxsize=8)
def _names(library: Library) -> NameIndex:
    """Return the names of everybody outside whom the library knows."""
    records = (*library.all(Agency), *library.all(Authority), *library.all(Contact))
    return name_index(
        (name, each.key)
        for each in records
        for name in (each.title_words, getattr(each, "short", None) or each.title_words)
    )


def _problem(passage: Passage, at: int) -> Problem:
    what = "answer" if passage.kind == "answer" else "policy"
    return Problem(
        passage.key,
        passage.path,
        f"In this {what} a concern is told to somebody inside, and nobody outside is named.",
        "Say which team of which council hears of it, how fast, at night too, and what happens "
        "when the manager is part of the concern.",
        "The manager calls the [[@day/raise-concern#name]], at night the "
        "[[@night/raise-concern#name]]."
        if passage.kind == "answer"
        else '"[[pathway/any-concern#title]]" says who is told and when.',
        at=at,
    )


RULE = Rule(
    code="GT812",
    name="manager-is-the-whole-route",
    summary="An answer or policy lets a concern end with a manager and names nobody outside.",
    why=(
        "Concerns that end with a manager are how abuse goes on for years. Councils mark such an "
        "answer down, because it shows no knowledge of who protects the adult."
    ),
    source="The founding article: safeguarding answered as report to the manager loses marks.",
    severity=Severity.WARNING,
    bad="""\
kind: answer
id: a1
body: Staff report any safeguarding concern to their line manager.  # <-
""",
    good="""\
kind: answer
id: a1
body: >-
  Staff report any safeguarding concern to their line manager, who calls the council's front door
  within the same shift.
""",
    check=check,
)
