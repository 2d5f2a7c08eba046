"""A contact that is to be checked less than once a year."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

A_YEAR = 366


def check(world: World) -> Iterator[Problem]:
    """Yield each contact whose own period between two checks is longer than a year."""
    for contact in world.library.all(Contact):
        if contact.verify_every > A_YEAR:
            yield Problem(
                contact.key,
                ("verify_every",),
                f'"{contact.name}" is to be checked only every {contact.verify_every.words}.',
                "Check a team at least once a year, and one that answers at night every 90 days.",
                "verify_every: 90 days",
            )


RULE = Rule(
    code="GT412",
    name="checked-too-seldom",
    summary="A contact is to be checked less than once a year.",
    why=(
        "Teams move, merge and change numbers every year. A period of several years switches off "
        "the reminder that would have found it."
    ),
    source="Good practice for contact lists: every 90 days, national numbers every year.",
    severity=Severity.WARNING,
    bad="""\
kind: contact
verify_every: 900 days  # <-
""",
    good="""\
kind: contact
verify_every: 365 days
""",
    check=check,
)
