"""Two steps of a pathway with one id."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.pathway import Pathway
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.saying import called


def check(world: World) -> Iterator[Problem]:
    """Yield each step whose id an earlier step of the pathway has."""
    for pathway in world.library.all(Pathway):
        first: dict[str, int] = {}
        for number, step in enumerate(pathway.steps):
            earlier = first.setdefault(step.id, number)
            if earlier != number:
                yield Problem(
                    pathway.key,
                    ("steps", number, "id"),
                    f'Two steps of this pathway are called "{step.id}": '
                    f"{called(pathway.steps[earlier])} and {called(step)}.",
                    "Give one of them another id, and change the ways that lead to it.",
                    f"id: {step.id}-again",
                    related=((pathway.key, ("steps", earlier, "id"), "the other step"),),
                )


RULE = Rule(
    code="GT307",
    name="step-twice",
    summary="Two steps of a pathway have the same id.",
    why=(
        "A way that leads to a name that two steps share leads to one of them without a word: "
        "the other is never done."
    ),
    source="CONTRIBUTING.md, how a file is laid out.",
    severity=Severity.ERROR,
    bad="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: tell}
  - {id: tell, kind: refer, title: Tell the council, purpose: raise-concern, next: closed}
  - {id: tell, kind: notify, title: Tell CQC, purpose: notify-cqc, next: closed}  # <-
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: tell}
  - {id: tell, kind: refer, title: Tell the council, purpose: raise-concern, next: tell-cqc}
  - {id: tell-cqc, kind: notify, title: Tell CQC, purpose: notify-cqc, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
    profile=Profile.DRAFT,
)
