"""A case example without the threshold decision that its pathway asks for."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.told import told_cases
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.pathway import Pathway
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each case example that says nothing of the level, where its pathway decides by one."""
    for told in told_cases(world.library):
        if told.case.decision is None and _decides_by_level(told.pathway):
            yield Problem(
                told.case.key,
                ("actions",),
                f'"{told.pathway.title}" decides by the council\'s levels, and the example does '
                "not say which level was chosen, by whom and why.",
                "Write the decision down, also where nothing was sent.",
                "decision:\n  threshold_set: northbridge-2025\n  level: reportable\n"
                "  decided_by: registered-manager\n  reason: Why this level and not another.",
            )


def _decides_by_level(pathway: Pathway) -> bool:
    return any(branch.asks for step in pathway.steps for branch in step.branches)


RULE = Rule(
    code="GT709",
    name="decision-not-written",
    summary="A case example does not say how the concern was weighed.",
    why=(
        "Inspectors ask for the reasoning, most of all where the council was not told. A level "
        "without a name and a reason cannot be defended a year later."
    ),
    source="Published decision tools ask for the level, the decider and the reason to be recorded.",
    severity=Severity.WARNING,
    bad="""\
records:
  - kind: pathway
    id: any-concern
    start: threshold
    steps:
      - id: threshold
        kind: decide
        title: Which level?
        branches: [{asks: report, next: raise}, {asks: record, next: closed}]
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: case_example
    id: a-bruise
    pathway: any-concern
    actions:  # <-
      - {step: raise, by: registered-manager, what: Called the council.}
""",
    good="""\
records:
  - kind: pathway
    id: any-concern
    start: threshold
    steps:
      - id: threshold
        kind: decide
        title: Which level?
        branches: [{asks: report, next: raise}, {asks: record, next: closed}]
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: case_example
    id: a-bruise
    pathway: any-concern
    actions:
      - {step: raise, by: registered-manager, what: Called the council.}
    decision:
      threshold_set: northbridge-2025
      level: reportable
      decided_by: registered-manager
      reason: There was an injury.
""",
    check=check,
    profile=Profile.INSPECTION,
)
