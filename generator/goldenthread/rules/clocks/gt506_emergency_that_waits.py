"""A call for help in an emergency that is given time."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.agency import Purpose
from goldenthread.records.pathway import Pathway
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield each step for an emergency purpose whose limit is not "immediately"."""
    for pathway in world.library.all(Pathway):
        for number, step in enumerate(pathway.steps):
            purpose = world.library.find(Purpose, step.purpose)
            if purpose is None or not purpose.emergency or step.within is None:
                continue
            if step.within.limit.code != "IMMEDIATE":
                yield Problem(
                    pathway.key,
                    ("steps", number, "within", "limit"),
                    f'{called(step)} is for danger now, and is given time: "{step.within.limit}".',
                    "Help in an emergency is called at once, before anybody else is told.",
                    "limit: IMMEDIATE",
                )


RULE = Rule(
    code="GT506",
    name="emergency-that-waits",
    summary="A step that calls for help in an emergency has a limit other than immediately.",
    why=(
        "A limit on a call to 999 reads as leave to look for the manager first. Minutes decide "
        "whether somebody lives."
    ),
    source="Every published procedure: danger to life goes to 999 at once, by whoever is there.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: purpose, id: emergency, emergency: yes}
  - kind: pathway
    id: any-concern
    start: call
    steps:
      - id: call
        kind: refer
        title: Call 999
        purpose: emergency
        within:
          limit: PT30M  # <-
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - {kind: purpose, id: emergency, emergency: yes}
  - kind: pathway
    id: any-concern
    start: call
    steps:
      - id: call
        kind: refer
        title: Call 999
        purpose: emergency
        within: {limit: IMMEDIATE}
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
