"""A decision that does not say what happens otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind
from goldenthread.records.threshold import Ask
from goldenthread.rules.pathways.conditions import repeated
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield each decision with fewer than two ways out, or none for everything else.

    Of a decision with one condition twice it is not known what the other way was to be.
    """
    for pathway in world.library.all(Pathway):
        for number, step in enumerate(pathway.steps):
            decides = step.kind is StepKind.DECIDE and not any(repeated(step))
            if decides and not _complete(step):
                yield Problem(
                    pathway.key,
                    ("steps", number, "branches" if step.branches else "id"),
                    f"The decision {called(step)} does not say what happens otherwise.",
                    "Add a branch for every other answer, and mark it.",
                    'branches:\n  - when: "No, or not sure"\n    otherwise: yes\n    next: STEP',
                )


def _complete(step: Step) -> bool:
    asked = {branch.asks for branch in step.branches}
    if set(Ask) <= asked:
        return True
    return len(step.branches) > 1 and any(branch.otherwise for branch in step.branches)


RULE = Rule(
    code="GT303",
    name="decision-without-else",
    summary="A decision has no way for every other answer.",
    why=(
        "A frightened worker whose answer is not in the list will guess, or stop. A threshold "
        "decision is complete when it has a branch for report, for consult and for record."
    ),
    source="GOV.UK Smart Answers: every question has an answer for everybody.",
    severity=Severity.ERROR,
    bad="""\
kind: pathway
start: danger
steps:
  - id: danger
    kind: decide
    title: Is anybody in danger now?
    branches:  # <-
      - {when: "Yes", next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
start: danger
steps:
  - id: danger
    kind: decide
    title: Is anybody in danger now?
    branches:
      - {when: "Yes", next: call}
      - {when: "No, or not sure", otherwise: yes, next: closed}
  - {id: call, kind: tell, title: Call 999, purpose: emergency, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
    profile=Profile.DRAFT,
)
