"""A course that counts fewer people in a role than are named as holding it."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date

from goldenthread.library.library import Library
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.governance import Training
from goldenthread.records.provider import Role
from goldenthread.records.provider import RoleHolder
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

_Holders = Mapping[str, Mapping[str, date]]
"""The names of those who hold a role, by the role, each with the day from which they do."""


def check(world: World) -> Iterator[Problem]:
    """Yield each row of a course with fewer people than held the role when it was counted."""
    holders = _holders(world.library)
    for course in world.library.all(Training):
        for index, row in enumerate(course.coverage):
            days = holders.get(row.role, {}).values()
            named = sum(1 for since in days if since <= course.as_at)
            if named > row.in_post:
                yield Problem(
                    course.key,
                    ("coverage", index, "in_post"),
                    f'"{course.title}" counts {row.in_post} in the role '
                    f'"{world.library.title(f"role/{row.role}")}" on {date_words(course.as_at)}, '
                    f"and {named} people are named as holding it by then.",
                    "Count everybody who holds the role, or correct who holds it.",
                    f"in_post: {named}",
                )


def _holders(library: Library) -> _Holders:
    """Return who holds each role. Who holds several may be counted under any of them."""
    roles_of: dict[str, set[str]] = {}
    for each in library.all(RoleHolder):
        roles_of.setdefault(each.name, set()).add(each.role)
    found: dict[str, dict[str, date]] = {}
    for each in library.all(RoleHolder):
        role = library.find(Role, each.role)
        if role and role.counted_as is None and len(roles_of[each.name]) == 1:
            names = found.setdefault(each.role, {})
            names[each.name] = min(each.since, names.get(each.name, each.since))
    return found


RULE = Rule(
    code="GT928",
    name="more-named-than-in-post",
    summary="A course counts fewer people in a role than the records name.",
    why=(
        "Whoever is not counted has perhaps not been trained, and the percentage looks better than "
        "it is. An inspector who has the list of managers sees it at once."
    ),
    source="Failure mode F26: a training claim that the records do not bear out.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: role, id: registered-manager}
  - {kind: role_holder, id: a, role: registered-manager, name: Ada Moss, since: 2024-01-08}
  - {kind: role_holder, id: b, role: registered-manager, name: Ben Hall, since: 2025-03-03}
  - kind: training
    id: level-3
    as_at: 2026-10-31
    coverage:
      - role: registered-manager
        in_post: 1  # <-
        in_date: 1
        competent: 1
""",
    good="""\
records:
  - {kind: role, id: registered-manager}
  - {kind: role_holder, id: a, role: registered-manager, name: Ada Moss, since: 2024-01-08}
  - {kind: role_holder, id: b, role: registered-manager, name: Ben Hall, since: 2026-11-02}
  - kind: training
    id: level-3
    as_at: 2026-10-31
    coverage: [{role: registered-manager, in_post: 1, in_date: 1, competent: 1}]
""",
    check=check,
)
