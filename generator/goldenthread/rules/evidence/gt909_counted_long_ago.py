"""Numbers of a course that are older than a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.governance import Training
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

OLDEST = timedelta(days=365)


def check(world: World) -> Iterator[Problem]:
    """Yield each course whose numbers are old although no count is overdue."""
    for course in world.library.all(Training):
        old = world.as_of - course.as_at > OLDEST
        if old and course.next_due >= world.as_of:
            quotes = [use for use in world.uses.of.get(course.key, ()) if use.quoted]
            yield Problem(
                course.key,
                ("as_at",),
                f'The numbers of "{course.title}" were counted on {date_words(course.as_at)}, '
                "more than a year ago.",
                "Count again, and write the new numbers and the day.",
                related=tuple((use.user, use.path, "quotes the numbers") for use in quotes),
            )


RULE = Rule(
    code="GT909",
    name="counted-long-ago",
    summary="The numbers of a course are more than a year old.",
    why=(
        "Staff leave and join all year. A percentage from last year in a tender is a claim that "
        "nobody can stand behind on the day of the interview."
    ),
    source="Own rule: numbers that are claimed are at most twelve months old (F26, F44).",
    severity=Severity.WARNING,
    bad="""\
kind: training
as_at: 2025-10-31  # <-
next_due: 2027-01-31
""",
    good="""\
kind: training
as_at: 2026-10-31
next_due: 2027-01-31
""",
    check=check,
)
