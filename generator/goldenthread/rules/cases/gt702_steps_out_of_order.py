"""A case example whose actions come in an order that its pathway does not allow."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.told import Told
from goldenthread.model.finding import Severity
from goldenthread.rules.cases.replayed import replayed
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield the first action of each case example that cannot follow the one before it."""
    for told, found in replayed(world.library):
        if found.backwards is not None:
            yield _problem(told, found.backwards)


def _problem(told: Told, number: int) -> Problem:
    steps = {step.id: step for step in told.pathway.steps}
    action = told.case.actions[number]
    before = told.case.actions[number - 1] if number else action
    return Problem(
        told.case.key,
        ("actions", number, "step"),
        f"{called(steps[action.step])} comes after {called(steps[before.step])} here, and in "
        f'"{told.pathway.title}" nothing leads from that step to this one.',
        "Put the actions in the order in which they were done, or mend the pathway if this is how "
        "it should be done.",
        related=(
            (
                told.pathway.key,
                ("steps", told.pathway.steps.index(steps[action.step])),
                "the step of the pathway",
            ),
        ),
    )


RULE = Rule(
    code="GT702",
    name="steps-out-of-order",
    summary="A case example's actions come in an order that its pathway does not allow.",
    why=(
        "The order protects people: ask alone before anybody is told, keep evidence before anybody "
        "tidies. An example in another order teaches the wrong one."
    ),
    source="The pathway itself.",
    severity=Severity.ERROR,
    bad="""\
records:
  - kind: pathway
    id: any-concern
    start: ask
    steps:
      - {id: ask, kind: act, title: Ask the person alone, next: raise}
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: case_example
    id: a-bruise
    pathway: any-concern
    actions:
      - {step: raise, by: registered-manager, what: Called the council.}
      - after: PT2H
        step: ask  # <-
        by: support-worker
        what: Asked what the person wanted.
""",
    good="""\
records:
  - kind: pathway
    id: any-concern
    start: ask
    steps:
      - {id: ask, kind: act, title: Ask the person alone, next: raise}
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: case_example
    id: a-bruise
    pathway: any-concern
    actions:
      - {step: ask, by: support-worker, what: Asked what the person wanted.}
      - {after: PT2H, step: raise, by: registered-manager, what: Called the council.}
""",
    check=check,
)
