"""A step that nobody can get to."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import flows
from goldenthread.graph.questions import ways_out
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield each step that no way leads to, but not those that only follow it.

    A start or a next step that does not exist, and a way that stops short, are other rules'.
    """
    for flow in flows(world.library):
        if flow.misnamed or flow.stuck:
            continue
        lost = [step for step in flow.pathway.steps if step.id not in flow.met]
        led_to = {target for step in lost for target in ways_out(step) if target != step.id}
        for step in [each for each in lost if each.id not in led_to] or lost[:1]:
            yield _problem(flow.pathway, step)


def _problem(pathway: Pathway, step: Step) -> Problem:
    return Problem(
        pathway.key,
        ("steps", pathway.steps.index(step), "id"),
        f"No step leads to {called(step)}, so nobody will ever do it.",
        "Let a step before it lead here, or delete it.",
        f"next: {step.id}",
    )


RULE = Rule(
    code="GT301",
    name="unreachable-step",
    summary="A step of a pathway cannot be reached from its first step.",
    why=(
        "A step that looks written down and is never reached is the commonest way in which a "
        "duty, such as telling CQC, is promised and not done."
    ),
    source="Second national analysis of Safeguarding Adults Reviews, 2019 to 2023 (LGA).",
    severity=Severity.ERROR,
    bad="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: closed}
  - {id: tell-cqc, kind: notify, title: Tell CQC, purpose: notify-cqc, next: closed}  # <-
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: tell-cqc}
  - {id: tell-cqc, kind: notify, title: Tell CQC, purpose: notify-cqc, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
    profile=Profile.DRAFT,
)
