"""A pathway after which nobody learns anything."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import flows
from goldenthread.library.phrases import says
from goldenthread.model.finding import Severity
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each pathway without a step at which something is learnt."""
    for flow in flows(world.library):
        if flow.whole and not any(map(_learns, flow.pathway.steps)):
            yield Problem(
                flow.pathway.key,
                ("steps",),
                f'No step of "{flow.pathway.title}" learns from what happened.',
                "Before the end, add a step that says what has to change and how it is checked.",
                "- id: learn\n  kind: learn\n  title: Learn from it, and check later\n"
                "  next: closed",
            )


def _learns(step: Step) -> bool:
    return step.kind is StepKind.LEARN or says("learnt", step.title)


RULE = Rule(
    code="GT315",
    name="no-learning",
    summary="No step of a pathway learns from what happened.",
    why=(
        "Commissioners and inspectors ask what changed afterwards. Without a step for it, each "
        "concern is closed by itself and the next person is hurt in the same way."
    ),
    source="CQC quality statement on learning culture; Regulation 17 of the 2014 Regulations.",
    severity=Severity.WARNING,
    bad="""\
kind: pathway
start: make-safe
steps:  # <-
  - {id: make-safe, kind: act, title: Make the person safe, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: learn}
  - {id: learn, kind: learn, title: Say what has to change, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
