"""A fact of one authority quoted in an answer, or used in a case example, for another."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.uses import Use
from goldenthread.library.serving import DAY_MINUTE
from goldenthread.library.serving import thresholds_of
from goldenthread.library.week import answers_at
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.case_example import CaseExample
from goldenthread.records.fields import Record
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.thresholds.editions import in_force
from goldenthread.rules.thresholds.editions import misplaced

CALLED = {"answer": "answer", "case_example": "case example"}


def check(world: World) -> Iterator[Problem]:
    """Yield each quote or threshold decision that rests on another authority's record.

    A threshold set that stands under the wrong authority is another rule's.
    """
    strange = misplaced(world.library, in_force(world.library, world.as_of))
    for use in world.uses.all:
        user = world.library.entries[use.user].record
        target = world.library.entries.get(use.target)
        authority = _authority_of(world, user)
        if target is None or authority is None or use.target in strange:
            continue
        if not (use.quoted or "decision" in use.path):
            continue
        owners = _owners(target.record)
        if owners and authority not in owners:
            yield Problem(
                use.user,
                use.path,
                f'"{target.record.title_words}" belongs to '
                f"{listed(_name(world, each) for each in owners)}, but this {CALLED[user.kind]} "
                f"is for {_name(world, authority)}.",
                "Use what belongs to the council that the text is for.",
                _instead(world, use, target.record, authority),
                related=((use.target, ("id",), "the record"),),
                at=use.at,
            )


def _authority_of(world: World, record: Record) -> str | None:
    if isinstance(record, CaseExample):
        return record.authority
    if not isinstance(record, Answer):
        return None
    question = world.library.find(Question, record.question)
    tender = world.library.find(Tender, question.tender) if question else None
    return tender.authority if tender else None


def _name(world: World, authority: str) -> str:
    found = world.library.find(Authority, authority)
    return found.short if found else authority


def _instead(world: World, use: Use, target: Record, authority: str) -> str:
    """Return what to write in the place of a quote or a link: the same of the right council."""
    path = use.quoted.partition("#")[2]
    at = f"#{path}" if path else ""
    block = f"{use.block} " if use.block else ""
    match target:
        case ThresholdSet():
            own = thresholds_of(world.library, authority)
            if not use.quoted:
                return f"threshold_set: {own.id}" if own else ""
            return f"[[{block}@thresholds{_own_level(own, path) if path else ''}]]"
        case Contact():
            by_day = answers_at(target, DAY_MINUTE)
            purpose = next(iter(target.purposes), "PURPOSE")
            return f"[[{block}@{'day' if by_day else 'night'}/{purpose}{at}]]"
    return f"[[{block}@authority{at}]]"


def _own_level(own: ThresholdSet | None, path: str) -> str:
    """Return a path below a threshold set; a level that it does not have becomes its highest."""
    parts = path.split(".")
    if own and parts[0] == "levels" and parts[1:]:
        ids = [each.id for each in own.levels]
        parts[1] = parts[1] if parts[1] in ids else ids[-1]
    return f"#{'.'.join(parts)}"


def _owners(record: Record) -> tuple[str, ...]:
    """Return the authorities that a record belongs to; none for what belongs to all."""
    match record:
        case ThresholdSet():
            return (record.authority,)
        case Authority():
            return (record.id,)
        case Contact():
            return record.areas
    return ()


RULE = Rule(
    code="GT602",
    name="fact-of-another-authority",
    summary="An answer or a case example rests on another authority's levels, teams or words.",
    why=(
        "An answer that quotes the neighbour's night number or levels tells the buyer that it was "
        "copied, and would send staff to the wrong council."
    ),
    source="Care Act 2014 s42: the council where the adult is has the duty.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: authority, id: eastmarle}
  - {kind: contact, id: eastmarle-night, areas: [eastmarle], phone: "01632 960102"}
  - {kind: tender, id: northbridge-2026, authority: northbridge}
  - {kind: question, id: q1, tender: northbridge-2026}
  - kind: answer
    id: a1
    question: q1
    body: At night we call [[contact/eastmarle-night#phone]].  # <-
""",
    good="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: contact, id: northbridge-night, areas: [northbridge], phone: "01632 960102"}
  - {kind: tender, id: northbridge-2026, authority: northbridge}
  - {kind: question, id: q1, tender: northbridge-2026}
  - kind: answer
    id: a1
    question: q1
    body: At night we call [[contact/northbridge-night#phone]].
""",
    check=check,
)
