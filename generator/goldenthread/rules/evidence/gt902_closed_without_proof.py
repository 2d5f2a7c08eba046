"""An action that is said to be done, with nothing that shows it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.governance import Acting
from goldenthread.records.governance import Actions
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each action that says when it was done and not what shows it, or the other way."""
    for key, entry in world.library.entries.items():
        if isinstance(entry.record, Acting):
            for index, action in enumerate(entry.record.actions):
                yield from _wrong(key, index, action)


def _wrong(key: str, index: int, action: Actions) -> Iterator[Problem]:
    if action.done_on and action.closed_by is None:
        yield Problem(
            key,
            ("actions", index, "done_on"),
            f"Nothing shows that this action was done: {action.what.rstrip('.')}.",
            "Say in `closed_by` what an inspector can look at: a record, a count, a new page.",
            "closed_by: Notes of team meetings at all six services.",
        )
    if action.closed_by and action.done_on is None:
        yield Problem(
            key,
            ("actions", index, "closed_by"),
            f"This says what shows that the action was done, and not when: "
            f"{action.what.rstrip('.')}.",
            "Write the day, or delete the line if the action is still open.",
            "done_on: 2026-10-21",
        )


RULE = Rule(
    code="GT902",
    name="closed-without-proof",
    summary="An action is said to be done, and nothing shows it, or no day is given.",
    why=(
        "An action log in which everything is ticked and nothing can be looked at proves only "
        "that somebody ticked. Whoever checks later has to start again."
    ),
    source="Regulation 17(2)(a) and (d) of the Regulated Activities Regulations 2014.",
    severity=Severity.WARNING,
    bad="""\
kind: meeting
actions:
  - id: tell-teams
    what: Tell all teams about cuckooing
    owner: safeguarding-lead
    due: 2026-10-30
    done_on: 2026-10-21  # <-
""",
    good="""\
kind: meeting
actions:
  - id: tell-teams
    what: Tell all teams about cuckooing
    owner: safeguarding-lead
    due: 2026-10-30
    done_on: 2026-10-21
    closed_by: Signed notes of six team meetings in October 2026.
""",
    check=check,
)
