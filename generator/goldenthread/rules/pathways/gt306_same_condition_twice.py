"""Two ways out of a decision with one condition."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.pathway import Pathway
from goldenthread.rules.pathways.conditions import repeated
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield the second of two branches with the same answer, the same level, or for the rest."""
    for pathway in world.library.all(Pathway):
        for number, step in enumerate(pathway.steps):
            for path, said in repeated(step):
                yield Problem(
                    pathway.key,
                    ("steps", number, *path),
                    f"Two ways out of {called(step)} have the same condition: {said}.",
                    "Give each way its own condition, and one of them everything else.",
                    'when: "No, or not sure"',
                )


RULE = Rule(
    code="GT306",
    name="same-condition-twice",
    summary="Two ways out of a decision have the same condition.",
    why=(
        "Two workers with the same answer would go two ways, and each would be right by the page. "
        "At night the one who is told the safer way is a matter of luck."
    ),
    source="GOV.UK Smart Answers: every answer leads to one place.",
    severity=Severity.ERROR,
    bad="""\
kind: pathway
start: danger
steps:
  - id: danger
    kind: decide
    title: Is anybody in danger now?
    branches:
      - {when: "Yes", next: call}
      - when: "yes"  # <-
        next: closed
      - {when: "No", otherwise: yes, next: closed}
  - {id: call, kind: refer, title: Call 999, purpose: emergency, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
start: danger
steps:
  - id: danger
    kind: decide
    title: Is anybody in danger now?
    branches:
      - {when: "Yes, or not sure", otherwise: yes, next: call}
      - {when: "No", next: closed}
  - {id: call, kind: refer, title: Call 999, purpose: emergency, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
    profile=Profile.DRAFT,
)
