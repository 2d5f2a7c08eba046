"""Whether a time limit is for raising a concern, with the council or with somebody inside."""

from __future__ import annotations

import re
from functools import cache
from functools import lru_cache

from goldenthread.library.library import Library
from goldenthread.library.sentences import words_of
from goldenthread.library.term_patterns import pattern_of
from goldenthread.records.pathway import Pathway
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.prose.limits.clauses import Clause
from goldenthread.rules.prose.limits.clauses import is_light
from goldenthread.rules.prose.limits.clauses import is_weightless
from goldenthread.rules.prose.limits.councils import Named
from goldenthread.rules.prose.limits.councils import council_in
from goldenthread.rules.prose.limits.councils import councils_of
from goldenthread.rules.prose.limits.councils import without_names
from goldenthread.rules.prose.limits.facts import concern_facts
from goldenthread.rules.prose.limits.facts import council_facts
from goldenthread.rules.prose.limits.facts import limit_facts
from goldenthread.rules.prose.limits.held import Facts
from goldenthread.rules.prose.limits.subjects import About
from goldenthread.rules.prose.limits.telling import is_told
from goldenthread.rules.prose.limits.telling import who_tells
from goldenthread.rules.prose.limits.times import Lead
from goldenthread.rules.prose.wording import holds
from goldenthread.rules.prose.wording import phrases
from goldenthread.rules.prose.wording import said_in
from goldenthread.rules.prose.wording import words
from goldenthread.sources.packaged import packaged

RAISING = "raising a concern"
_TO_SOMEBODY = re.compile(r"\b(?:to|with)\s", re.IGNORECASE)


def concern_of(library: Library, clause: Clause, lead: Lead, local: str | None) -> About | None:
    """Return what holds for a limit if it is one for raising a concern, or one a council gives."""
    leads = lead in (Lead.WITHIN, Lead.IN)
    sent = _sent(library, clause, clause.opening, local) if leads else None
    return sent or _given(library, clause, local)


def _sent(library: Library, clause: Clause, text: str, local: str | None) -> About | None:
    """Return what holds for a sentence that says how fast a concern is sent."""
    likely = holds(said_in(text), phrases("concern", of="words"))
    verb = _sending().search(text) if likely else None
    if verb is None:
        return _told(library, clause, text, local)
    telling, rest = text[verb.start() :], without_names(library, text[verb.end() :])
    if not _is_plain(rest) or (verb["active"] and not words("be").isdisjoint(words_of(rest))):
        return None
    if council_in(library, telling, local):
        return _raising(library, clause.naming_councils, local)
    if "concern" not in telling.lower() and "safeguarding" not in telling.lower():
        return None
    inside = holds(said_in(telling), phrases("inside", of="words"))
    if _TO_SOMEBODY.search(telling):
        return _raising(library, "", local, inside=True) if inside else None
    anybody = holds(said_in(text[: verb.start()]), phrases("anybody", of="words"))
    return _raising(library, clause.naming_councils, local, inside=anybody)


def _told(library: Library, clause: Clause, text: str, local: str | None) -> About | None:
    """Return what holds for a sentence that says how fast we tell the council, of whatever it is.

    That a concern is meant stands in the same paragraph.
    """
    named = council_in(library, text, local)
    if named is None or not _is_at_stake(clause) or not clause.holds_always:
        return None
    before = text[: named.start]
    if not is_told(before, text[named.end :]) or not is_light(who_tells(before)):
        return None
    held = _telling(library).of(named.authorities)
    return About("telling the council", held, words_too=False, vague=True)


def _given(library: Library, clause: Clause, local: str | None) -> About | None:
    """Return what holds for a sentence that says what limit there is, or what a council gives."""
    named = council_in(library, clause.before, local)
    said = words_of(_without(clause.before, named))
    giving = words("gives") | words("a_limit")
    if not (named and clause.row) and giving.isdisjoint(said):
        return None
    fitting = giving | (words("their_rules") if named else frozenset())
    if any(not is_weightless(each) and each not in fitting for each in said):
        return None
    told_of = clause.before + clause.after
    if _is_plain(without_names(library, clause.after)) and holds(
        said_in(told_of), phrases("concern", of="words")
    ):
        return _raising(library, clause.naming_councils, local)
    if named is None or clause.after.strip(" .|\n") or not _is_at_stake(clause):
        return None
    return About("what the council asks", _clocks(library).of(named.authorities), vague=True)


def _without(text: str, named: Named | None) -> str:
    return f"{text[: named.start]} {text[named.end :]}" if named else text


def _raising(library: Library, text: str, local: str | None, *, inside: bool = False) -> About:
    """Return the limits for raising a concern with the councils that a text names."""
    held = _concerns(library).of(councils_of(library, text, local))
    return About(RAISING, held, slower_only=inside, words_too=False)


@lru_cache(maxsize=8)
def _concerns(library: Library) -> Facts:
    return Facts(concern_facts(library))


@lru_cache(maxsize=8)
def _telling(library: Library) -> Facts:
    return Facts(council_facts(library))


@lru_cache(maxsize=8)
def _clocks(library: Library) -> Facts:
    return Facts(tuple(each for each in limit_facts(library) if each.authority))


def _is_plain(text: str) -> bool:
    """Say whether a text brings in nothing but who is told, and that it is a concern."""
    inside = {word for each in phrases("inside", of="words") for word in words_of(each)}
    return all(
        is_weightless(each) or each in words("tells") or each in words("told") or each in inside
        for each in words_of(text)
    )


def _is_at_stake(clause: Clause) -> bool:
    """Say whether the paragraph, or all of the record, is about abuse, harm or a concern.

    A limit that is counted from the first sign of something is about one as well.
    """
    if clause.kind in (Pathway.kind, ThresholdSet.kind) or clause.counted_from:
        return True
    return holds(said_in(clause.paragraph), phrases("at_stake", of="words"))


@cache
def _sending() -> re.Pattern[str]:
    """Return the pattern of ``raise a concern``, ``concerns are raised`` and ``concerns go``."""
    lists = packaged("words")
    verb, sent, goes, noun = (
        pattern_of(tuple(lists[each])).pattern for each in ("sending", "sent", "goes", "concern")
    )
    active = rf"{verb}\s+(?:[\w'-]+\s+){{0,4}}?{noun}"
    passive = rf"{noun}\s+(?:[\w'-]+\s+){{0,3}}?(?:is|are|be|being)\s+(?:\w+\s+)?{sent}"
    arriving = rf"{noun}\s+(?:\w+\s+)?{goes}"
    return re.compile(rf"(?P<active>{active})|(?:{passive})|(?:{arriving})", re.IGNORECASE)
