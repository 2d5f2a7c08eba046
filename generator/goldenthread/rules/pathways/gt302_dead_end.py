"""A step from which no end can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.questions import finishing
from goldenthread.graph.questions import misnamed
from goldenthread.graph.questions import reachable
from goldenthread.graph.questions import ways_out
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield where a pathway stops short: a step without a way on, or a loop without a way out.

    Of a loop only its first step is reported; a way on to a step that does not exist is
    another rule's.
    """
    for pathway in world.library.all(Pathway):
        if misnamed(pathway):
            continue
        stuck = reachable(pathway) - finishing(pathway)
        ends = [n for n, step in enumerate(pathway.steps) if step.id in stuck and _stops(step)]
        loops = [n for n, step in enumerate(pathway.steps) if step.id in stuck][:1]
        for number in ends or loops:
            yield _problem(pathway, number, loop=not ends)


def _stops(step: Step) -> bool:
    return step.kind is not StepKind.END and not ways_out(step)


def _problem(pathway: Pathway, number: int, *, loop: bool) -> Problem:
    title = pathway.steps[number].title
    said = (
        f'From "{title}" the steps go round in a circle that no way leads out of.'
        if loop
        else f'The pathway stops at "{title}" without an end.'
    )
    return Problem(
        pathway.key,
        ("steps", number, "id"),
        said,
        "Name the step that follows, or lead to a step of the kind `end`.",
        "next: closed",
    )


RULE = Rule(
    code="GT302",
    name="dead-end",
    summary="A step leads nowhere, or round in a circle with no way out.",
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
