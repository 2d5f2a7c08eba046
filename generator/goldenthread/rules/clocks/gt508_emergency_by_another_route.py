"""A step that says to call 999 and gives another number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import phonenumbers

from goldenthread.model.finding import Severity
from goldenthread.records.agency import Purpose
from goldenthread.records.pathway import Pathway
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called

_SHORT = re.compile(r"(?<!\d)\d{3}(?!\d)")


def check(world: World) -> Iterator[Problem]:
    """Yield each step outside whose title names an emergency number and whose purpose does not."""
    for pathway in world.library.all(Pathway):
        for number, step in enumerate(pathway.steps):
            purpose = world.library.find(Purpose, step.purpose)
            if purpose is None or purpose.emergency or not _names_emergency(step.title):
                continue
            yield Problem(
                pathway.key,
                ("steps", number, "purpose"),
                f"{called(step)} is for an emergency, and its purpose "
                f'("{purpose.name}") gives staff another number.',
                "Name the purpose that stands for emergencies.",
                "purpose: emergency",
                related=((purpose.key, (), "the purpose that it names"),),
            )


@cache
def _names_emergency(title: str) -> bool:
    words = _SHORT.findall(title)
    return any(phonenumbers.is_emergency_number(word, "GB") for word in words)


RULE = Rule(
    code="GT508",
    name="emergency-by-another-route",
    summary="A step says to call 999, and leads to a team with another number.",
    why="The button below the words is what a frightened worker presses.",
    source="Every published procedure: danger to life goes to 999.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: purpose, id: tell-police, name: Tell the police, short: Police, emergency: no}
  - {kind: purpose, id: notify-cqc, name: Notify CQC, short: CQC}
  - kind: pathway
    id: any-concern
    start: call
    steps:
      - id: call
        kind: refer
        title: In danger call 999
        purpose: tell-police  # <-
        next: notify
      - {id: notify, kind: notify, title: Notify CQC, purpose: notify-cqc, next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - {kind: purpose, id: emergency, name: Get help, short: Emergency services, emergency: yes}
  - kind: pathway
    id: any-concern
    start: call
    steps:
      - {id: call, kind: refer, title: In danger call 999, purpose: emergency, next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
