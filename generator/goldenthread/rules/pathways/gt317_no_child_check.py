"""A pathway on domestic abuse, drugs, alcohol or mental health in which nobody asks of children."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import flows
from goldenthread.graph.matters import is_about
from goldenthread.graph.matters import sees_to
from goldenthread.model.finding import Severity
from goldenthread.records.pathway import Matter
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

SUBJECTS = ("domestic_abuse", "substance_misuse", "mental_health")


def check(world: World) -> Iterator[Problem]:
    """Yield each such pathway without a word on children outside the emergency call."""
    for flow in flows(world.library):
        subject = next((s for s in SUBJECTS if is_about(world.library, flow.pathway, s)), None)
        if subject and flow.whole and not sees_to(world.library, flow, Matter.CHILDREN):
            yield Problem(
                flow.pathway.key,
                ("steps",),
                f'"{flow.pathway.title}" never asks whether a child may be at risk.',
                "Add the question, and a step that tells children's services. If a step asks it in "
                "other words, say so.",
                "considers: [children]",
            )


RULE = Rule(
    code="GT317",
    name="no-child-check",
    summary="A pathway on domestic abuse, drugs, alcohol or mental health never asks of children.",
    why=(
        "A child who sees or hears abuse is a victim too, and a carer in crisis may not be able to "
        "keep a child safe. Staff who come for an adult are often the only ones there."
    ),
    source="Domestic Abuse Act 2021, section 3; Working Together to Safeguard Children.",
    severity=Severity.WARNING,
    bad="""\
kind: pathway
title: Domestic abuse
start: make-safe
steps:  # <-
  - {id: make-safe, kind: act, title: Make the person safe, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
title: Domestic abuse
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: children}
  - id: children
    kind: decide
    title: Is a child there, or expected?
    branches:
      - {when: "Yes, or not sure", otherwise: yes, next: tell}
      - {when: "No", next: raise}
  - {id: tell, kind: refer, title: Tell children's services, purpose: child-concern, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
