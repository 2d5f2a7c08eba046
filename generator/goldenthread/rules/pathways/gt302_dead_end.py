"""A step at which the pathway stops without an end."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import flows
from goldenthread.graph.questions import ways_out
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield each step that can be met, is no end and has no way on.

    A way on to a step that does not exist is another rule's.
    """
    for flow in flows(world.library):
        for number, step in enumerate(flow.pathway.steps):
            if step.id in flow.stuck and not ways_out(step) and not flow.misnamed:
                yield Problem(
                    flow.pathway.key,
                    ("steps", number, "id"),
                    f"The pathway stops at {called(step)} without an end.",
                    "Name the step that follows, or lead to a step of the kind `end`.",
                    "next: closed",
                )


RULE = Rule(
    code="GT302",
    name="dead-end",
    summary="A step that is no end leads nowhere.",
    why=(
        "A concern that stops half-way is a person who is still at risk: every way through a "
        "pathway must come to a safe, recorded, closed end."
    ),
    source="Second national analysis of Safeguarding Adults Reviews, 2019 to 2023 (LGA).",
    severity=Severity.ERROR,
    bad="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: tell-manager}
  - {id: tell-manager, kind: tell, title: Tell the manager}  # <-
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: tell-manager}
  - {id: tell-manager, kind: tell, title: Tell the manager, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
    profile=Profile.DRAFT,
)
