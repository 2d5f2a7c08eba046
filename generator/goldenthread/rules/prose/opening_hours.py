"""Sentences that say when a team opens or closes: the time, the days, and the teams that are meant.

A team is meant only where its name, or a word for it, stands right before the words of opening.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from functools import lru_cache
from typing import NamedTuple

from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.library.name_index import NameIndex
from goldenthread.library.name_index import name_index
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import is_quoted
from goldenthread.library.sentences import sentence_at
from goldenthread.library.serving import scope_of
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.hours import DAY
from goldenthread.records.hours import DAYS
from goldenthread.rules.prose.wording import holds
from goldenthread.rules.prose.wording import phrases
from goldenthread.rules.prose.wording import said_in
from goldenthread.sources.packaged import packaged

_LIST = "opening_hours"
_TIME = (
    r"(?:1[0-2]|[1-9])(?:[.:][0-5][0-9])?\s?[ap]\.?m\b|(?:[01][0-9]|2[0-4]):[0-5][0-9]\b"
    r"|\b(?:12\s)?(?:noon|midday|midnight)\b"
)
_MAY_HOLD_A_TIME = re.compile(r"[0-9](?:\s?[apAP]\.?[mM]\b|:[0-9])")
_NAMED_TIMES = ("noon", "midday", "midnight")
_CLAUSE = re.compile(r"[,;.:]\s|\sand\s|\sbut\s|\Z")
_NOON = 12 * 60


class Said(NamedTuple):
    """A time at which some teams are said to open or close, and the days that the words name.

    Without ``days`` the sentence may speak of any day of the week.
    """

    passage: Passage
    at: int
    words: str
    minutes: int
    closing: bool
    days: tuple[int, ...]
    teams: tuple[Contact, ...]


def hours_said(library: Library) -> Iterator[Said]:
    """Yield each time of opening or closing in our own words that surely is of some teams."""
    for passage in prose_of(library).holding(_heads()):
        if passage.ours and _may_hold_a_time(passage.text):
            words = passage.words
            for claim in _claims().finditer(words):
                yield from _of_claim(library, passage, words, claim)


def _may_hold_a_time(text: str) -> bool:
    return any(each in text for each in _NAMED_TIMES) or bool(_MAY_HOLD_A_TIME.search(text))


def _of_claim(
    library: Library, passage: Passage, words: str, claim: re.Match[str]
) -> Iterator[Said]:
    start, end = sentence_at(words, claim.start())
    clause = _CLAUSE.search(words, claim.end(), end)
    stop = clause.start() if clause else end
    if is_quoted(passage.text, claim.start()) or _unsure(words[start:end], words[start:stop]):
        return
    teams = tuple(_teams(library, passage, start, claim.start()))
    if not teams:
        return
    days = _days(words[claim.start() : stop])
    days = days or _days(words[start : claim.start()])
    closing = bool(claim["closing"])
    for group, closes in (("time", closing), ("until", True)):
        if (said := claim[group]) and (group == "time" or not closing):
            at, minutes = claim.start(group), _minutes(said)
            yield Said(passage, at, said, minutes, closing=closes, days=days, teams=teams)


def _unsure(sentence: str, clause: str) -> bool:
    """Say whether a sentence speaks of other hours, or its clause does not say the hour at all."""
    said = said_in(sentence)
    return (
        holds(said, phrases("unsure", of=_LIST))
        or holds(said, phrases("history", of="words"))
        or holds(said_in(clause), phrases("not_said", of=_LIST))
    )


def _teams(library: Library, passage: Passage, start: int, at: int) -> Iterator[Contact]:
    """Yield the teams that stand right before some words of opening."""
    before = passage.text[start:at]
    own = library.find(Contact, passage.key.partition("/")[2])
    if passage.kind == Contact.kind:
        if own and (_itself().fullmatch(before) or own.key in _last_name(library, before)):
            yield own
        return
    for key in _named(library, passage, before) or _goes_on(library, passage, start, before):
        yield from _serving(library, passage, key)


def _named(library: Library, passage: Passage, before: str) -> tuple[str, ...]:
    """Return the keys of what is named, quoted or called the front door at the end of a text."""
    quotes = list(mentions(before))
    if quotes and _between().fullmatch(before, quotes[-1].end):
        return _quoted(library, passage, quotes[-1].address)
    return _last_name(library, before) or _front_door(library, passage, before)


def _quoted(library: Library, passage: Passage, address: str) -> tuple[str, ...]:
    name, _, field = address.partition("#")
    if field not in ("name", "short"):
        return ()
    authority = library.find(Authority, passage.authority) if passage.authority else None
    scope = scope_of(library, authority) if authority else {}
    return (scope.get(name[1:], "") if name.startswith("@") else name,)


def _last_name(library: Library, before: str) -> tuple[str, ...]:
    """Return what bears the one name of a text, where only link words follow it."""
    found = _names(library).found_in(before)
    teams = [each for each in found if not _areas_only(each.bearers)]
    if len(teams) != 1:
        return ()
    (last,) = teams
    return last.bearers if _between().fullmatch(before, last.start + len(last.said)) else ()


def _areas_only(bearers: tuple[str, ...]) -> bool:
    return all(each.startswith("authority/") for each in bearers)


def _front_door(library: Library, passage: Passage, before: str) -> tuple[str, ...]:
    """Return the front door of the one council that a text is for, or else names."""
    if not _called_front_door().search(before):
        return ()
    return _door_of(library, passage, before)


def _goes_on(library: Library, passage: Passage, start: int, before: str) -> tuple[str, ...]:
    """Return another council's front door: "In Northbridge the day team ... In Eastmarle it is"."""
    first, last = sentence_at(passage.text, max(0, start - 1))
    earlier = passage.text[first:last] if last == start else ""
    if not _spoke_of_front_door().search(earlier) or not _in_it().fullmatch(before):
        return ()
    return _door_of(library, passage, before)


