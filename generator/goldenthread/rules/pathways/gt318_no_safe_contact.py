"""A domestic abuse pathway that does not say how to make contact safely."""

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
    """Yield each such pathway in which neither a step nor a prohibition speaks of safe contact."""
    for flow in flows(world.library):
        about = is_about(world.library, flow.pathway, "domestic_abuse")
        if not about or not flow.whole:
            continue
        if not sees_to(world.library, flow, Matter.SAFE_CONTACT, never=True):
            yield Problem(
                flow.pathway.key,
                ("steps",),
                f'"{flow.pathway.title}" does not say how to make contact safely.',
                "Add a step that agrees with the person when, where and how staff may reach them. "
                "If a step does it in other words, say so.",
                "considers: [safe_contact]",
            )


RULE = Rule(
    code="GT318",
    name="no-safe-contact",
    summary="A domestic abuse pathway does not say how to make contact safely.",
    why=(
        "A call, a letter or a voicemail that the wrong person hears can cost a life. Before "
        "anybody gets in touch, it has to be clear how that is safe."
    ),
    source="SafeLives and Domestic Abuse Act 2021 statutory guidance on safe enquiry.",
    severity=Severity.ERROR,
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
  - {id: make-safe, kind: act, title: Make the person safe, next: ask}
  - {id: ask, kind: act, title: "Ask alone, and agree a safe way to make contact", next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
