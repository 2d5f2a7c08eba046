"""A requirement of a framework that has been replaced, in a text or a question of today."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.due import out_of_force
from goldenthread.graph.uses import Use
from goldenthread.model.finding import Severity
from goldenthread.records.framework import Framework
from goldenthread.records.framework import Requirement
from goldenthread.records.framework import Standing
from goldenthread.records.policy import Policy
from goldenthread.records.tender import Answer
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each use of a requirement of a replaced edition, where an open bid or a policy has it.

    What the settings name as the framework of inspection packs is GT920's.
    """
    old = {
        each.id: each
        for each in world.library.all(Framework)
        if _replaced(world, each) and each.id != world.library.settings.inspection_framework
    }
    for requirement in world.library.all(Requirement) if old else ():
        if framework := old.get(requirement.framework):
            for use in world.uses.of.get(requirement.key, ()):
                if _is_of_today(world, use):
                    yield _problem(use, requirement, framework)


def _replaced(world: World, framework: Framework) -> bool:
    return framework.standing is Standing.SUPERSEDED or out_of_force(framework, world.as_of)


def _is_of_today(world: World, use: Use) -> bool:
    """Say whether a use stands in a policy's text, or in a bid that is still being written."""
    record = world.library.entries[use.user].record
    if isinstance(record, Policy):
        return bool(use.quoted)
    if isinstance(record, Answer):
        found = world.library.find(Question, record.question)
        return found is not None and _is_open(world, found)
    return isinstance(record, Question) and _is_open(world, record)


def _is_open(world: World, question: Question) -> bool:
    tender = world.library.find(Tender, question.tender)
    return tender is not None and tender.deadline >= world.as_of


def _problem(use: Use, requirement: Requirement, framework: Framework) -> Problem:
    return Problem(
        use.user,
        use.path,
        f'"{requirement.name}" belongs to "{framework.title}" ({framework.edition}), which is no '
        "longer in force.",
        "Name the requirement of the edition in force that takes its place.",
        related=((framework.key, ("standing",), "the framework"),),
        at=use.at,
    )


RULE = Rule(
    code="GT815",
    name="superseded-requirement",
    summary="An open bid or a policy names a requirement of a framework that was replaced.",
    why=(
        "The same words and codes return with another meaning from one framework to the next. A "
        "buyer or inspector who looks for the statement today will not find it."
    ),
    source="Failure mode F46: a statement that is not in the edition in force.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: framework, id: kloe-2017, standing: superseded}
  - {kind: requirement, id: s1, framework: kloe-2017}
  - kind: policy
    id: safeguarding-adults
    body: "This policy answers to [[requirement/s1#name]]."  # <-
""",
    good="""\
records:
  - {kind: framework, id: saf-2023, standing: in_force}
  - {kind: requirement, id: saf-safeguarding, framework: saf-2023}
  - kind: policy
    id: safeguarding-adults
    body: "This policy answers to [[requirement/saf-safeguarding#name]]."
""",
    check=check,
)
