"""A purpose that is marked as an emergency, and no team of it has an emergency number."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.library import Library
from goldenthread.library.week import always_open
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.rules.contacts.emergencies import served
from goldenthread.rules.contacts.emergencies import with_number
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield the first team of each such purpose.

    A crisis line may be marked beside 999. That a team is closed at times is said by another rule,
    and so is an emergency number that is listed for something else.
    """
    library = world.library
    if library.lacks(Contact) or library.lacks(Purpose):
        return
    numbers = with_number(library)
    for purpose in library.all(Purpose):
        teams = _teams(library, purpose) if purpose.emergency else []
        first = next((each for each in teams if not served(each, numbers)), None)
        if first and all(map(always_open, teams)):
            yield _problem(purpose, first)


def _teams(library: Library, purpose: Purpose) -> list[Contact]:
    return [each for each in library.all(Contact) if purpose.id in each.purposes]


def _problem(purpose: Purpose, team: Contact) -> Problem:
    field = "phone" if team.phone else "professionals_phone"
    return Problem(
        team.key,
        (field,),
        f'"{team.name}" is listed for danger now ("{purpose.name}"), but {getattr(team, field)} '
        "is not an emergency number, and no other team has one.",
        "Write the emergency number. If the purpose is not for danger now, take its mark away and "
        "add the purpose that is.",
        'phone: "999"',
        related=((purpose.key, ("emergency",), "this purpose is for an emergency"),),
    )


RULE = Rule(
    code="GT426",
    name="emergency-without-number",
    summary="What is for danger now has no emergency number.",
    why=(
        "The first number on a crisis page is pressed by somebody in danger. A number that is not "
        "999 or 112 does not bring an ambulance, the police or the fire service."
    ),
    source="999 and 112 are the national emergency numbers; crisis pages put them first.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: purpose, id: emergency, name: Get help in an emergency, emergency: yes}
  - kind: contact
    id: emergency-services
    areas: []
    purposes: [emergency]
    phone: "101"  # <-
""",
    good="""\
records:
  - {kind: purpose, id: emergency, name: Get help in an emergency, emergency: yes}
  - {kind: contact, id: emergency-services, areas: [], purposes: [emergency], phone: "999"}
""",
    check=check,
)
