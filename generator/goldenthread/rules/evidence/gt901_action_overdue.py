"""An action whose day has passed and that nobody has done."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.due import What
from goldenthread.graph.due import dues
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.governance import Acting
from goldenthread.records.governance import Actions
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each action that is overdue.

    One that says how it was closed, and not when, is found by another rule.
    """
    for due in dues(world.library, world.as_of):
        if due.what is not What.ACTION or not due.overdue(world.as_of):
            continue
        action = _action(world, due.key, due.path[1])
        if action and action.closed_by is None:
            yield Problem(
                due.key,
                due.path,
                f"The action was due on {date_words(due.day)}, "
                f"{(world.as_of - due.day).days} days ago, and is not done: "
                f"{action.what.rstrip('.')}.",
                "Do it, and write when and what shows it. If it has to wait, agree a new day.",
                f"done_on: {world.as_of}\nclosed_by: What shows that it was done",
            )


def _action(world: World, key: str, index: object) -> Actions | None:
    record = world.library.entries[key].record
    if isinstance(record, Acting) and isinstance(index, int):
        return record.actions[index]
    return None


RULE = Rule(
    code="GT901",
    name="action-overdue",
    summary="An action of an audit, a meeting or a theme report is past its day and not done.",
    why=(
        "Inspectors report again and again that an audit found the shortfall and nobody acted. An "
        "open action is a risk that the provider knew about."
    ),
    source="CQC inspection reports of 2025: shortfalls found by audit and not acted on.",
    severity=Severity.WARNING,
    bad="""\
kind: audit
findings:
  - {id: late, text: Two forms were late., actions: [name-one-person]}
actions:
  - id: name-one-person
    what: Name one person to send each form
    owner: registered-manager
    due: 2026-10-30  # <-
""",
    good="""\
kind: audit
findings:
  - {id: late, text: Two forms were late., actions: [name-one-person]}
actions:
  - id: name-one-person
    what: Name one person to send each form
    owner: registered-manager
    due: 2026-10-30
    done_on: 2026-10-21
    closed_by: The concern form has a line for the name since version 4.
""",
    check=check,
)
