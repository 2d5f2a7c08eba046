"""An answer to a buyer that rests on evidence from more than two years ago."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from datetime import timedelta

from goldenthread.graph.tenders import open_answers
from goldenthread.graph.uses import Use
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.case_example import CaseExample
from goldenthread.records.fields import Record
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Learning
from goldenthread.records.governance import ThemeReport
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

OLDEST = timedelta(days=2 * 365)


def check(world: World) -> Iterator[Problem]:
    """Yield each old record that an answer cites or quotes, once an answer."""
    answers = {answer.key for _, answer in open_answers(world.library)}
    seen: set[tuple[str, str]] = set()
    for use in world.uses.all:
        if use.user in answers and (use.user, use.target) not in seen:
            seen.add((use.user, use.target))
            yield from _old(world, use)


def _old(world: World, use: Use) -> Iterator[Problem]:
    entry = world.library.entries.get(use.target)
    day = _day(entry.record) if entry else None
    if day and world.as_of - day > OLDEST:
        yield Problem(
            use.user,
            use.path,
            f'"{world.library.title(use.target)}" is from {date_words(day)}, more than two years '
            "before this answer.",
            "Show something newer, or say in the answer why this still counts.",
            at=use.at,
            related=((use.target, (), "the evidence"),),
        )


def _day(record: Record) -> date | None:
    """Return the day from which a piece of evidence is."""
    match record:
        case Audit():
            return record.done_on
        case Learning():
            return max(record.learned_on, record.checked_on or record.learned_on)
        case ThemeReport():
            return record.written_on
        case CaseExample():
            year, quarter = record.quarter.split("-Q")
            return date(int(year), int(quarter) * 3, 28)
    return None


RULE = Rule(
    code="GT911",
    name="old-evidence",
    summary="An answer of an open tender rests on evidence that is more than two years old.",
    why=(
        "A buyer asks what the provider does now. An audit from three years ago shows that it was "
        "done once, and makes the reader ask what stopped."
    ),
    source="Own rule: evidence in an answer is at most twenty-four months old (F44).",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: tender, id: northbridge-2026}
  - {kind: question, id: q1, tender: northbridge-2026}
  - {kind: audit, id: forms-2024, done_on: 2024-03-12}
  - kind: answer
    id: a1
    question: q1
    evidence:
      - audit/forms-2024  # <-
""",
    good="""\
records:
  - {kind: tender, id: northbridge-2026}
  - {kind: question, id: q1, tender: northbridge-2026}
  - {kind: audit, id: forms-2026, done_on: 2026-03-12}
  - kind: answer
    id: a1
    question: q1
    evidence:
      - audit/forms-2026
""",
    check=check,
)
