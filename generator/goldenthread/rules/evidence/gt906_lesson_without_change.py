"""A lesson that changed nothing anybody can see."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.governance import Learning
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each lesson that names no record in which its change can be seen."""
    for lesson in world.library.all(Learning):
        if not lesson.changed_in:
            yield Problem(
                lesson.key,
                ("changed_in",),
                f'The lesson "{lesson.title}" names no policy, pathway, course or other record '
                "in which the change can be seen.",
                "Change the record in which staff read what to do, and name it here.",
                "changed_in:\n  - pathway/any-concern",
            )


RULE = Rule(
    code="GT906",
    name="lesson-without-change",
    summary="A lesson names no record in which the change in practice can be seen.",
    why=(
        "Reviews after a death find the same lesson written down years before. A lesson that is "
        "in no policy, pathway or course is known only to whoever wrote it."
    ),
    source="Second national analysis of Safeguarding Adults Reviews, 2019 to 2023 (LGA).",
    severity=Severity.WARNING,
    bad="""\
kind: learning
changed: The weekly check asks about visitors.
changed_in: []  # <-
""",
    good="""\
kind: learning
changed: The weekly check asks about visitors.
changed_in: [policy/safeguarding-adults]
""",
    check=check,
)
