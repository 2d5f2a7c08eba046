"""A step that uses a panel for people with capacity, before anybody looked at capacity."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import Flow
from goldenthread.graph.flow import Ids
from goldenthread.graph.flow import flows
from goldenthread.graph.matters import own_words
from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.library.phrases import says
from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.records.authority import Forum
from goldenthread.records.governance import DocumentStandard
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called

Limited = dict[str, tuple[Authority, Forum]]
"""The panels that are only for people with capacity, by their id; one authority for each."""


def check(world: World) -> Iterator[Problem]:
    """Yield each step that such a panel is named in and that can be met without the question."""
    limited = _limited(world.library)
    for flow in flows(world.library) if limited else ():
        early = _before_capacity(world.library, flow) if flow.whole else frozenset()
        for number, step in enumerate(flow.pathway.steps):
            named = [limited[id] for id in _panels(step) if id in limited]
            if named and step.id in early:
                authority, forum = named[0]
                yield Problem(
                    flow.pathway.key,
                    ("steps", number, "detail"),
                    f"{called(step)} leads to the {forum.name} ({authority.short}), which is only "
                    "for people with capacity, and no decision about capacity comes before it.",
                    "Ask about capacity before this step, and lead those who lack it elsewhere.",
                    "- id: can-decide\n  kind: decide\n"
                    "  title: Does the person have capacity for this decision?",
                    related=((authority.key, ("forums",), "the panel's rule"),),
                )


def _limited(library: Library) -> Limited:
    return {
        forum.id: (authority, forum)
        for authority in library.all(Authority)
        for forum in authority.forums
        if says("only_with_capacity", forum.for_whom)
    }


def _panels(step: Step) -> Iterator[str]:
    """Yield the ids of the panels that a step's texts quote."""
    for text in own_words(step):
        for mention in mentions(text):
            _, found, rest = mention.address.partition("#forums.")
            if found:
                yield rest.partition(".")[0]


def _before_capacity(library: Library, flow: Flow) -> Ids:
    """Return the steps that can be met without a decision about capacity."""
    asked = {
        id
        for id, step in flow.steps.items()
        if step.kind is StepKind.DECIDE and _is_about_capacity(library, step)
    }
    return flow.reached([flow.pathway.start], frozenset(asked))


def _is_about_capacity(library: Library, step: Step) -> bool:
    document = library.find(DocumentStandard, step.document)
    return says("capacity", *own_words(step), document.title if document else "")


RULE = Rule(
    code="GT321",
    name="panel-without-capacity",
    summary="A pathway leads to a panel for people with capacity without asking about capacity.",
    why=(
        "Some councils' risk panels take only people who have capacity for the risky decision. For "
        "somebody who lacks it the law asks for best interests, and the panel is the wrong room."
    ),
    source=(
        "Published panel protocols, as the multi-agency risk management of Cambridgeshire and "
        "Peterborough; Mental Capacity Act 2005, section 4."
    ),
    severity=Severity.WARNING,
    bad="""\
records:
  - kind: authority
    id: northbridge
    forums:
      - id: risk-panel
        name: Risk Panel
        for_whom: Adults who have mental capacity for the risky decision.
        called_by: The council.
  - kind: pathway
    id: self-neglect
    start: make-safe
    steps:
      - {id: make-safe, kind: act, title: Make the person safe, next: panel}
      - id: panel
        kind: meet
        title: Join the panel
        detail: Bring it to the [[@authority#forums.risk-panel.name]].  # <-
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - kind: authority
    id: northbridge
    forums:
      - id: risk-panel
        name: Risk Panel
        for_whom: Adults who have mental capacity for the risky decision.
        called_by: The council.
  - kind: pathway
    id: self-neglect
    start: make-safe
    steps:
      - {id: make-safe, kind: act, title: Make the person safe, next: can-decide}
      - id: can-decide
        kind: decide
        title: Does the person have capacity for this decision?
        branches:
          - {when: "Yes", next: panel}
          - {when: "No, or in doubt", otherwise: yes, next: interests}
      - {id: interests, kind: meet, title: Meet about best interests, next: closed}
      - id: panel
        kind: meet
        title: Join the panel
        detail: Bring it to the [[@authority#forums.risk-panel.name]].
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
