"""A tender that is still being written after its deadline."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.due import What
from goldenthread.graph.due import dues
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each open tender whose answers were due before the as-of date."""
    for due in dues(world.library, world.as_of):
        if due.what is What.TENDER and due.overdue(world.as_of):
            yield Problem(
                due.key,
                due.path,
                f'The answers of "{world.library.title(due.key)}" were due on '
                f"{date_words(due.day)}, and the tender still says that it is being written.",
                "Say what became of it, or correct the deadline.",
                "stage: submitted",
            )


RULE = Rule(
    code="GT918",
    name="deadline-passed",
    summary="The deadline of a tender has passed, and it still says that it is being written.",
    why=(
        "A tender that was handed in is a promise: what it said is compared with practice from "
        "then on. One that still counts as a draft is compared with nothing."
    ),
    source="Own rule: what was submitted is kept, and kept to.",
    severity=Severity.WARNING,
    bad="""\
kind: tender
deadline: 2026-10-30  # <-
""",
    good="""\
kind: tender
deadline: 2026-10-30
stage: submitted
""",
    check=check,
)