def _door_of(library: Library, passage: Passage, before: str) -> tuple[str, ...]:
    named = {key for each in _names(library).found_in(before) for key in each.bearers}
    keys = {f"authority/{passage.authority}"} if passage.authority else named
    key = next(iter(keys)) if len(keys) == 1 else ""
    authority = library.find(Authority, key.partition("/")[2])
    if authority is None or not key.startswith("authority/"):
        return ()
    return tuple(
        each.key
        for each in library.all(Contact)
        if authority.id in each.areas and each.name == authority.words.front_door
    )


def _serving(library: Library, passage: Passage, key: str) -> Iterator[Contact]:
    """Yield the team, or the teams of an agency, that may be meant in a text."""
    kind, _, id = key.partition("/")
    for team in _by_agency(library).get(id, ()) if kind == Agency.kind else _one(library, key):
        if not team.areas or passage.authority is None or passage.authority in team.areas:
            yield team


def _one(library: Library, key: str) -> tuple[Contact, ...]:
    kind, _, id = key.partition("/")
    team = library.find(Contact, id) if kind == Contact.kind else None
    return (team,) if team else ()


@lru_cache(maxsize=8)
def _by_agency(library: Library) -> dict[str, tuple[Contact, ...]]:
    found: dict[str, tuple[Contact, ...]] = {}
    for team in library.all(Contact):
        found[team.agency] = (*found.get(team.agency, ()), team)
    return found


@lru_cache(maxsize=8)
def _names(library: Library) -> NameIndex:
    """Return the names, also the short ones, of teams, agencies and councils."""
    records = (*library.all(Contact), *library.all(Agency), *library.all(Authority))
    councils = {each.short.lower() for each in library.all(Authority)}
    return name_index(
        (name, each.key)
        for each in records
        for name in (each.title_words, getattr(each, "short", None))
        if name and (isinstance(each, Authority) or name.lower() not in councils)
    )


def _days(words: str) -> tuple[int, ...]:
    """Return the days that some words name, with those from one to another."""
    found: set[int] = set()
    last: tuple[int, ...] = ()
    end = 0
    for match in _day().finditer(words):
        days = _numbers_of_day(match[0].lower())
        if last and re.fullmatch(r"\s*(?:to|[-\u2013])\s*", words[end : match.start()]):
            found.update(range(last[-1], days[0] + 1))
        found.update(days)
        last, end = days, match.end()
    return tuple(sorted(found))


