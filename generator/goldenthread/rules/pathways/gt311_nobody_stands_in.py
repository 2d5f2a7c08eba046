"""A role that is told first and that nobody stands in for."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import flows
from goldenthread.graph.matters import says_who_else
from goldenthread.graph.matters import tells_inside
from goldenthread.graph.matters import ways_round_implicated
from goldenthread.model.finding import Severity
from goldenthread.records.provider import Role
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield the first step that tells a role without a deputy, where no branch says who else.

    A role that is on call is a rota. A pathway without a way round an implicated manager is
    another rule's: one branch mends both.
    """
    library = world.library
    for flow in flows(library):
        if (
            not flow.whole
            or says_who_else(library, flow)
            or not ways_round_implicated(library, flow)
        ):
            continue
        for step in tells_inside(library, flow):
            role = library.find(Role, step.tell)
            if role and not (role.deputies or role.on_call or step.if_implicated):
                yield Problem(
                    flow.pathway.key,
                    ("steps", flow.numbers[step.id], "tell"),
                    f"{called(step)} tells the {role.name}. The role has no deputy, and no branch "
                    "says what to do when nobody answers.",
                    "Name who stands in on the role, or add a branch for when nobody answers.",
                    "deputies: [safeguarding-lead]",
                    related=((role.key, ("name",), "the role"),),
                )
                break


RULE = Rule(
    code="GT311",
    name="nobody-stands-in",
    summary="A pathway tells a role that nobody stands in for.",
    why=(
        "Managers sleep, drive and take leave. A concern that waits until one person is back is a "
        "night in which somebody is not safe."
    ),
    source="Regulation 13 of the Regulated Activities Regulations 2014.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: role, id: registered-manager, name: registered manager}
  - kind: pathway
    id: any-concern
    start: make-safe
    steps:
      - {id: make-safe, kind: act, title: Make the person safe, next: which}
      - id: which
        kind: decide
        title: Is the manager involved?
        branches:
          - {when: "Yes, or not sure", otherwise: yes, next: raise}
          - {when: "No", next: tell}
      - id: tell
        kind: tell
        title: Tell the manager
        tell: registered-manager  # <-
        next: raise
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - {kind: role, id: deputy-manager, name: deputy manager}
  - {kind: role, id: registered-manager, name: registered manager, deputies: [deputy-manager]}
  - kind: pathway
    id: any-concern
    start: make-safe
    steps:
      - {id: make-safe, kind: act, title: Make the person safe, next: which}
      - id: which
        kind: decide
        title: Is the manager involved?
        branches:
          - {when: "Yes, or not sure", otherwise: yes, next: raise}
          - {when: "No", next: tell}
      - {id: tell, kind: tell, title: Tell the manager, tell: registered-manager, next: raise}
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
