"""A council's level that lets a pathway, or a text, leave CQC out."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import Flow
from goldenthread.graph.flow import Ids
from goldenthread.graph.flow import flows
from goldenthread.graph.matters import own_words
from goldenthread.library.library import Library
from goldenthread.library.phrases import says
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Purpose
from goldenthread.records.links import KeyPath
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind
from goldenthread.records.threshold import Ask
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield each way of a level decision that passes CQC by, and each level that excuses it."""
    for flow in flows(world.library):
        notices = _notices(world.library, flow) if flow.whole else frozenset()
        for number, step in enumerate(flow.pathway.steps) if notices else ():
            for index, ask in _silent(flow, step, notices):
                yield Problem(
                    flow.pathway.key,
                    _where_it_leaves(flow, step, number, index),
                    f'On the way for "{ask.words}" after {called(step)} '
                    "nobody thinks of CQC, but on the way for a report somebody does.",
                    "Let every way pass the step that notifies CQC or writes down why not.",
                    f"next: {min(notices)}",
                    related=tuple(
                        (flow.pathway.key, ("steps", flow.numbers[id], "id"), "the notification")
                        for id in sorted(notices)
                    ),
                )
    yield from _excuses(world.library)


def _notices(library: Library, flow: Flow) -> Ids:
    """Return the steps that notify CQC, or decide about it; none where nobody notifies it."""
    found = {id for id, step in flow.steps.items() if _thinks_of_cqc(library, step)}
    return frozenset(found) if found & flow.outside else frozenset()


def _thinks_of_cqc(library: Library, step: Step) -> bool:
    if step.kind is StepKind.DECIDE:
        return says("cqc", *own_words(step))
    purpose = library.find(Purpose, step.purpose)
    return says("cqc", step.title, *((purpose.name, purpose.short) if purpose else ()))


def _silent(flow: Flow, step: Step, notices: Ids) -> Iterator[tuple[int, Ask]]:
    """Yield each branch, and what it asks, that can end unnotified where a report cannot."""
    reports = [each.next for each in step.branches if each.asks is Ask.REPORT]
    if not reports or any(flow.can_end(target, notices) for target in reports):
        return
    for index, branch in enumerate(step.branches):
        if branch.asks in (Ask.CONSULT, Ask.RECORD) and flow.can_end(branch.next, notices):
            yield index, branch.asks


def _where_it_leaves(flow: Flow, step: Step, number: int, index: int) -> KeyPath:
    """Return the way that leaves the branch's own steps for those that follow a report."""
    reports = [each.next for each in step.branches if each.asks is Ask.REPORT]
    shared = flow.reached(reports)
    path: KeyPath = ("steps", number, "branches", index, "next")
    target, seen = step.branches[index].next, {step.id}
    while target not in shared | seen and (following := flow.steps[target].next):
        path = ("steps", flow.numbers[target], "next")
        seen.add(target)
        target = following
    return path


def _excuses(library: Library) -> Iterator[Problem]:
    for found in library.all(ThresholdSet):
        for number, level in enumerate(found.levels):
            for field in ("action", "record_rule"):
                if says("excuses_cqc", getattr(level, field)):
                    yield Problem(
                        found.key,
                        ("levels", number, field),
                        f'The level "{level.name}" is taken as a reason not to tell CQC.',
                        "Delete that. What CQC is told is decided by law, whatever the level.",
                    )


RULE = Rule(
    code="GT610",
    name="level-silences-cqc",
    summary="A council's level decides whether CQC is told.",
    why=(
        "A council threshold never switches off the duty to notify CQC. An allegation of abuse is "
        "notified although the council leaves it with the provider."
    ),
    source=(
        "Regulation 18(2)(e) and (f) of the Care Quality Commission (Registration) Regulations "
        "2009; Sussex's note to providers that the two thresholds differ."
    ),
    severity=Severity.ERROR,
    bad="""\
kind: pathway
start: level
steps:
  - id: level
    kind: decide
    title: Which level fits?
    branches:
      - {asks: report, next: raise}
      - {asks: consult, next: raise}
      - asks: record
        next: closed  # <-
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: tell-cqc}
  - {id: tell-cqc, kind: notify, title: Notify CQC, purpose: notify-cqc, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
start: level
steps:
  - id: level
    kind: decide
    title: Which level fits?
    branches:
      - {asks: report, next: raise}
      - {asks: consult, next: raise}
      - {asks: record, next: tell-cqc}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: tell-cqc}
  - id: tell-cqc
    kind: notify
    title: Notify CQC, or write down why not
    purpose: notify-cqc
    next: closed
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
