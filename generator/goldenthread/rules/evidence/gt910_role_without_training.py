"""A role that acts for safeguarding and stands in no course."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.governance import Training
from goldenthread.records.links import KeyPath
from goldenthread.records.pathway import Pathway
from goldenthread.records.provider import Role
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each role with safeguarding duties, or a step in a pathway, that no course counts.

    A library that keeps no training numbers is not asked for them.
    """
    library = world.library
    courses = library.all(Training)
    if not courses or library.lacks(Training) or library.lacks(Role):
        return
    counted = {row.role for course in courses for row in course.coverage}
    steps = _steps(world)
    for role in library.all(Role):
        acts = bool(role.safeguarding_duties) or role.id in steps
        if acts and role.id not in counted and role.counted_as not in counted:
            yield _problem(role, steps.get(role.id))


def _steps(world: World) -> dict[str, tuple[str, KeyPath]]:
    """Return where each role first answers for a step."""
    found: dict[str, tuple[str, KeyPath]] = {}
    for pathway in world.library.all(Pathway):
        for index, step in enumerate(pathway.steps):
            if step.who:
                found.setdefault(step.who, (pathway.key, ("steps", index, "who")))
    return found


def _problem(role: Role, step: tuple[str, KeyPath] | None) -> Problem:
    path: KeyPath = ("safeguarding_duties",) if role.safeguarding_duties else ("id",)
    acts = "answers for a step of a pathway" if step else "has safeguarding duties"
    return Problem(
        role.key,
        path,
        f'The role "{role.name}" {acts}, and no course counts its training.',
        "Add the role to the numbers of a course, as below. If its holders are counted in another "
        "post, name that role in `counted_as`.",
        f"coverage:\n  - {{role: {role.id}, in_post: 2, in_date: 2, competent: 2}}",
        related=((*step, "the step that it answers for"),) if step else (),
    )


RULE = Rule(
    code="GT910",
    name="role-without-training",
    summary="A role has safeguarding duties or a step in a pathway, and no course counts it.",
    why=(
        "Bank, agency and night staff, on-call managers and trustees are the ones whom training "
        "matrices forget, and the ones who are alone when it matters."
    ),
    source="Regulation 18(2)(a) of the Regulated Activities Regulations 2014 (staff training).",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: training, id: level-2}
  - {kind: role, id: support-worker, safeguarding_duties: [Tell somebody.]}
  - {kind: role, id: night-worker, safeguarding_duties: [Call the night team.]}  # <-
  - {kind: role, id: cook}
""",
    good="""\
records:
  - kind: training
    id: level-2
    coverage:
      - {role: support-worker, in_post: 40, in_date: 38, competent: 36}
      - {role: night-worker, in_post: 10, in_date: 10, competent: 10}
  - {kind: role, id: support-worker, safeguarding_duties: [Tell somebody.]}
  - {kind: role, id: night-worker, safeguarding_duties: [Call the night team.]}
  - {kind: role, id: cook}
""",
    check=check,
)
