"""What a sentence with a time limit speaks of, by the list of subjects that ships as data."""

from __future__ import annotations

import re
from collections import deque
from enum import Enum
from functools import cache
from functools import lru_cache
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.sentences import words_of
from goldenthread.library.term_patterns import pattern_of
from goldenthread.rules.prose.limits.clauses import Clause
from goldenthread.rules.prose.limits.clauses import is_weightless
from goldenthread.rules.prose.limits.councils import council_in
from goldenthread.rules.prose.limits.councils import councils_of
from goldenthread.rules.prose.limits.councils import without_names
from goldenthread.rules.prose.limits.facts import Of
from goldenthread.rules.prose.limits.facts import limit_facts
from goldenthread.rules.prose.limits.held import Facts
from goldenthread.rules.prose.limits.held import Held
from goldenthread.rules.prose.limits.telling import is_told
from goldenthread.rules.prose.limits.telling import who_tells
from goldenthread.rules.prose.limits.times import Lead
from goldenthread.rules.prose.wording import Said
from goldenthread.rules.prose.wording import begins
from goldenthread.rules.prose.wording import holds
from goldenthread.rules.prose.wording import phrases
from goldenthread.rules.prose.wording import said_in
from goldenthread.rules.prose.wording import words
from goldenthread.sources.packaged import packaged

_ARTICLE = 2
"""With the council: as many words before a name say that somebody acts beside it."""


class Who(Enum):
    """Who acts in a sentence about a subject."""

    US = "us"
    COUNCIL = "council"
    ANYBODY = "anybody"


class Subject(NamedTuple):
    """One entry of the list: what it is, and the words by which sentences and records say it."""

    what: str
    said: tuple[str, ...]
    beside: tuple[str, ...]
    kept: tuple[str, ...]
    kept_beside: tuple[str, ...]
    who: Who
    lasts: bool
    law: tuple[str, ...]


class About(NamedTuple):
    """What a time limit is for, the limits of the records for it, and those of the law.

    ``slower_only``: a shorter limit is for somebody who is told first. ``words_too``: limits that
    are words, such as without delay, say something of a number. ``vague``: a limit that is right
    may be right for another reason.
    """

    what: str
    held: Held
    law: tuple[str, ...] = ()
    slower_only: bool = False
    words_too: bool = True
    vague: bool = False


@cache
def subjects() -> tuple[Subject, ...]:
    """Return the subjects in their order."""
    return tuple(
        Subject(
            each["what"],
            tuple(each["said"]),
            tuple(each.get("beside", ())),
            tuple(each["kept"]),
            tuple(each.get("kept_beside", ())),
            Who(each["who"]),
            each.get("lasts") == "yes",
            tuple(each.get("law", ())),
        )
        for each in packaged("limit_subjects")["subjects"]
    )


def subject_of(library: Library, clause: Clause, lead: Lead, local: str | None) -> About | None:
    """Return the first subject of the list that a part of a sentence speaks of."""
    said = said_in(f"{clause.before} {clause.after}")
    sentence = said_in(clause.sentence)
    for subject in subjects():
        if not holds(said, subject.said) or not _leads_to(subject, clause, lead):
            continue
        beside = not subject.beside or holds(sentence, subject.beside)
        always = subject.who is not Who.US or subject.law or clause.holds_always
        if beside and always and _speaks_of(library, subject, clause, lead, local):
            return _about(library, subject, clause, local)
    return None


def _about(library: Library, subject: Subject, clause: Clause, local: str | None) -> About:
    """Return a subject with the limits for it, those of a clock only of the councils named."""
    councils = councils_of(library, clause.naming_councils, local)
    return About(subject.what, _facts_of(library, subject).of(councils), subject.law)


@lru_cache(maxsize=64)
def _facts_of(library: Library, subject: Subject) -> Facts:
    """Return the limits of the records for a subject."""
    return Facts(
        tuple(
            each
            for each in limit_facts(library)
            if holds(each.told if subject.who is Who.US else each.about, subject.kept)
            and (not subject.kept_beside or holds(each.about, subject.kept_beside))
            and (subject.who is not Who.COUNCIL or each.of is Of.CLOCK)
        )
    )


def _leads_to(subject: Subject, clause: Clause, lead: Lead) -> bool:
    """Say whether the words before a time make it a limit for a subject."""
    if lead is Lead.LASTS:
        return subject.lasts
    return lead is not Lead.NONE or not words("gives").isdisjoint(words_of(clause.before)[-3:])


class _Placed(NamedTuple):
    """A subject in its part of a sentence: what stands before it, and between it and the time."""

    before: str
    between: str


def _speaks_of(
    library: Library, subject: Subject, clause: Clause, lead: Lead, local: str | None
) -> bool:
    placed = _before_time(subject, clause) or _after_time(subject, clause, lead)
    if placed is None:
        return False
    if subject.who is Who.US:
        return _is_told(library, placed, local)
    if subject.who is Who.ANYBODY:
        return _is_plain(subject, placed.between)
    text = placed.before + placed.between
    named = council_in(library, text, local)
    if named is None or not words("joint").isdisjoint(words_of(text[: named.start])[-_ARTICLE:]):
        return False
    return _is_plain(subject, without_names(library, placed.between))


def _before_time(subject: Subject, clause: Clause) -> _Placed | None:
    """Return where a subject stands before the time, or after one that comes first."""
    text = clause.opening
    found = next(iter(deque(pattern_of(subject.said).finditer(text), maxlen=1)), None)
    if found is None:
        return None
    between = text[found.end() :] if text == clause.before else ""
    return _Placed(text[: found.start()], between)


def _after_time(subject: Subject, clause: Clause, lead: Lead) -> _Placed | None:
    """Return where a subject stands after the time, with nothing of weight before either."""
    after = clause.counted_apart[1]
    found = pattern_of(subject.said).search(after)
    if found is None:
        return None
    lead_in = after[: found.start()]
    before = clause.before + lead_in
    named_first = subject.who is Who.COUNCIL or (lead is Lead.NONE and subject.law)
    said = words_of(lead_in if named_first else before)
    plain = all(_is_telling(each) or each in words("gives") for each in said)
    return _Placed(before, "") if plain else None


def _is_plain(subject: Subject, between: str) -> bool:
    """Say whether what stands between a subject and a time brings in nothing else."""
    with_it = {word for each in subject.beside for word in words_of(each)}
    fitting = with_it | words("gives")
    return all(_is_telling(each) or each in fitting for each in words_of(between))


def _is_telling(word: str) -> bool:
    return is_weightless(word) or word in words("tells") or word in words("told")


def _is_told(library: Library, placed: _Placed, local: str | None) -> bool:
    """Say whether the subject is somebody who is told, and by us."""
    outsider = begins(_without_article(placed.before), phrases("outside", of="words"))
    if outsider or council_in(library, who_tells(placed.before), local):
        return False
    return is_told(placed.before, placed.between)


def _without_article(text: str) -> Said:
    return re.sub(r"^ (?:the|a|an) ", " ", said_in(text))
