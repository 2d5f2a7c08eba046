"""A role that reports to itself in the end, or stands in for itself."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.library import Library
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.provider import Role
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each circle of roles once, at the first by name, and each role that is its deputy."""
    known: set[str] = set()
    for role in world.library.all(Role):
        circle = _circle(world.library, role)
        if circle and known.isdisjoint(circle):
            known.update(circle)
            names = listed(f'"{world.library.title(f"role/{id}")}"' for id in circle)
            yield Problem(
                role.key,
                ("reports_to",),
                f"{names} report to each other, and nobody stands above them."
                if len(circle) > 1
                else f"{names} reports to itself.",
                "Name the role above. The one at the top has no `reports_to`.",
            )
        if role.id in role.deputies:
            yield Problem(
                role.key,
                ("deputies", role.deputies.index(role.id)),
                f'"{role.name}" stands in for itself, so nobody does.',
                "Name another role that can act.",
            )


def _circle(library: Library, role: Role) -> list[str]:
    """Return the roles from one back to itself by who reports to whom; nothing if they end."""
    way = [role.id]
    above = library.find(Role, role.reports_to)
    while above and above.id not in way:
        way.append(above.id)
        above = library.find(Role, above.reports_to)
    return way if above and above.id == role.id else []


RULE = Rule(
    code="GT106",
    name="role-over-itself",
    summary="Roles report to each other in a circle, or a role is its own deputy.",
    why=(
        "When the manager may be part of it, staff go one up. In a circle there is no up: the "
        "concern comes back to the person it is about."
    ),
    source="Employment Rights Act 1996, Part IVA: workers must be able to tell somebody above.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: role, id: director, name: director, reports_to: registered-manager}  # <-
  - {kind: role, id: registered-manager, name: registered manager, reports_to: director}
""",
    good="""\
records:
  - {kind: role, id: director, name: director}
  - {kind: role, id: registered-manager, name: registered manager, reports_to: director}
""",
    check=check,
)
