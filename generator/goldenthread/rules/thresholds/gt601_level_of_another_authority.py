"""A level name of one authority in a text that is for another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import sentence_at
from goldenthread.library.sentences import words_of
from goldenthread.library.serving import thresholds_of
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.records.case_example import CaseExample
from goldenthread.records.fields import Record
from goldenthread.records.links import KeyPath
from goldenthread.records.pathway import Pathway
from goldenthread.records.provider import Service
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.records.threshold import Level
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.thresholds.level_names import Names
from goldenthread.rules.thresholds.level_names import Owned
from goldenthread.rules.thresholds.level_names import named_in
from goldenthread.rules.thresholds.level_names import names_in

CALLED = {"answer": "answer", "case_example": "case example", "pathway": "pathway"}
"""What a kind of text is called in a message; any other is a text."""


class Text(NamedTuple):
    """A text with its place and the authorities that it is for."""

    record: Record
    path: KeyPath
    said: str
    readers: frozenset[str]


def check(world: World) -> Iterator[Problem]:
    """Yield each text that uses a level name which an authority that it is for does not have."""
    names = names_in(world.library)
    bound, everywhere = _bound(world), _everywhere(world)
    first_words = frozenset(words_of(name)[0] for name in names.owners)
    for passage in prose_of(world.library).holding(first_words):
        entry = world.library.entries.get(passage.key)
        if entry and (passage.mark.quoting or _is_about_levels(passage.path)):
            readers = bound.get(passage.key) or _readers(world, entry.record) or everywhere
            text = Text(entry.record, passage.path, passage.text, readers)
            yield from _in(world.library, names, text)


def _in(library: Library, names: Names, text: Text) -> Iterator[Problem]:
    """Yield the first use of each name that is strange in a text."""
    seen: set[str] = set()
    for name, at in named_in(text.said, names):
        owners = names.owners[name]
        strangers = text.readers - {each.owner.authority for each in owners}
        if strangers and name not in seen and not _says_whose(library, text.said, at, owners):
            seen.add(name)
            yield _problem(library, text, at, owners[0], strangers)


def _says_whose(library: Library, text: str, at: int, owners: tuple[Owned, ...]) -> bool:
    """Say whether the sentence or table row about a name tells whose level it is."""
    start, end = sentence_at(text, at)
    return any(
        re.search(_council(library, each.owner), text[start:end]) is not None for each in owners
    )


def _council(library: Library, owner: ThresholdSet) -> str:
    """Return a pattern for the names of a council, and for quotes from it and its levels."""
    council = library.find(Authority, owner.authority)
    names = (re.escape(each) for each in (council.name, council.short)) if council else ()
    quotes = (rf"\[\[[^\]]*{each}#" for each in (f"authority/{owner.authority}", owner.key))
    return "|".join((*(rf"\b{each}\b" for each in names), *quotes))


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


def _is_about_levels(path: KeyPath) -> bool:
    """Say whether a field of thresholds, or of a case's decision, tells what happens at a level."""
    return path[-1] in ("action", "record_rule") or path in (
        ("repeat_rule",),
        ("consult_route",),
        ("decision", "reason"),
    )


def _problem(
    library: Library, text: Text, at: int, owned: Owned, strangers: frozenset[str]
) -> Problem:
    owner = owned.owner
    also = "also " if owner.authority in text.readers else ""
    called = CALLED.get(text.record.kind, "text")
    hint, example = _instead(library, text, owned)
    return Problem(
        text.record.key,
        text.path,
        f'"{owned.level.name}" is a level of {_name(library, owner.authority)}, but this {called} '
        f"is {also}for {listed(_name(library, each) for each in sorted(strangers))}.",
        hint,
        example,
        related=((owner.key, ("levels",), "the level's owner"),),
        at=at,
    )


def _name(library: Library, authority: str) -> str:
    found = library.find(Authority, authority)
    return found.short if found else authority


def _instead(library: Library, text: Text, owned: Owned) -> tuple[str, str]:
    """Return what to do about a name and an example, as the kind of text allows."""
    match text.record:
        case ThresholdSet(levels=levels):
            return "Write the name of a level of this document.", _alike(levels, owned.level).name
        case Pathway():
            return "Quote what each council calls its thresholds.", "[[@thresholds#title]]"
        case Answer() | CaseExample() if len(text.readers) == 1:
            return _own_level(thresholds_of(library, *text.readers), text.path, owned.level)
    address = f"[[{owned.owner.key}#levels.{owned.level.id}.name]]"
    return (
        "Say in the same sentence whose level it is, and quote it.",
        f"In [[authority/{owned.owner.authority}#short]] it is {address}.",
    )


def _own_level(own: ThresholdSet | None, path: KeyPath, level: Level) -> tuple[str, str]:
    """Return what to write in a text for one council; the reason of a decision quotes nothing."""
    alike = _alike(own.levels, level) if own else None
    if path[0] == "decision":
        return "Write the level of the council it was for.", alike.name if alike else ""
    return (
        "Quote the level of the council that the text is for.",
        f"[[@thresholds#levels.{alike.id if alike else 'LEVEL'}.name]]",
    )


def _alike(levels: tuple[Level, ...], level: Level) -> Level:
    """Return the level that asks the same of us, or else the highest."""
    return next((each for each in levels if each.asks is level.asks), levels[-1])


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
    body: We report whatever is at Harm level 4.  # <-
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
    body: We report whatever is at Harm level 4.
""",
    check=check,
    reads_words=True,
)
