"""A requirement about safeguarding for which nothing can be shown."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.shown import Asked
from goldenthread.graph.shown import asked_for
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each requirement of the inspection framework that no record shows."""
    for asked in asked_for(world.library):
        if not asked.shown:
            yield _problem(asked)


def _problem(asked: Asked) -> Problem:
    category = asked.categories[0].id if asked.categories else "processes"
    return Problem(
        asked.requirement.key,
        ("safeguarding",),
        f'Nothing in the library shows "{asked.requirement.name}" of {asked.framework.title}.',
        "Name it in an audit, policy, course or other record that is evidence for it.",
        f"shows:\n  - requirement: {asked.requirement.id}\n    category: {category}",
    )


RULE = Rule(
    code="GT921",
    name="requirement-without-evidence",
    summary="No record is evidence for a requirement about safeguarding of the framework in use.",
    why=(
        "An inspector goes through the statements one by one. Where the pack has nothing, the "
        "conversation starts with a gap."
    ),
    source="CQC, single assessment framework: quality statements.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: framework, id: saf}
  - kind: requirement
    id: saf-safeguarding
    framework: saf
    safeguarding: yes  # <-
""",
    good="""\
records:
  - {kind: framework, id: saf}
  - kind: requirement
    id: saf-safeguarding
    framework: saf
    safeguarding: yes
  - kind: audit
    id: forms
    shows: [{requirement: saf-safeguarding, category: processes}]
""",
    check=check,
    profile=Profile.INSPECTION,
)
