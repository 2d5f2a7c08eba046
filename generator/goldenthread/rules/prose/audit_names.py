"""Which audit a sentence is about, when it names one by its subject, its month or its title.

An audit and those that it repeats are rounds of one: the newest is meant unless the sentence says
another month, season, year or round.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from functools import cached_property
from functools import lru_cache
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.name_index import NameIndex
from goldenthread.library.name_index import name_index
from goldenthread.library.phrases import says
from goldenthread.library.words import MONTHS
from goldenthread.records.governance import Audit
from goldenthread.rules.prose.tallies import stem
from goldenthread.rules.prose.tallies import stems
from goldenthread.sources.packaged import packaged

_AUDIT = r"(?i)\baudit(?:s|ed)?\b"
_WORD = r"[A-Za-z0-9]+"
_JOINED = r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*"
_YEAR = r"\b20[0-9]{2}\b"
_CLAUSE = r"[,;:.()\n]"
_OF_WHAT = r"(?i)\s+(?:of|on|into|about)\s+(?:(?:the|our|all|how)\s+)*"
_MOST_ROUNDS = 200
"""Among more audits than this, none is "the October audit"."""
_LONG_TITLE = 4
"""Titles of so many words stand in a sentence for nothing but their audit."""
_CALLED = r"(?i)(?:\b(?:in|of|from|by|audit)\s+|[\"\u201c\u2018'*_:])\Z"


@dataclass(frozen=True, eq=False)
class Rounds:
    """An audit and those that it repeats, the newest last."""

    audits: tuple[Audit, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """Return the words of the titles and ids that say what was audited."""
        return stems(" ".join(f"{each.title} {each.id}" for each in self.audits)) - _unsaid()

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the addresses of all rounds."""
        return tuple(each.key for each in self.audits)

    @property
    def titles(self) -> str:
        """Return the titles of all rounds, in small letters."""
        return " ".join(each.title for each in self.audits).lower()

    def meant(self, when: When, round_said: int | None) -> Audit | None:
        """Return the round that a sentence means, the newest if it says nothing; None for none."""
        fitting = [each for each in self.audits if when.fits(each)]
        if round_said is None:
            return fitting[-1] if fitting else None
        return self.audits[round_said] if round_said < len(self.audits) else None


class When(NamedTuple):
    """The months, seasons and years that a sentence names."""

    months: frozenset[int]
    seasons: frozenset[str]
    years: frozenset[int]

    def fits(self, audit: Audit) -> bool:
        """Say whether an audit was done at this time, or looks at it."""
        said = f"{audit.title} {audit.period}".lower()
        in_year = any(str(year) in said for year in self.years)
        in_month = any(name in said for name in self.names)
        return (in_year or self.is_year_of(audit.done_on)) and (
            in_month or self.is_month_of(audit.done_on)
        )

    def is_year_of(self, day: date) -> bool:
        """Say whether a day is in one of the years, or none is named."""
        return not self.years or day.year in self.years

    def is_month_of(self, day: date) -> bool:
        """Say whether a day is in one of the months or seasons, or none is named."""
        months = self.months | {each for name in self.seasons for each in _seasons()[name]}
        return not months or day.month in months

    @property
    def names(self) -> frozenset[str]:
        """Return the names of the months and seasons, in small letters."""
        return self.seasons | {MONTHS[month - 1].lower() for month in self.months}

    def __bool__(self) -> bool:
        return bool(self.months or self.seasons or self.years)


def audits_named(library: Library, sentence: str, day: date) -> Iterator[tuple[Audit, Rounds]]:
    """Yield each audit that a sentence names, with its rounds; more than one is no certain name."""
    by_title = list(_by_title(library, sentence))
    if by_title:
        yield from ((each, rounds_of(library, day)[each.key]) for each in by_title)
        return
    when = when_said(sentence)
    for match in re.finditer(_AUDIT, sentence):
        before = _words_before(sentence[: match.start()])
        for rounds in _about(library, _subject(before, sentence, match.end()), when, day):
            if audit := rounds.meant(when, _round_said(before)):
                yield audit, rounds


def audit_of_context(sentence: str, rounds: Iterable[Rounds]) -> tuple[Audit, Rounds] | None:
    """Return the audit that "our last audit" means, where the text rests on no other."""
    found = list(rounds)
    match = re.search(r"\b(?:the|our)\s+(?:(\w+)\s+)?audit\b", sentence, re.IGNORECASE)
    if len(found) != 1 or not match or says("external", sentence):
        return None
    if match[1] and match[1].lower() not in packaged("words")["audit_words"]:
        return None
    audit = found[0].meant(when_said(sentence), _round_said((match[1] or "",)))
    return (audit, found[0]) if audit else None


