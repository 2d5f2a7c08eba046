"""Time limits typed in prose, each held to the limits that the records set for the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from goldenthread.library.library import Library
from goldenthread.library.prose import PAGE
from goldenthread.library.prose import Passage
from goldenthread.library.sentences import is_quoted
from goldenthread.library.sentences import words_of
from goldenthread.library.terms import terms_of
from goldenthread.records.limits import CODES
from goldenthread.records.limits import Limit
from goldenthread.records.term import TermLevel
from goldenthread.rules.prose.limits.clauses import Clause
from goldenthread.rules.prose.limits.clauses import clause_of
from goldenthread.rules.prose.limits.concerns import RAISING
from goldenthread.rules.prose.limits.concerns import concern_of
from goldenthread.rules.prose.limits.councils import councils_of
from goldenthread.rules.prose.limits.held import Held
from goldenthread.rules.prose.limits.nearness import Near
from goldenthread.rules.prose.limits.nearness import nearest
from goldenthread.rules.prose.limits.steps import own_step
from goldenthread.rules.prose.limits.steps import step_of
from goldenthread.rules.prose.limits.subjects import About
from goldenthread.rules.prose.limits.subjects import subject_of
from goldenthread.rules.prose.limits.times import Lead
from goldenthread.rules.prose.limits.times import Time
from goldenthread.rules.prose.limits.times import stated_in
from goldenthread.rules.prose.limits.verdict import held_to
from goldenthread.rules.prose.typed import MOST
from goldenthread.rules.prose.typed import Typed
from goldenthread.rules.prose.wording import Said
from goldenthread.rules.prose.wording import holds
from goldenthread.rules.prose.wording import phrases
from goldenthread.rules.prose.wording import said_in
from goldenthread.rules.prose.wording import words

KINDS = (
    "answer",
    "document_standard",
    "pathway",
    "policy",
    "supervision_prompt",
    "training",
    PAGE,
    "agency",
    "authority",
    "contact",
    "purpose",
    "role",
    "service",
    "sharing_rule",
    "threshold_set",
)
"""Texts that say what is to be done. What once happened has a time of its own."""
_NEAR = 80
_YEAR = re.compile(r"\b(?:in|since|until|till|from|before)\s+(?:[A-Z][a-z]+\s+)?20[0-9]{2}\b")


@lru_cache(maxsize=8)
def typed_limits(library: Library) -> tuple[Typed, ...]:
    """Return each time limit that is typed, and what the records say of the same thing."""
    return tuple(_typed_limits(library))


def _typed_limits(library: Library) -> Iterator[Typed]:
    for passage, times in stated_in(library, *KINDS):
        for time in islice(times, MOST):
            if found := _typed(library, passage, time):
                yield found


def _typed(library: Library, passage: Passage, time: Time) -> Typed | None:
    if not _may_be_a_limit(passage, time):
        return None
    clause = clause_of(library, passage, time)
    if not _is_rule(passage, time, clause):
        return None
    about = (
        own_step(library, passage, clause, time.lead)
        or subject_of(library, clause, time.lead, passage.authority)
        or concern_of(library, clause, time.lead, passage.authority)
        or step_of(library, clause, time.lead)
    )
    if about is None or _is_claimed_wrongly(library, said_in(clause.sentence)):
        return None
    found = held_to(about, time.code, claims=holds(said_in(clause.sentence), phrases("claims")))
    same = nearest(library, passage, clause, _of_ours(found.same, passage.authority))
    others = found.other
    if not _names_another(library, clause, passage.authority):
        others = _of_ours(others, passage.authority)
    other = nearest(library, passage, clause, others)
    if not other.facts and not found.law and not _is_sure(about, same, clause):
        return None
    said = re.sub(r"\s+", " ", passage.words[time.start : time.end])
    law = tuple(Limit(each).words for each in found.law)
    return Typed(passage, time.start, said, same.facts, other.facts, about.what, law)


def _of_ours(held: Held, local: str | None) -> Held:
    """Return limits without those of other councils than the one that a text is for."""
    return held.for_council(local) if local and held.groups else held


def _names_another(library: Library, clause: Clause, local: str | None) -> bool:
    """Say whether the part of a sentence names another council than the one that a text is for."""
    named = councils_of(library, f"{clause.before} {clause.after}", local)
    return bool(named - {local})


def _is_sure(about: About, same: Near, clause: Clause) -> bool:
    """Say whether the fact with a typed limit is surely the one that the text means.

    Where the sentence says that nobody else sets a number, or that another holds elsewhere, it
    gives reasons for the one it has.
    """
    if not same.facts or about.vague or holds(said_in(clause.sentence), phrases("argued")):
        return False
    return about.what == RAISING or same.led or len(about.held.codes - set(CODES)) == 1


def _may_be_a_limit(passage: Passage, time: Time) -> bool:
    """Say whether the words just before a time may make it a limit; this is quickly told."""
    if time.lead in (Lead.WITHIN, Lead.IN):
        return True
    before = words_of(passage.text[max(0, time.start - _NEAR) : time.start])
    gives = words("gives") | words("a_limit")
    return time.lead is Lead.LASTS or "|" in passage.text or not gives.isdisjoint(before)


def _is_rule(passage: Passage, time: Time, clause: Clause) -> bool:
    """Say whether a sentence says what is to be done today, by us, and a limit is not quoted."""
    if is_quoted(passage.text, time.start) or clause.quotes_a_limit or "?" in clause.sentence:
        return False
    part, sentence = said_in(clause.without_asides), said_in(clause.sentence)
    if holds(part, phrases("no_rule")) or _YEAR.search(clause.sentence):
        return False
    if holds(sentence, phrases("other_matters")) or holds(sentence, phrases("history", of="words")):
        return False
    return words("beginnings").issuperset(clause.counted_from)


def _is_claimed_wrongly(library: Library, sentence: Said) -> bool:
    """Say whether a sentence is found already, because it says that a law sets the time."""
    return holds(sentence, _claimed(library))


@lru_cache(maxsize=8)
def _claimed(library: Library) -> tuple[str, ...]:
    """Return the words of the terms that are looked for in sentences that state a time."""
    terms = terms_of(library).values()
    timed = (each for each in terms if each.with_time and each.level is not TermLevel.OFF)
    return tuple(phrase for each in timed for phrase in each.find)
