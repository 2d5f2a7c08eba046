"""An audit that says it repeats another, and cannot."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.rounds import back_in_time
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.model.spelling import nearest
from goldenthread.records.governance import Audit
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

PATH = ("repeat_of",)


def check(world: World) -> Iterator[Problem]:
    """Yield each audit whose first round is missing, is itself, or was done after it."""
    audits = {each.id: each for each in world.library.all(Audit)}
    for audit in audits.values():
        if audit.repeat_of and (problem := _wrong(world, audits, audit, audit.repeat_of)):
            yield problem


def _wrong(world: World, audits: dict[str, Audit], audit: Audit, name: str) -> Problem | None:
    if name == audit.id:
        return Problem(
            audit.key, PATH, "The audit is said to repeat itself.", "Name the round before it."
        )
    before = audits.get(name)
    if before is None:
        if world.library.may_have(f"audit/{name}"):
            return None
        near = nearest(name, audits)
        hint = f"Did you mean {near}?" if near else "Add that audit, or delete the line."
        return Problem(audit.key, PATH, f'There is no audit called "{name}".', hint)
    if audit.id in back_in_time(world.library) and before.done_on <= world.as_of:
        return Problem(
            audit.key,
            PATH,
            f"This audit was finished on {date_words(audit.done_on)} and is said to repeat one "
            f"that was finished on {date_words(before.done_on)}.",
            "Name the round before it, or check the two days.",
            related=(
                (audit.key, ("done_on",), "when this one was finished"),
                (before.key, ("done_on",), "when the other one was finished"),
            ),
        )
    return None


RULE = Rule(
    code="GT905",
    name="repeat-of-nothing",
    summary="An audit is said to repeat one that is missing, is itself, or was done later.",
    why=(
        "The second round is what proves that a change worked. If it cannot be laid beside the "
        "first, the proof is gone, and the first still waits for its repeat."
    ),
    source="Own rule: learning is checked by another look (F17, F28).",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: audit, id: forms-2026-03, done_on: 2026-03-12, next_due: 2027-03-12}
  - {kind: audit, id: forms-2026-09, done_on: 2026-09-10, repeat_of: forms-2026-02}  # <-
""",
    good="""\
records:
  - {kind: audit, id: forms-2026-03, done_on: 2026-03-12, next_due: 2027-03-12}
  - {kind: audit, id: forms-2026-09, done_on: 2026-09-10, repeat_of: forms-2026-03}
""",
    check=check,
)
