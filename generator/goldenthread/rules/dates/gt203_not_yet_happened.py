"""A day in the future for something that is said to have happened."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import date_words
from goldenthread.library.words import month_words
from goldenthread.model.finding import Severity
from goldenthread.records.days import days_of
from goldenthread.records.fields import Record
from goldenthread.records.governance import ThemeReport
from goldenthread.records.traits import Lasting
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

HAPPENED = {
    "approved_on": "was approved",
    "as_at": "was counted",
    "checked_on": "was checked",
    "done_on": "was done",
    "held_on": "was held",
    "learned_on": "was written down",
    "on": "was changed",
    "published": "was published",
    "rated_on": "was rated",
    "written_on": "was written",
}
"""The fields that tell of something that has happened, and what is said of it."""


def check(world: World) -> Iterator[Problem]:
    """Yield each day after the as-of date in a field that tells of the past.

    When a fact was last checked is the business of another rule.
    """
    for key, entry in world.library.entries.items():
        if _still_to_come(entry.record, world):
            continue
        for path, day in days_of(entry.record):
            if day > world.as_of and (said := HAPPENED.get(str(path[-1]))):
                yield Problem(
                    key,
                    path,
                    f"This says that it {said} on {date_words(day)}, which is after "
                    f"{date_words(world.as_of)}.",
                    "Write the day on which it really happened, or delete the line until it has.",
                )
    yield from _months(world)


def _still_to_come(record: Record, world: World) -> bool:
    """Say whether a record is an edition that is known in advance."""
    begins = record.effective_from if isinstance(record, Lasting) else None
    return begins is not None and begins > world.as_of


def _months(world: World) -> Iterator[Problem]:
    for report in world.library.all(ThemeReport):
        if report.month > f"{world.as_of:%Y-%m}" and report.written_on <= world.as_of:
            yield Problem(
                report.key,
                ("month",),
                f"The report is about {month_words(report.month)}, which is after "
                f"{date_words(world.as_of)}.",
                "Write the month that the report looks back on.",
            )


RULE = Rule(
    code="GT203",
    name="not-yet-happened",
    summary="An approval, audit, meeting, check or count is dated in the future.",
    why=(
        "A buyer or an inspector who reads that a policy was approved next month stops believing "
        "the other dates too. A record of something that has not happened is a false record."
    ),
    source="Regulation 17(2)(d) of the Regulated Activities Regulations 2014 (accurate records).",
    severity=Severity.ERROR,
    bad="""\
kind: audit
done_on: 2026-12-10  # <-
next_due: 2027-06-10
""",
    good="""\
kind: audit
done_on: 2026-11-10
next_due: 2027-06-10
""",
    check=check,
)