@lru_cache(maxsize=8)
def rounds_of(library: Library, day: date) -> Mapping[str, Rounds]:
    """Return the rounds of every audit that was done by a day, by its address."""
    done = {each.id: each for each in library.all(Audit) if each.done_on <= day}
    groups: dict[str, list[Audit]] = {}
    for audit in done.values():
        groups.setdefault(_first_round(audit, done), []).append(audit)
    found: dict[str, Rounds] = {}
    for audits in groups.values():
        audits.sort(key=lambda each: (each.done_on, each.id))
        found |= dict.fromkeys((each.key for each in audits), Rounds(tuple(audits)))
    return found


def _first_round(audit: Audit, done: Mapping[str, Audit]) -> str:
    seen = {audit.id}
    while (before := done.get(audit.repeat_of or "")) and before.id not in seen:
        audit = before
        seen.add(audit.id)
    return audit.id


def _about(library: Library, subject: frozenset[str], when: When, day: date) -> list[Rounds]:
    """Return the audits of a subject; without one, those whose title or date says the time."""
    if subject:
        index = _by_word(library, day)
        fewest = min((index.get(word, ()) for word in subject), key=len)
        return [each for each in fewest if subject <= each.words]
    every = tuple(dict.fromkeys(rounds_of(library, day).values()))
    if not when or len(every) > _MOST_ROUNDS:
        return []
    names = when.names
    titled = [each for each in every if any(name in each.titles for name in names)]
    return titled or [each for each in every if any(map(when.fits, each.audits))]


@lru_cache(maxsize=8)
def _by_word(library: Library, day: date) -> Mapping[str, tuple[Rounds, ...]]:
    found: dict[str, list[Rounds]] = {}
    for rounds in dict.fromkeys(rounds_of(library, day).values()):
        for word in rounds.words:
            found.setdefault(word, []).append(rounds)
    return {word: tuple(each) for word, each in found.items()}


def _subject(before: list[str], sentence: str, end: int) -> frozenset[str]:
    """Return the words about the word audit that say what was audited."""
    rest = sentence[end:]
    after = re.match(_OF_WHAT, rest)
    of_what = re.findall(_JOINED, re.split(_CLAUSE, rest[after.end() :])[0]) if after else []
    return stems(" ".join([*before, *_until_common(of_what)])) - _unsaid()


def _words_before(text: str) -> list[str]:
    """Return the words that lead up to the word audit: the October medication errors."""
    found: list[str] = []
    for word in reversed(re.findall(_JOINED, re.split(_CLAUSE, text)[-1])):
        if word.lower() in packaged("words")["before_audit"]:
            break
        found.append(word)
    return found


def _until_common(words: list[str]) -> Iterator[str]:
    for word in words:
        if word.lower() in packaged("words")["after_audit"] or word.isdigit():
            return
        yield word


@cache
def _unsaid() -> frozenset[str]:
    """Return the words that do not say what was audited."""
    words = packaged("words")
    months = [each.lower() for each in MONTHS]
    common = [*words["audit_words"], *words["before_audit"], *words["after_audit"], *months]
    years = [str(year) for year in range(2000, 2100)]
    numbers = [str(number) for number in range(100)] + [f"0{number}" for number in range(10)]
    more = [*_seasons(), "audit", "round", *years, *numbers]
    return frozenset(map(stem, [*common, *more]))


def _round_said(words: Iterable[str]) -> int | None:
    order = packaged("words")["ordinals"]
    said = (word.lower() for word in words)
    return next((order.index(word) for word in said if word in order), None)


def when_said(sentence: str) -> When:
    """Return the months, seasons and years that a text names."""
    words = re.findall(_WORD, sentence)
    months = {number for number, month in enumerate(MONTHS, 1) if month in words}
    seasons = frozenset(word.lower() for word in words) & _seasons().keys()
    years = (int(year) for year in re.findall(_YEAR, sentence))
    return When(frozenset(months), seasons, frozenset(years))


@cache
def _seasons() -> dict[str, tuple[int, ...]]:
    return {name: tuple(map(int, each)) for name, each in packaged("words")["seasons"].items()}


def _by_title(library: Library, sentence: str) -> Iterator[Audit]:
    for found in _titles(library).found_in(sentence):
        named = [library.get(Audit, each) for each in found.bearers]
        exact = [each for each in named if each.title == found.said]
        long = found.said.count(" ") + 1 >= _LONG_TITLE
        if long or re.search(_CALLED, sentence[: found.start]):
            yield from exact


@lru_cache(maxsize=8)
def _titles(library: Library) -> NameIndex:
    return name_index((each.title, each.id) for each in library.all(Audit))
