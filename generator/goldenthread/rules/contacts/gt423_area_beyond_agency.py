"""A team that serves an authority which its organisation does not."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.library import Library
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.links import KeyPath
from goldenthread.rules.contacts.areas import serves_everywhere
from goldenthread.rules.contacts.areas import teams_beyond
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

Place = tuple[str, KeyPath]


def check(world: World) -> Iterator[Problem]:
    """Yield each team whose areas are all others than its organisation's, once an area.

    Where several teams of one organisation are, the organisation's own areas are incomplete.
    """
    for (agency, area), teams in teams_beyond(world.library, shared=False).items():
        authority = world.library.get(Authority, area)
        yield _problem(world.library, world.library.get(Agency, agency), authority, teams)
    yield from _everywhere(world)


def _problem(
    library: Library, agency: Agency, authority: Authority, teams: list[Contact]
) -> Problem:
    team = teams[0]
    places: list[Place] = [
        (team.key, ("areas", team.areas.index(authority.id))),
        (agency.key, ("areas",)),
    ]
    (key, path), other = places if len(teams) == 1 else reversed(places)
    return Problem(
        key,
        path,
        f'"{team.name}" serves {authority.short}, but {agency.name} does not.',
        "Say which of the two is wrong. If the team belongs to another organisation, name that one "
        "as its agency. If the area is wrong, write the area that the team serves.",
        _right(library, agency, authority),
        related=((*other, "the other areas"),),
    )


def _right(library: Library, agency: Agency, authority: Authority) -> str:
    """Return an organisation of the same group that serves the area, or else the other areas."""
    for each in library.all(Agency):
        if each.sector == agency.sector and authority.id in each.areas:
            return f"agency: {each.id}"
    return f"areas: [{', '.join(agency.areas)}]"


def _everywhere(world: World) -> Iterator[Problem]:
    """Yield each team without areas of an organisation that does not serve all our authorities."""
    for contact in world.library.all(Contact):
        agency = world.library.find(Agency, contact.agency)
        if contact.areas or agency is None or serves_everywhere(world.library, agency):
            continue
        yield Problem(
            contact.key,
            ("agency",),
            f'"{contact.name}" names no areas, so it counts as national, but {agency.name} serves '
            "only some authorities.",
            "Say which authorities the team serves.",
            f"areas: [{', '.join(agency.areas)}]",
            related=((agency.key, ("areas",), "the areas of the organisation"),),
        )


RULE = Rule(
    code="GT423",
    name="area-beyond-agency",
    summary="A team serves an authority that its organisation does not.",
    why=(
        "A council's team entered for the council next door stands on that council's crisis page. "
        "Staff there call a council that has no duty, and the concern waits."
    ),
    source="Care Act 2014 s42: the council where the adult is has the duty.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: authority, id: wexcombe, short: Wexcombe}
  - {kind: agency, id: northbridge-council, areas: [northbridge]}
  - kind: contact
    agency: northbridge-council
    id: front-door
    areas: [wexcombe]  # <-
""",
    good="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: agency, id: northbridge-council, areas: [northbridge]}
  - {kind: contact, id: front-door, agency: northbridge-council, areas: [northbridge]}
""",
    check=check,
)
