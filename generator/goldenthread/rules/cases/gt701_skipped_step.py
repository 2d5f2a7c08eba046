"""A case example in which a required step of its pathway was not carried out."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.replay import Gap
from goldenthread.library.told import Told
from goldenthread.model.finding import Severity
from goldenthread.records.links import KeyPath
from goldenthread.rules.cases.replayed import replayed
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called_all


def check(world: World) -> Iterator[Problem]:
    """Yield each place in a case example's timeline at which required steps are missing."""
    for told, found in replayed(world.library):
        if found.backwards is None:
            for gap in found.gaps:
                yield _problem(told, gap)


def _problem(told: Told, gap: Gap) -> Problem:
    steps = called_all(gap.steps)
    place: KeyPath = ("actions",) if gap.before is None else ("actions", gap.before, "step")
    when = "at the end" if gap.before is None else "before this action"
    number = told.pathway.steps.index(gap.steps[0])
    first = gap.steps[0].id
    return Problem(
        told.case.key,
        place,
        f'The example does not say that {steps} was done, which "{told.pathway.title}" asks for '
        f"{when}.",
        "Add the action if it was done. If it was not, say so in the learning, or choose another "
        "example: this one shows a buyer that the pathway is not followed.",
        f"- after: PT2H\n  step: {first}\n  by: registered-manager\n  what: What was done.",
        related=((told.pathway.key, ("steps", number), "the step of the pathway"),),
    )


RULE = Rule(
    code="GT701",
    name="skipped-step",
    summary="A case example leaves out a step that its pathway requires.",
    why=(
        "A case example is read as proof that the pathway works. One in which the council was "
        "never told proves the opposite, in our own words."
    ),
    source=(
        "Reviews of deaths and serious harm name steps that were left out more often than steps "
        "that were done badly."
    ),
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: category, id: physical}
  - kind: pathway
    id: any-concern
    start: tell
    steps:
      - {id: tell, kind: tell, title: Tell the manager, tell: registered-manager, next: raise}
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: learn}
      - {id: learn, kind: learn, title: Learn from it, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: case_example
    id: a-bruise
    pathway: any-concern
    actions:
      - {step: tell, by: support-worker, what: Told the manager.}
      - after: P7D
        step: learn  # <-
        by: safeguarding-lead
        what: Changed the body map.
""",
    good="""\
records:
  - {kind: category, id: physical}
  - kind: pathway
    id: any-concern
    start: tell
    steps:
      - {id: tell, kind: tell, title: Tell the manager, tell: registered-manager, next: raise}
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: learn}
      - {id: learn, kind: learn, title: Learn from it, next: closed}
      - {id: closed, kind: end, title: Closed}
  - kind: case_example
    id: a-bruise
    pathway: any-concern
    actions:
      - {step: tell, by: support-worker, what: Told the manager.}
      - {after: PT2H, step: raise, by: registered-manager, what: Called the council.}
      - {after: P7D, step: learn, by: safeguarding-lead, what: Changed the body map.}
""",
    check=check,
)
