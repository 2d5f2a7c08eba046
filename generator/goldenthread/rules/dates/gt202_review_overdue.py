"""A policy, pathway, audit or other document past the day of its review."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.due import What
from goldenthread.graph.due import dues
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

LOOKED_AT = (What.REVIEW, What.EDITION, What.AUDIT, What.COUNT)
_REVIEW = "Review it, then write the new date, version and what changed."
_MENDS = {
    What.AUDIT: "Repeat it (count again), then write the repeat as an audit that names this one.",
    What.COUNT: "Count again, then write what you counted, the day of the count and the next one.",
}


def check(world: World) -> Iterator[Problem]:
    """Yield each record whose next review, edition, audit or count should have happened.

    An audit that another one repeats was followed up.
    """
    for due in dues(world.library, world.as_of):
        if due.what in LOOKED_AT and due.overdue(world.as_of):
            yield Problem(
                due.key,
                due.path,
                f'"{world.library.title(due.key)}" was due for review on {date_words(due.day)}, '
                f"{(world.as_of - due.day).days} days ago.",
                "Check this day: it is before the last time that somebody looked."
                if due.backwards
                else _MENDS.get(due.what, _REVIEW),
                f"repeat_of: {due.key.partition('/')[2]}"
                if due.what is What.AUDIT and not due.backwards
                else f"{due.path[0]}: 2027-11-16",
            )


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
