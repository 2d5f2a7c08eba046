"""A pathway from which nobody calls the emergency services."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.flow import Flow
from goldenthread.graph.flow import flows
from goldenthread.graph.matters import own_words
from goldenthread.library.phrases import says
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Purpose
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each pathway without a step for danger now, where the library knows such a purpose."""
    library = world.library
    emergencies = {each.id for each in library.all(Purpose) if each.emergency}
    for flow in flows(library):
        if emergencies and flow.whole and not _calls(flow, emergencies):
            yield Problem(
                flow.pathway.key,
                ("steps",),
                f'No step of "{flow.pathway.title}" calls the emergency services.',
                "Near the start, ask whether anybody is in danger now, and let a step call 999.",
                "- id: call-999\n  kind: refer\n  title: Call 999\n"
                f"  purpose: {min(emergencies)}\n  next: STEP",
            )


def _calls(flow: Flow, emergencies: set[str]) -> bool:
    return any(
        step.purpose in emergencies or says("emergency", *own_words(step))
        for step in flow.pathway.steps
    )


RULE = Rule(
    code="GT309",
    name="no-emergency-exit",
    summary="No step of a pathway calls the emergency services.",
    why=(
        "In every kind of concern somebody may be in danger while staff follow the page. The way "
        "to 999 has to stand on it, with nobody's permission to ask for."
    ),
    source="Published council procedures, which all begin with 999 where somebody is in danger.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: purpose, id: emergency, emergency: yes}
  - {kind: purpose, id: raise-concern}
  - kind: pathway
    id: any-concern
    start: make-safe
    steps:  # <-
      - {id: make-safe, kind: act, title: Make the person safe, next: raise}
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - {kind: purpose, id: emergency, emergency: yes}
  - {kind: purpose, id: raise-concern}
  - kind: pathway
    id: any-concern
    start: danger
    steps:
      - id: danger
        kind: decide
        title: Is anybody in danger now?
        branches:
          - {when: "Yes, or not sure", otherwise: yes, next: call}
          - {when: "No", next: raise}
      - {id: call, kind: refer, title: Call for help, purpose: emergency, next: raise}
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
