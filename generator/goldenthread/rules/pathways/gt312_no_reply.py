"""A concern that is sent to a council, with nothing said for the case that nobody replies."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import Flow
from goldenthread.graph.flow import Ids
from goldenthread.graph.flow import flows
from goldenthread.graph.matters import conditions
from goldenthread.graph.matters import is_emergency
from goldenthread.graph.matters import is_to_council
from goldenthread.library.library import Library
from goldenthread.library.phrases import is_only
from goldenthread.library.phrases import says
from goldenthread.model.finding import Severity
from goldenthread.records.links import KeyPath
from goldenthread.records.pathway import Branch
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind
from goldenthread.records.threshold import Ask
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield each pathway that never asks again, and each "no reply" after which nobody does."""
    for flow in flows(world.library):
        sent = _sent(world.library, flow) if flow.whole else ()
        if sent and not any(_asks_again(flow, step) for step in sent):
            first = next((step for step in sent if step.id in _reports(flow)), sent[0])
            yield Problem(
                flow.pathway.key,
                ("steps", flow.numbers[first.id], "id"),
                f"After {called(first)} no step says what to do when nobody replies.",
                "Add a decision on whether they answered, and a step that asks again and goes "
                "higher.",
                "- id: chase\n  kind: follow_up\n  title: Call the council again\n"
                "  purpose: raise-concern\n  next: answered",
            )
        for path, step, branch in _given_up(flow) if sent else ():
            yield Problem(
                flow.pathway.key,
                path,
                f'After "{branch.when}" at {called(step)} the pathway can end, and nobody outside '
                "has been asked again.",
                "Lead to a step that asks again and goes higher.",
                "next: chase",
            )


def _sent(library: Library, flow: Flow) -> tuple[Step, ...]:
    """Return the steps that send something to a council."""
    return tuple(
        step
        for step in flow.pathway.steps
        if step.kind is StepKind.REFER
        and is_to_council(library, step)
        and not is_emergency(library, step)
    )


def _reports(flow: Flow) -> set[str]:
    """Return the steps that a level which asks for a report leads to."""
    branches = (branch for step in flow.pathway.steps for branch in step.branches)
    return {branch.next for branch in branches if branch.asks is Ask.REPORT}


def _asks_again(flow: Flow, sent: Step) -> bool:
    """Say whether a step that may follow asks again, or asks whether an answer came."""
    return any(_is_about_the_answer(flow.steps[id]) for id in flow.after(sent.id))


def _is_about_the_answer(step: Step) -> bool:
    match step.kind:
        case StepKind.FOLLOW_UP:
            return step.outside or says("answered", step.title, step.detail)
        case StepKind.DECIDE:
            return says("answered", step.title, step.detail, *conditions(step))
        case StepKind.ACT | StepKind.TELL | StepKind.MEET:
            return says("answered", step.title)
    return False


def _given_up(flow: Flow) -> Iterator[tuple[KeyPath, Step, Branch]]:
    """Yield each branch for silence from which an end can be reached without asking anybody."""
    asked = _asked(flow)
    for number, step in enumerate(flow.pathway.steps):
        for index, branch in enumerate(step.branches):
            if _is_silence(step, branch) and flow.can_end(branch.next, asked):
                yield ("steps", number, "branches", index, "next"), step, branch


def _asked(flow: Flow) -> Ids:
    """Return the steps at which somebody outside, or a meeting, hears of it again."""
    kinds = (StepKind.FOLLOW_UP, StepKind.MEET, StepKind.NOTIFY)
    later = {id for id, step in flow.steps.items() if step.kind in kinds}
    return flow.outside | later


def _is_silence(step: Step, branch: Branch) -> bool:
    if branch.when is None:
        return False
    plain_no = says("asks_for_answer", step.title) and is_only("plain_no", branch.when)
    return plain_no or says("silence", branch.when)


RULE = Rule(
    code="GT312",
    name="no-reply",
    summary="A pathway has no way on when the council does not reply.",
    why=(
        "Reviews of deaths find a concern that was sent, not answered and not followed up. Sending "
        "a form does not make anybody safe."
    ),
    source="Second national analysis of Safeguarding Adults Reviews, 2019 to 2023 (LGA).",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: purpose, id: raise-concern}
  - kind: pathway
    id: any-concern
    start: make-safe
    steps:
      - {id: make-safe, kind: act, title: Make the person safe, next: raise}
      - id: raise  # <-
        kind: refer
        title: Raise a concern
        purpose: raise-concern
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - {kind: purpose, id: raise-concern}
  - kind: pathway
    id: any-concern
    start: make-safe
    steps:
      - {id: make-safe, kind: act, title: Make the person safe, next: raise}
      - id: raise
        kind: refer
        title: Raise a concern
        purpose: raise-concern
        next: answered
      - id: answered
        kind: decide
        title: Has the council answered?
        branches:
          - {when: "Yes", next: closed}
          - {when: No answer yet, otherwise: yes, next: chase}
      - id: chase
        kind: follow_up
        title: Call again, then go higher
        purpose: raise-concern
        next: answered
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
