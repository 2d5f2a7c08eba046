"""A link to a record that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.uses import Use
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.model.spelling import FEW
from goldenthread.model.spelling import nearest
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

MOST_NAMED = 5


def check(world: World) -> Iterator[Problem]:
    """Yield every record that links name and that is neither read nor reported as unreadable.

    It is one mistake, however many links there are: the first is named, and the others beside it.
    """
    missing: dict[str, list[Use]] = {}
    for use in world.uses.all:
        if not use.quoted and not world.library.may_have(use.target):
            missing.setdefault(use.target, []).append(use)
    for target, uses in missing.items():
        yield _problem(world, target, uses)


def _problem(world: World, target: str, uses: list[Use]) -> Problem:
    kind, _, id = target.partition("/")
    same_kind = [key for key in world.library.entries if key.startswith(f"{kind}/")]
    near = nearest(target, same_kind)
    spoken = kind.replace("_", " ")
    return Problem(
        uses[0].user,
        uses[0].path,
        f'There is no {spoken} called "{id}"'
        + (f", and {len(uses)} links name it." if len(uses) > 1 else "."),
        f"Did you mean {near.partition('/')[2]}?" if near else _add(spoken, same_kind),
        related=(
            *(((near, ("id",), "the closest name"),) if near else ()),
            *((use.user, use.path, "this link too") for use in uses[1 : MOST_NAMED + 1]),
        ),
    )


def _add(spoken: str, known: list[str]) -> str:
    """Return what to do where no name is near: the names that there are, if they are few."""
    ids = [key.partition("/")[2] for key in known]
    there = f" There is: {', '.join(ids)}." if 0 < len(ids) <= FEW else ""
    return f"Add the {spoken}, or change the name.{there}"


RULE = Rule(
    code="GT101",
    name="dangling-reference",
    summary="A link names a record that does not exist.",
    why=(
        "A pathway step that names a team nobody entered shows an empty line where the number "
        "should be, at the moment when somebody needs it."
    ),
    source="Second national analysis of Safeguarding Adults Reviews, 2019 to 2023 (LGA).",
    severity=Severity.ERROR,
    bad="""\
records:
  - kind: role
    id: safeguarding-lead
  - kind: role
    id: registered-manager
    reports_to: safeguarding-led  # <-
""",
    good="""\
records:
  - kind: role
    id: safeguarding-lead
  - kind: role
    id: registered-manager
    reports_to: safeguarding-lead
""",
    check=check,
    profile=Profile.DRAFT,
)
