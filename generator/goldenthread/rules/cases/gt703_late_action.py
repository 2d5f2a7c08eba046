"""A case example in which a step was carried out later than its pathway allows."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.told import Told
from goldenthread.library.told import earliest
from goldenthread.library.told import latest
from goldenthread.library.told import told_cases
from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.records.limits import Limit
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called

TIMED = (StepKind.TELL, StepKind.REFER, StepKind.NOTIFY, StepKind.RECORD)


def check(world: World) -> Iterator[Problem]:
    """Yield each action that is late even when its limit is counted from the action before it.

    Only what tells somebody or is written down: other limits start at events that an example
    does not tell. Where it says its time in words (``on_time``), the words stand.
    """
    for told in told_cases(world.library):
        steps = {step.id: step for step in told.pathway.steps}
        before: Limit | None = None
        for number, action in enumerate(told.case.actions):
            step = steps[action.step]
            limit = _limit(world, told, step) if step.kind in TIMED else None
            if limit and action.on_time is None and _late(before, action.after, limit):
                yield _problem(told, number, step, limit)
            before = action.after or before


def _limit(world: World, told: Told, step: Step) -> Limit | None:
    """Return the step's own limit, or the authority's where we set none for what we do."""
    if step.within:
        return step.within.limit
    authority = world.library.find(Authority, told.case.authority)
    clocks = authority.clocks if authority and step.outside else ()
    return next((clock.limit for clock in clocks if clock.id == step.clock), None)


def _late(before: Limit | None, after: Limit | None, limit: Limit) -> bool:
    allowed, started = latest(limit), latest(before)
    if allowed is None or started is None:
        return False
    return earliest(after) - started > allowed


def _problem(told: Told, number: int, step: Step, limit: Limit) -> Problem:
    after = told.case.actions[number].after
    return Problem(
        told.case.key,
        ("actions", number, "after"),
        f"In this example {called(step)} came {after} of the first sign, later than "
        f'"{told.pathway.title}" allows ("{limit}"), even counted from the action before it.',
        "Check the time. If it was late, say so and what was learned, or choose another example.",
        f"after: {limit.code}" if limit.minutes else "after: PT2H",
        related=(
            (
                told.pathway.key,
                ("steps", told.pathway.steps.index(step), "within"),
                f"the step's limit: {limit}",
            ),
        ),
    )


RULE = Rule(
    code="GT703",
    name="late-action",
    summary="In a case example a step was carried out later than its pathway allows.",
    why=(
        "The bid promises four hours and its own example took a day and a half. An evaluator reads "
        "both on one page."
    ),
    source="The limits of the pathway, and of the authority's procedure where we set none.",
    severity=Severity.ERROR,
    bad="""\
records:
  - kind: pathway
    id: any-concern
    start: ask
    steps:
      - {id: ask, kind: act, title: Ask the person alone, next: raise}
      - id: raise
        kind: refer
        title: Raise a concern
        purpose: raise-concern
        within: {limit: PT4H}
        next: closed
      - {id: closed, kind: end, title: Closed}
  - kind: case_example
    id: a-bruise
    pathway: any-concern
    actions:
      - {step: ask, by: support-worker, what: Asked what the person wanted.}
      - step: raise
        after: PT30H  # <-
        by: registered-manager
        what: Called the council.
""",
    good="""\
records:
  - kind: pathway
    id: any-concern
    start: ask
    steps:
      - {id: ask, kind: act, title: Ask the person alone, next: raise}
      - id: raise
        kind: refer
        title: Raise a concern
        purpose: raise-concern
        within: {limit: PT4H}
        next: closed
      - {id: closed, kind: end, title: Closed}
  - kind: case_example
    id: a-bruise
    pathway: any-concern
    actions:
      - {step: ask, by: support-worker, what: Asked what the person wanted.}
      - {step: raise, after: PT3H, by: registered-manager, what: Called the council.}
""",
    check=check,
)
