"""A step that has no other role when the one who is told may be part of it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.pathway import Pathway
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield each step whose role for when somebody is implicated is that somebody."""
    for pathway in world.library.all(Pathway):
        for number, step in enumerate(pathway.steps):
            if step.if_implicated and step.if_implicated == step.tell:
                role = world.library.title(f"role/{step.tell}")
                yield Problem(
                    pathway.key,
                    ("steps", number, "if_implicated"),
                    f"In {called(step)} the {role} is told, and is also the one to tell when the "
                    f"{role} may be part of it.",
                    "Name the next role up, or another that can act.",
                    "if_implicated: safeguarding-lead",
                )


RULE = Rule(
    code="GT324",
    name="same-when-implicated",
    summary="The role to tell when somebody is implicated is that somebody.",
    why="Staff who follow the step take their worry about the manager to the manager.",
    source="Reviews of organisational abuse: the person who was told was the person it was about.",
    severity=Severity.ERROR,
    bad="""\
kind: pathway
id: any-concern
start: tell
steps:
  - id: tell
    kind: tell
    title: Tell the manager
    tell: registered-manager
    if_implicated: registered-manager  # <-
    next: raise
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
id: any-concern
start: tell
steps:
  - id: tell
    kind: tell
    title: Tell the manager
    tell: registered-manager
    if_implicated: safeguarding-lead
    next: raise
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
