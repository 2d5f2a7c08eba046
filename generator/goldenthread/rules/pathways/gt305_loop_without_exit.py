"""Steps that go round in a loop that no way leads out of."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import Flow
from goldenthread.graph.flow import flows
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.links import KeyPath
from goldenthread.records.pathway import Step
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called
from goldenthread.rules.saying import called_all


def check(world: World) -> Iterator[Problem]:
    """Yield each loop without a way out, at the last way that leads back.

    A loop with a way out (call again, wait, call again) is normal.
    """
    for flow in flows(world.library):
        for loop in () if flow.misnamed else flow.closed_loops():
            yield Problem(
                flow.pathway.key,
                _last_way_back(flow, loop),
                f"No way leads out of this loop: {called_all(loop)}, and back to "
                f"{called(loop[0])}.",
                "Let a step of the loop lead on, towards a step of the kind `end`.",
                "next: closed",
            )


def _last_way_back(flow: Flow, loop: tuple[Step, ...]) -> KeyPath:
    """Return the path of the last way, in reading order, that leads to a step before it."""
    found: KeyPath = ()
    for step in sorted(loop, key=lambda each: flow.numbers[each.id]):
        here = flow.numbers[step.id]
        if step.next and flow.numbers[step.next] <= here:
            found = ("steps", here, "next")
        for index, branch in enumerate(step.branches):
            if flow.numbers[branch.next] <= here:
                found = ("steps", here, "branches", index, "next")
    return found


RULE = Rule(
    code="GT305",
    name="loop-without-exit",
    summary="Steps lead round in a loop that no way leads out of.",
    why=(
        "Calling again and again is right while nobody answers; a pathway that never says when "
        "to stop calling and go higher keeps staff busy and the person at risk."
    ),
    source="Second national analysis of Safeguarding Adults Reviews, 2019 to 2023 (LGA).",
    severity=Severity.ERROR,
    bad="""\
kind: pathway
start: raise
steps:
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: wait}
  - {id: wait, kind: act, title: Wait for an answer, next: chase}
  - id: chase
    kind: follow_up
    title: Call the council again
    next: wait  # <-
""",
    good="""\
kind: pathway
start: raise
steps:
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: answered}
  - id: answered
    kind: decide
    title: Has the council answered?
    branches:
      - {when: "Yes", next: closed}
      - {when: No answer yet, otherwise: yes, next: chase}
  - {id: chase, kind: follow_up, title: Call the council again, next: answered}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
    profile=Profile.DRAFT,
)
