"""A pathway that begins with something else than making people safe."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import flows
from goldenthread.graph.matters import step_sees_to
from goldenthread.model.finding import Severity
from goldenthread.records.pathway import Matter
from goldenthread.records.pathway import StepKind
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield each pathway whose first step neither acts nor speaks of safety.

    A first step of the kind act is taken at its word: what is done on the spot is for the
    person who does it.
    """
    for flow in flows(world.library):
        if not flow.whole:
            continue
        first = flow.steps[flow.pathway.start]
        acts = first.kind is StepKind.ACT
        if not acts and not step_sees_to(world.library, first, Matter.SAFETY):
            yield Problem(
                flow.pathway.key,
                ("steps", flow.numbers[first.id], "id"),
                f"The pathway begins with {called(first)} and not with making people safe.",
                "Begin with a step that makes people safe now. If this step does it, say so.",
                "considers: [safety]",
            )


RULE = Rule(
    code="GT308",
    name="no-safety-first",
    summary="The first step of a pathway does not make anybody safe.",
    why=(
        "A worker who opens the page does the first thing on it. Forms, calls to managers and "
        "referrals come after the person, and everybody near, is out of danger."
    ),
    source=(
        "Care and support statutory guidance, chapter 14; published thresholds, which all put "
        "immediate safety before anything else."
    ),
    severity=Severity.ERROR,
    bad="""\
kind: pathway
start: write
steps:
  - {id: write, kind: record, title: Fill in the form, next: raise}  # <-
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Stay with the person, next: write}
  - {id: write, kind: record, title: Fill in the form, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
