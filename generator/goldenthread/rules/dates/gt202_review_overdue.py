"""A policy, pathway, audit or other document past the day of its review."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.fields import Record
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Training
from goldenthread.records.threshold import ThresholdSet
from goldenthread.records.traits import Reviewed
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each record whose next review, edition, audit or count should have happened.

    An audit that another one repeats was followed up.
    """
    repeated = {each.repeat_of for each in world.library.all(Audit)}
    for key, entry in world.library.entries.items():
        field, due = _next(entry.record)
        if isinstance(entry.record, Audit) and entry.record.id in repeated:
            continue
        if due and due < world.as_of:
            yield Problem(
                key,
                (field,),
                f'"{entry.record.title_words}" was due for review on {date_words(due)}, '
                f"{(world.as_of - due).days} days ago.",
                "Review it, then write the new date, version and what changed.",
                f"{field}: 2027-11-16",
            )


def _next(record: Record) -> tuple[str, date | None]:
    """Return the field that holds a record's next review, and its day."""
    match record:
        case Reviewed() | ThresholdSet():
            return "review_due", record.review_due
        case Audit() | Training():
            return "next_due", record.next_due
    return "", None


RULE = Rule(
    code="GT202",
    name="review-overdue",
    summary="A policy, pathway, threshold edition, audit or training count is past its date.",
    why=(
        "An inspector who finds one policy past its review date stops trusting the others, and "
        "practice that nobody looks at drifts away from what was written."
    ),
    source="Regulation 17 of the Regulated Activities Regulations 2014 (good governance).",
    severity=Severity.WARNING,
    bad="""\
kind: pathway
review_due: 2026-10-31  # <-
""",
    good="""\
kind: pathway
review_due: 2027-10-31
""",
    check=check,
)
