"""A level name of one authority in a text that is for another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.case_example import CaseExample
from goldenthread.records.fields import Record
from goldenthread.records.links import KeyPath
from goldenthread.records.links import quoting_texts
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

Owners = dict[str, tuple[ThresholdSet, ...]]
"""The threshold sets that have a level of a name, by the name in small letters."""


def check(world: World) -> Iterator[Problem]:
    """Yield each text for one authority, or for all, that uses another's level name."""
    owners = _owners(world)
    longest = max((len(name.split()) for name in owners), default=0)
    for entry in world.library.entries.values():
        authority = _authority_of(world, entry.record)
        for path, text in _texts(entry.record):
            for name in _named(text, owners, longest):
                if all(each.authority != authority for each in owners[name]):
                    yield _problem(entry.record, path, text, name, owners[name][0], authority)


def _owners(world: World) -> Owners:
    owners: Owners = {}
    for each in world.library.all(ThresholdSet):
        for level in each.levels:
            if _telling(level.name):
                name = level.name.lower()
                owners[name] = (*owners.get(name, ()), each)
    return owners


def _named(text: str, owners: Owners, longest: int) -> list[str]:
    """Return the level names that stand in a text, each once.

    Runs of words are looked up, so that the time does not grow with the number of levels.
    """
    words = re.findall(r"[\w'-]+", text.lower())
    found: dict[str, None] = {}
    for start in range(len(words)):
        for length in range(2, longest + 1):
            if (name := " ".join(words[start : start + length])) in owners:
                found[name] = None
    return list(found)


def _telling(name: str) -> bool:
    """Say whether a level name can only mean a level: common words alone cannot be told apart."""
    return len(name.split()) > 1 and name.lower() != "safeguarding concern"


def _authority_of(world: World, record: Record) -> str | None:
    """Return the authority that a record's texts are for, or None when they are for all."""
    match record:
        case CaseExample():
            return record.authority
        case ThresholdSet():
            return record.authority
        case Answer():
            question = world.library.find(Question, record.question)
            tender = world.library.find(Tender, question.tender) if question else None
            return tender.authority if tender else None
    return None


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
    record: Record, path: KeyPath, text: str, name: str, owner: ThresholdSet, authority: str | None
) -> Problem:
    whom = f"for {authority}" if authority else "for every authority"
    return Problem(
        record.key,
        path,
        f'"{name}" is a level of {owner.authority}, but this text is {whom}.',
        "Quote the level of the authority that the text is for.",
        "[[@thresholds#levels.LEVEL.name]]",
        related=((owner.key, ("levels",), "the level's owner"),),
        at=max(0, text.lower().find(name)),
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
