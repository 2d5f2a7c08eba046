"""A pathway in which nobody writes anything down."""

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
    """Yield each pathway without a step that makes a record or a document."""
    for flow in flows(world.library):
        if flow.whole and not any(map(_records, flow.pathway.steps)):
            yield Problem(
                flow.pathway.key,
                ("steps",),
                f'No step of "{flow.pathway.title}" makes a record.',
                "Add the step at which staff write down what they saw, heard and did.",
                "- id: write-down\n  kind: record\n  title: Write down the facts\n  next: STEP",
            )


def _records(step: Step) -> bool:
    if step.kind is StepKind.RECORD or step.document:
        return True
    return step.kind is StepKind.ACT and says("written_down", step.title)


RULE = Rule(
    code="GT314",
    name="no-record",
    summary="No step of a pathway makes a record.",
    why=(
        "What was not written on the shift is lost for the council, the police and the next "
        "worker, and low-level events that repeat are never seen as a pattern."
    ),
    source="Regulation 17 of the Regulated Activities Regulations 2014 (records).",
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
  - {id: make-safe, kind: act, title: Make the person safe, next: write}
  - {id: write, kind: record, title: Write down the facts, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