def _numbers_of_day(word: str) -> tuple[int, ...]:
    days = packaged(_LIST)["days"]
    return next(tuple(map(int, each["of"])) for each in days if re.fullmatch(each["words"], word))


def _minutes(words: str) -> int:
    """Return a time of day as minutes; midnight is the end of the day."""
    said = words.lower().replace(".m", "m")
    hour, minute = (*map(int, re.findall(r"\d+", said)), 0, 0)[:2]
    if "midnight" in said:
        return DAY
    if "noon" in said or "midday" in said:
        return _NOON
    if said.endswith("m"):
        hour = hour % 12 + (12 if "p" in said else 0)
    return hour * 60 + minute


def edges(team: Contact, days: tuple[int, ...], *, closing: bool) -> set[int]:
    """Return the times of day at which a team, or whoever reads its form, opens or closes."""
    found: set[int] = set()
    for hours in (team.hours, *([team.portal.read] if team.portal else [])):
        spans = (*hours.intervals, *(each for band in hours.bands for each in band.intervals))
        for span in spans:
            # A night that ends in the morning is said of either day.
            starts, ends = span[0] // DAY, (span[1] - 1) // DAY
            if not days or not {starts, ends, (starts - 1) % len(DAYS)}.isdisjoint(days):
                found.add(span[closing] % DAY)
    return found


@cache
def _heads() -> frozenset[str]:
    """Return the words of which one stands in every sentence that gives hours."""
    kept = packaged(_LIST)
    return frozenset(each.split()[0] for each in (*kept["closing"], *kept["opening"]))


@cache
def _claims() -> re.Pattern[str]:
    """Return the pattern of words of opening or closing with their time."""
    kept = packaged(_LIST)
    return re.compile(
        rf"\b(?:(?P<closing>{_leads('closing')})|(?P<opening>{_leads('opening')}))\s+"
        rf"(?P<time>{_TIME})(?:\s*(?:{'|'.join(kept['until'])}|[-\u2013])\s*(?P<until>{_TIME}))?",
        re.IGNORECASE,
    )


def _leads(name: str) -> str:
    """Return leads as a pattern, each with room for days before its last word."""
    days = rf"\s+(?:(?:on|every|from)\s+)?(?:{_day().pattern})(?:\s+to\s+(?:{_day().pattern}))?"
    firsts: dict[str, list[str]] = {}
    for each in packaged(_LIST)[name]:
        first, last = each.rsplit(" ", 1)
        firsts.setdefault(last, []).append(first)
    return "|".join(rf"(?:{'|'.join(each)})(?:{days})?\s+{last}" for last, each in firsts.items())


@cache
def _day() -> re.Pattern[str]:
    either = "|".join(each["words"] for each in packaged(_LIST)["days"])
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"(?:[\s,*_]|\b(?:{_either('between')})\b)*", re.IGNORECASE)


@cache
def _itself() -> re.Pattern[str]:
    """Return the pattern of a text that speaks of the team of its own record."""
    days = rf"(?:\b(?:on|at|from|to|and)\b|\s|,|{_day().pattern})*"
    return re.compile(
        rf"[\s\"*_-]*{days}(?:\b(?:{_either('itself')})\b)?{_between().pattern}", re.IGNORECASE
    )


@cache
def _called_front_door() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either('front_door')})\b{_between().pattern}\Z", re.IGNORECASE)


@cache
def _spoke_of_front_door() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either('front_door')})\b", re.IGNORECASE)


@cache
def _in_it() -> re.Pattern[str]:
    itself = rf"\b(?:{_either('itself')})\b"
    return re.compile(rf"\s*in [^,.;]{{3,60}}?,?\s+{itself}{_between().pattern}", re.IGNORECASE)


def _either(name: str) -> str:
    """Return one list as a pattern; a line of the text may break between two words."""
    return "|".join(each.replace(" ", r"\s+") for each in packaged(_LIST)[name])
