"""A case example whose actions are not in the order of their times."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.told import earliest
from goldenthread.library.told import latest
from goldenthread.model.finding import Severity
from goldenthread.records.case_example import Action
from goldenthread.records.case_example import CaseExample
from goldenthread.rules.cases.gt703_late_action import check as late_actions
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield the first action of each example that certainly came before the one above it.

    A wrong hour also makes what comes after it too early; where an action is late, that is said.
    """
    late = {problem.key for problem in late_actions(world)}
    for case in world.library.all(CaseExample):
        if case.key not in late and (number := _first_back(case.actions)):
            before, here = case.actions[number - 1], case.actions[number]
            yield Problem(
                case.key,
                ("actions", number, "after"),
                f"This action came {here.after} of the first sign, and the one above it "
                f"{before.after}.",
                "Check the two times, or put the actions in the order in which they were done.",
                related=((case.key, ("actions", number - 1, "after"), "the one above"),),
            )


def _first_back(actions: tuple[Action, ...]) -> int:
    """Return the number of the first action that is too early; 0, which cannot be, for none."""
    for number in range(1, len(actions)):
        before, here = actions[number - 1], actions[number]
        ends = latest(here.after)
        told = before.after and here.after and not (before.on_time or here.on_time)
        if told and ends is not None and ends < earliest(before.after):
            return number
    return 0


RULE = Rule(
    code="GT712",
    name="time-runs-back",
    summary="An action of a case example came earlier than the one above it.",
    why=(
        "An evaluator who sees a call to the council before the first sign stops believing the "
        "rest of the example."
    ),
    source="Own rule: examples are told in the order in which things happened.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: pathway, id: any-concern}
  - kind: case_example
    id: a-bruise
    pathway: any-concern
    actions:
      - {step: make-safe, after: PT3H, by: support-worker, what: Stayed.}
      - step: raise
        after: PT1H  # <-
        by: registered-manager
        what: Called the council.
""",
    good="""\
records:
  - {kind: pathway, id: any-concern}
  - kind: case_example
    id: a-bruise
    pathway: any-concern
    actions:
      - {step: make-safe, after: PT1H, by: support-worker, what: Stayed.}
      - {step: raise, after: PT3H, by: registered-manager, what: Called the council.}
""",
    check=check,
)
