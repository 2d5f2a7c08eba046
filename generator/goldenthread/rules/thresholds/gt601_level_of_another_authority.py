"""A level name of one authority in a text that is for another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.library.phrases import are_all
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.records.case_example import CaseExample
from goldenthread.records.fields import Record
from goldenthread.records.links import KeyPath
from goldenthread.records.links import quoting_texts
from goldenthread.records.provider import Service
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

WORD = re.compile(r"[\w'-]+")
Owners = dict[str, tuple[ThresholdSet, ...]]
"""The threshold sets that have a level of a name, by the name in small letters."""
OPENING, CLOSING = "\"'\u201c\u2018", "\"'\u201d\u2019"


def check(world: World) -> Iterator[Problem]:
    """Yield each text that uses a level name which an authority that it is for does not have."""
    owners = _owners(world)
    longest = _longest(owners)
    bound, everywhere = _bound(world), _everywhere(world)
    for entry in world.library.entries.values() if owners else ():
        readers = bound.get(entry.record.key) or _readers(world, entry.record) or everywhere
        for path, text in _texts(entry.record):
            for name, at in _named(text, owners, longest).items():
                strangers = readers - {each.authority for each in owners[name]}
                if strangers:
                    yield _problem(entry.record, path, name, at, owners[name][0], strangers)


def _owners(world: World) -> Owners:
    owners: Owners = {}
    for each in world.library.all(ThresholdSet):
        for level in each.levels:
            if name := " ".join(WORD.findall(level.name.lower())):
                owners[name] = (*owners.get(name, ()), each)
    return owners


def _longest(owners: Owners) -> dict[str, int]:
    """Return how many words the longest name has, by the word that names begin with."""
    found: dict[str, int] = {}
    for name in owners:
        words = name.split()
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


def _named(text: str, owners: Owners, longest: dict[str, int]) -> dict[str, int]:
    """Return the level names that stand in a text, each once, with the character it begins at.

    Runs of words are looked up, so that the time does not grow with the number of levels.
    """
    if longest.keys().isdisjoint(WORD.findall(text.lower())):
        return {}
    words = [(match[0].lower(), match.start(), match.end()) for match in WORD.finditer(text)]
    found: dict[str, int] = {}
    for first, (word, start, _) in enumerate(words):
        for last in range(first, min(first + longest.get(word, 0), len(words))):
            name = " ".join(each for each, _, _ in words[first : last + 1])
            if name in owners and (_telling(name) or _is_marked(text, start, words[last][2])):
                found.setdefault(name, start)
    return found


def _telling(name: str) -> bool:
    """Say whether a name can only mean a level: ordinary words alone cannot be told apart."""
    return len(name.split()) > 1 and not are_all("ordinary_level_words", name)


def _is_marked(text: str, start: int, end: int) -> bool:
    """Say whether a run of words is marked as a name: in quotation marks, or as a level."""
    before, after = text[:start], text[end:]
    quoted = before[-1:] in OPENING and after[:1] in CLOSING and before and after
    level = re.search(r"\blevel:? $", before) or re.match(r" level\b", after)
    return bool(quoted) or bool(level and text[start].isupper())


def _bound(world: World) -> dict[str, frozenset[str]]:
    """Return the authorities that each pathway is bound to, by the pathway's key."""
    found: dict[str, set[str]] = {}
    for each in world.bindings:
        found.setdefault(each.pathway.key, set()).add(each.authority.id)
    return {key: frozenset(ids) for key, ids in found.items()}


def _everywhere(world: World) -> frozenset[str]:
    """Return the authorities that a text is for when nothing narrows it."""
    hosts = {each.authority for each in world.library.all(Service)}
    return frozenset(hosts or {each.id for each in world.library.all(Authority)})


def _readers(world: World, record: Record) -> frozenset[str]:
    """Return the authority that a record's texts are for; none when nothing says it."""
    match record:
        case CaseExample() | ThresholdSet():
            return frozenset({record.authority})
        case Answer():
            question = world.library.find(Question, record.question)
            tender = world.library.find(Tender, question.tender) if question else None
            if tender and tender.authority:
                return frozenset({tender.authority})
    return frozenset()


def _texts(record: Record) -> Iterator[tuple[KeyPath, str]]:
    yield from quoting_texts(record)
    if isinstance(record, ThresholdSet):
        for number, level in enumerate(record.levels):
            yield ("levels", number, "action"), level.action
            yield ("levels", number, "record_rule"), level.record_rule
        yield ("repeat_rule",), record.repeat_rule
        yield ("consult_route",), record.consult_route
    if isinstance(record, CaseExample) and record.decision:
        yield ("decision", "reason"), record.decision.reason


def _problem(
    record: Record,
    path: KeyPath,
    name: str,
    at: int,
    owner: ThresholdSet,
    strangers: frozenset[str],
) -> Problem:
    return Problem(
        record.key,
        path,
        f'"{name}" is a level of {owner.authority}, but this text is for '
        f"{listed(sorted(strangers))}.",
        "Quote the level of the authority that the text is for.",
        "[[@thresholds#levels.LEVEL.name]]",
        related=((owner.key, ("levels",), "the level's owner"),),
        at=at,
    )


RULE = Rule(
    code="GT601",
    name="level-of-another-authority",
    summary="A text uses the level name of an authority that it is not for.",
    why=(
        "Levels with the same sound mean different things in different councils. A worker who "
        "reads another council's level decides by the wrong line; a buyer sees a copied bid."
    ),
    source="The published thresholds of the authorities themselves, which differ in all of this.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: authority, id: eastmarle}
  - kind: threshold_set
    id: eastmarle-2026
    authority: eastmarle
    levels:
      - id: four
        rank: 1
        name: Harm level 4
        asks: report
        action: Send a referral.
        record_rule: Keep a copy.
    rows: []
  - {kind: tender, id: northbridge-2026, authority: northbridge}
  - {kind: question, id: q1, tender: northbridge-2026}
  - kind: answer
    id: a1
    question: q1
    body: We report whatever is at harm level 4.  # <-
""",
    good="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: authority, id: eastmarle}
  - kind: threshold_set
    id: eastmarle-2026
    authority: eastmarle
    levels:
      - id: four
        rank: 1
        name: Harm level 4
        asks: report
        action: Send a referral.
        record_rule: Keep a copy.
    rows: []
  - {kind: tender, id: eastmarle-2026, authority: eastmarle}
  - {kind: question, id: q1, tender: eastmarle-2026}
  - kind: answer
    id: a1
    question: q1
    body: We report whatever is at harm level 4.
""",
    check=check,
)
