"""What a sentence with a time limit speaks of, by the list of subjects that ships as data."""

from __future__ import annotations

import re
from collections import deque
from enum import Enum
from functools import cache
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.sentences import words_of
from goldenthread.library.term_patterns import pattern_of
from goldenthread.rules.prose.limits.clauses import Clause
from goldenthread.rules.prose.limits.clauses import is_light
from goldenthread.rules.prose.limits.councils import council_in
from goldenthread.rules.prose.limits.councils import councils_of
from goldenthread.rules.prose.limits.facts import LimitFact
from goldenthread.rules.prose.limits.facts import facts_about
from goldenthread.rules.prose.limits.facts import without_others
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
    loose: bool
    lasts: bool
    law: tuple[str, ...]


class About(NamedTuple):
    """What a time limit is for, the limits of the records for it, and those of the law.

    ``slower_only``: a shorter limit is for somebody who is told first. ``words_too``: limits that
    are words, such as without delay, say something of a number.
    """

    what: str
    facts: tuple[LimitFact, ...]
    law: tuple[str, ...] = ()
    slower_only: bool = False
    words_too: bool = True


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
            each.get("loose") == "yes",
            each.get("lasts") == "yes",
            tuple(each.get("law", ())),
        )
        for each in packaged("limit_subjects")["subjects"]
    )


def subject_of(library: Library, clause: Clause, lead: Lead, local: str | None) -> About | None:
    """Return the first subject of the list that a part of a sentence speaks of."""
    said, sentence = said_in(clause.opening), said_in(clause.sentence)
    for subject in subjects():
        named = holds(said, subject.said) and (
            not subject.beside or holds(sentence, subject.beside)
        )
        if (
            named
            and _leads_to(subject, clause, lead)
            and _speaks_of(library, subject, clause, local)
        ):
            return _about(library, subject, clause, local)
    return None


def _about(library: Library, subject: Subject, clause: Clause, local: str | None) -> About:
    """Return a subject with the limits for it, those of a clock only of the councils named."""
    facts = facts_about(library, subject.kept, subject.kept_beside)
    return About(
        subject.what,
        without_others(facts, councils_of(library, clause.sentence, local)),
        subject.law,
    )


def _leads_to(subject: Subject, clause: Clause, lead: Lead) -> bool:
    """Say whether the words before a time make it a limit for a subject."""
    if lead is Lead.LASTS:
        return subject.lasts
    if lead is Lead.NONE:
        last = words_of(clause.before)[-3:]
        return subject.who is not Who.US and not words("gives").isdisjoint(last)
    return True


def _speaks_of(library: Library, subject: Subject, clause: Clause, local: str | None) -> bool:
    said = _last(pattern_of(subject.said), clause.opening)
    if said is None:
        return False
    before, between = said.string[: said.start()], said.string[said.end() :]
    if subject.who is Who.US:
        return _is_told(library, before, between, local)
    if subject.who is Who.COUNCIL and council_in(library, before, local) is None:
        return False
    return subject.loose or said.string != clause.before or is_light(between)


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter(deque(pattern.finditer(text), maxlen=1)), None)


def _is_told(library: Library, before: str, between: str, local: str | None) -> bool:
    """Say whether somebody whose name stands between two parts of a text is told, and by us."""
    outsider = begins(_without_article(before), phrases("outside", of="words"))
    if outsider or council_in(library, who_tells(before), local):
        return False
    return is_told(before, between)


def _without_article(text: str) -> Said:
    return re.sub(r"^ (?:the|a|an) ", " ", said_in(text))
