"""A fact about the world that nobody has checked in time."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.due import check_again
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.traits import Checked
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each record whose check is overdue, or dated in the future."""
    for key, entry in world.library.entries.items():
        record = entry.record
        if not isinstance(record, Checked):
            continue
        if record.verified_on > world.as_of:
            yield _future(key, record, world)
        elif world.as_of > check_again(record):
            yield _stale(key, record, world)


def _future(key: str, record: Checked, world: World) -> Problem:
    return Problem(
        key,
        ("verified_on",),
        f'"{record.title_words}" was checked on {date_words(record.verified_on)}, '
        f"which is after {date_words(world.as_of)}.",
        "Write the day on which somebody really checked it.",
        severity=Severity.ERROR,
    )


def _stale(key: str, record: Checked, world: World) -> Problem:
    age = (world.as_of - record.verified_on).days
    return Problem(
        key,
        ("verified_on",),
        f'"{record.title_words}" was last checked {age} days ago; '
        f"it is to be checked every {record.verify_every.words}.",
        "Call or look it up, correct what changed, and write today's date and your role.",
        f"verified_on: {world.as_of}\nverified_by: safeguarding-lead\nverified_how: called",
        severity=Severity.ERROR if age > 2 * record.verify_every else None,
    )


RULE = Rule(
    code="GT201",
    name="stale-verification",
    summary="A number, threshold or duty has not been checked against the world in time.",
    why=(
        "Out-of-hours numbers change without notice. A worker who calls a dead number at night "
        "loses minutes that the person at risk does not have. After twice the time it blocks."
    ),
    source="Own rule: out-of-hours routes every 90 days, office routes every 180.",
    severity=Severity.WARNING,
    bad="""\
kind: contact
verified_on: 2026-07-01  # <-
verify_every: 90 days
""",
    good="""\
kind: contact
verified_on: 2026-10-12
verify_every: 90 days
""",
    check=check,
)
