"""A pathway on physical or sexual abuse in which evidence is not kept."""

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


def check(world: World) -> Iterator[Problem]:
    """Yield each such pathway in which neither a step nor a prohibition speaks of evidence."""
    for flow in flows(world.library):
        about = is_about(world.library, flow.pathway, "harm_to_the_body")
        if not about or not flow.whole:
            continue
        if not sees_to(world.library, flow, Matter.EVIDENCE, never=True):
            yield Problem(
                flow.pathway.key,
                ("steps",),
                f'"{flow.pathway.title}" does not say how evidence is kept.',
                "Add a step that leaves clothes, bedding and the room as they are. If a step does "
                "it in other words, say so.",
                "considers: [evidence]",
            )


RULE = Rule(
    code="GT319",
    name="no-evidence-kept",
    summary="A pathway on physical or sexual abuse has no step that keeps evidence.",
    why=(
        "Staff who wash, tidy and comfort mean well and destroy what the police need. Forensic "
        "evidence is lost by the hour."
    ),
    source="Care and support statutory guidance, chapter 14 (preserving evidence).",
    severity=Severity.WARNING,
    bad="""\
kind: pathway
title: Sexual assault
start: make-safe
steps:  # <-
  - {id: make-safe, kind: act, title: Make the person safe, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
title: Sexual assault
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: keep}
  - {id: keep, kind: act, title: Keep the evidence and leave the room as it is, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
