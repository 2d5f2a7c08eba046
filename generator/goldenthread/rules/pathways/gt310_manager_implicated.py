"""A pathway without a way round a manager who may be part of the concern."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import flows
from goldenthread.graph.matters import tells_inside
from goldenthread.graph.matters import ways_round_implicated
from goldenthread.model.finding import Severity
from goldenthread.records.provider import Role
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield each pathway that tells somebody inside first, whoever that is."""
    library = world.library
    for flow in flows(library):
        told = tells_inside(library, flow)
        if not flow.whole or not told or ways_round_implicated(library, flow):
            continue
        role = library.find(Role, told[0].tell)
        whom = f"the {role.name}" if role else "somebody inside"
        yield Problem(
            flow.pathway.key,
            ("steps", flow.numbers[told[0].id], "tell"),
            f"{called(told[0])} tells {whom}, and the pathway has no way for a concern in which "
            "they are involved.",
            "Add a branch for that before this step, or name the role that is told instead.",
            "if_implicated: safeguarding-lead",
        )


RULE = Rule(
    code="GT310",
    name="manager-implicated",
    summary="A pathway tells somebody inside, with no way round when they are part of the concern.",
    why=(
        "A worker who may only tell the person whom the concern is about will tell nobody. "
        "Reviews of closed cultures find this again and again."
    ),
    source=(
        "Employment Rights Act 1996, Part IVA; Regulation 13 of the Regulated Activities "
        "Regulations 2014; CQC on closed cultures."
    ),
    severity=Severity.ERROR,
    bad="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: tell}
  - id: tell
    kind: tell
    title: Tell the manager
    tell: registered-manager  # <-
    next: raise
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: which}
  - id: which
    kind: decide
    title: Whom can you tell?
    branches:
      - {when: The manager, next: tell}
      - {when: "Nobody answers, or a manager may be involved", otherwise: yes, next: raise}
  - {id: tell, kind: tell, title: Tell the manager, tell: registered-manager, next: raise}
  - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
