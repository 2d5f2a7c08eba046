"""An emergency number whose purposes are not marked as an emergency."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.links import KeyPath
from goldenthread.rules.contacts.emergencies import marked
from goldenthread.rules.contacts.emergencies import served
from goldenthread.rules.contacts.emergencies import with_number
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield the first team of each list of purposes with an emergency number and no mark.

    Where another emergency number of the same area is marked, this one is listed for something
    else on purpose.
    """
    library = world.library
    if library.lacks(Contact) or library.lacks(Purpose):
        return
    teams = with_number(library)
    sound = [each for each in teams if marked(library, each)]
    reported: set[tuple[str, ...]] = set()
    for team in teams:
        if team.purposes not in reported and not served(team, sound):
            reported.add(team.purposes)
            yield _problem(world, team)


def _problem(world: World, team: Contact) -> Problem:
    purposes = [world.library.get(Purpose, each) for each in team.purposes]
    path: KeyPath = ("emergency",)
    return Problem(
        team.key,
        ("purposes",),
        f'"{team.name}" has the emergency number {team.phone or team.professionals_phone}, but '
        "none of its purposes is marked as an emergency. So it stands first on no page.",
        f'Mark the purpose that is for danger now, such as "{purposes[0].name}".',
        "emergency: yes",
        related=tuple((each.key, path, "this purpose is not marked") for each in purposes),
    )


RULE = Rule(
    code="GT425",
    name="emergency-not-marked",
    summary="An emergency number is listed for no purpose that is marked as an emergency.",
    why=(
        "What is marked stands first on every crisis page, and is checked as what cannot wait. "
        "Without the mark, 999 is one number among many for somebody in danger."
    ),
    source="999 and 112 are the national emergency numbers; crisis pages put them first.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: purpose, id: emergency, name: Get help in an emergency}
  - kind: contact
    id: emergency-999
    areas: []
    purposes: [emergency]  # <-
    phone: "999"
""",
    good="""\
records:
  - {kind: purpose, id: emergency, name: Get help in an emergency, emergency: yes}
  - {kind: contact, id: emergency-999, areas: [], purposes: [emergency], phone: "999"}
""",
    check=check,
)
