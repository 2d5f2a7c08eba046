"""A self-neglect pathway that a refusal can end."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import flows
from goldenthread.graph.matters import contacts
from goldenthread.graph.matters import is_about
from goldenthread.library.phrases import is_only
from goldenthread.library.phrases import says
from goldenthread.model.finding import Severity
from goldenthread.records.pathway import Branch
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield each refusal after which an end can be reached without anybody outside."""
    for flow in flows(world.library):
        if not flow.whole or not is_about(world.library, flow.pathway, "self_neglect"):
            continue
        met = {id for id, step in flow.steps.items() if step.kind is StepKind.MEET}
        shared = contacts(world.library, flow) | met
        for number, step in enumerate(flow.pathway.steps):
            for index, branch in enumerate(step.branches):
                if _is_refusal(step, branch) and flow.can_end(branch.next, shared):
                    yield Problem(
                        flow.pathway.key,
                        ("steps", number, "branches", index, "next"),
                        f'After "{branch.when}" at {called(step)} the pathway can end, and nobody '
                        "outside hears of it.",
                        "Lead to the council, which has to assess somebody at risk despite a "
                        "refusal, or to a meeting of agencies.",
                        "next: ask-council",
                    )


def _is_refusal(step: Step, branch: Branch) -> bool:
    """Say whether a branch is for a refusal. A silent council is another rule's."""
    if branch.when is None or says("together", branch.when) or says("silence", branch.when):
        return False
    plain_no = says("asks_for_agreement", step.title) and is_only("plain_no", branch.when)
    return plain_no or says("refusal", branch.when)


RULE = Rule(
    code="GT313",
    name="refusal-ends-it",
    summary="A refusal ends a self-neglect pathway inside the provider.",
    why=(
        'In reviews of self-neglect deaths "declined" is the last word of too many records. A '
        "refusal of somebody at risk does not end the council's duty to assess, nor ours to ask."
    ),
    source="Care Act 2014 s11(2)(b); Care and support statutory guidance, chapter 14.",
    severity=Severity.ERROR,
    bad="""\
kind: pathway
title: Self-neglect
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: accepts}
  - id: accepts
    kind: decide
    title: Does the person accept help?
    branches:
      - {when: "Yes", otherwise: yes, next: ask}
      - when: They refuse
        next: closed  # <-
  - {id: ask, kind: refer, title: Ask for an assessment, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
title: Self-neglect
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: accepts}
  - id: accepts
    kind: decide
    title: Does the person accept help?
    branches:
      - {when: "Yes", otherwise: yes, next: ask}
      - {when: They refuse, next: despite}
  - {id: ask, kind: refer, title: Ask for help, purpose: raise-concern, next: closed}
  - {id: despite, kind: refer, title: Ask all the same, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
