"""Steps that no role answers for."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import StepKind
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called

ASKED = frozenset(StepKind) - {StepKind.DECIDE, StepKind.END}
"""A decision is taken by whoever does the step after it, unless it says otherwise."""


def check(world: World) -> Iterator[Problem]:
    """Yield the first step of a pathway that names no role, with how many more there are."""
    for pathway in world.library.all(Pathway):
        numbers = [
            number
            for number, step in enumerate(pathway.steps)
            if step.who is None and step.kind in ASKED
        ]
        if numbers:
            yield Problem(
                pathway.key,
                ("steps", numbers[0], "id"),
                f"No role answers for the step {called(pathway.steps[numbers[0]])}"
                f"{_more(len(numbers) - 1)}.",
                "Name the one role that answers for each step.",
                "who: registered-manager",
                related=tuple(
                    (pathway.key, ("steps", number, "id"), "no role either")
                    for number in numbers[1:]
                ),
            )


def _more(count: int) -> str:
    if not count:
        return ""
    return f", nor for {count} more {'step' if count == 1 else 'steps'} of this pathway"


RULE = Rule(
    code="GT316",
    name="nobody-answers-for-it",
    summary="A step of a pathway has no role that answers for it.",
    why=(
        "What everybody may do, nobody does. Each step has one role that answers for it, so that "
        "on the day somebody knows that it is theirs."
    ),
    source="Care and support statutory guidance, chapter 14 (accountability).",
    severity=Severity.WARNING,
    bad="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, who: support-worker, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}  # <-
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, who: support-worker, next: raise}
  - id: raise
    kind: refer
    title: Raise a concern
    who: registered-manager
    purpose: raise-concern
    next: closed
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
