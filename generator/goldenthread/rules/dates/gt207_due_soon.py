"""Something falls due within the days that the settings give its kind."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.due import State
from goldenthread.graph.due import dues
from goldenthread.graph.due import state_on
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

_LATE = {"tender": "Do it before the day: it is the buyer's deadline."}
"""What to do about what an inspector does not wait for, by the kind of the record."""


def check(world: World) -> Iterator[Problem]:
    """Yield everything that is due soon, the earliest first."""
    library, as_of = world.library, world.as_of
    for due in dues(library, as_of):
        state = state_on(library.settings, as_of, due.kind, due.day, due.done_on)
        if state is State.DUE_SOON:
            yield Problem(
                due.key,
                due.path,
                f'"{library.title(due.key)}": {due.what.sentence} by {date_words(due.day)}, '
                f"in {(due.day - as_of).days} days.",
                _LATE.get(due.kind, "Do it before the day; an inspector may come after it."),
            )


RULE = Rule(
    code="GT207",
    name="due-soon",
    summary="A check, review, audit, count, action or tender falls due within the days set for it.",
    why=(
        "What is overdue is found when it is too late. A manager who sees a month ahead what "
        "falls due has time to do it well."
    ),
    source="Own rule; the days stand in the settings: due_soon_days, and due_soon for one kind.",
    severity=Severity.INFO,
    bad="""\
kind: policy
review_due: 2026-12-01  # <-
""",
    good="""\
kind: policy
review_due: 2027-02-01
""",
    check=check,
    profile=Profile.INSPECTION,
)
