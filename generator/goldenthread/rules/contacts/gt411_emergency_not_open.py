"""A team for danger now that does not answer at every minute."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.week import always_open
from goldenthread.library.week import by_telephone
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each team for an emergency that is not always open.

    Where several teams of a purpose are not, it is the purpose that is no emergency.
    """
    if world.library.lacks(Contact):
        return
    contacts = world.library.all(Contact)
    for purpose in world.library.all(Purpose):
        if not purpose.emergency:
            continue
        closed = [
            each for each in contacts if purpose.id in each.purposes and not always_open(each)
        ]
        if len(closed) == 1:
            yield _team(purpose, closed[0])
        elif closed:
            yield _purpose(purpose, closed)


def _team(purpose: Purpose, team: Contact) -> Problem:
    lacking = "is not open at every minute" if by_telephone(team) else "has no telephone number"
    return Problem(
        team.key,
        ("hours",),
        f'"{team.name}" is listed for danger now ("{purpose.name}"), but it {lacking}.',
        "Take the purpose from the team, or mend its hours and number.",
        "hours:\n  always: yes",
        related=((purpose.key, ("emergency",), "this purpose is for an emergency"),),
    )


def _purpose(purpose: Purpose, teams: list[Contact]) -> Problem:
    return Problem(
        purpose.key,
        ("emergency",),
        f'"{purpose.name}" is marked as an emergency, but {len(teams)} of its teams are not open '
        "at every minute.",
        "Mark only what is answered at once, day and night, such as 999.",
        "emergency: no",
        related=tuple((each.key, ("hours",), "these hours") for each in teams[:3]),
    )


RULE = Rule(
    code="GT411",
    name="emergency-not-open",
    summary="A team for danger now does not answer at every minute.",
    why=(
        "What is marked as an emergency stands first on every crisis page. Somebody in danger "
        "cannot be sent to an answering machine."
    ),
    source="999 is answered at every minute; crisis pages put it first.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: purpose, id: emergency, name: Get help in an emergency, emergency: yes}
  - kind: contact
    id: crisis-line
    purposes: [emergency]
    hours:  # <-
      bands: [{days: mon to sun, opens: "08:00", closes: "22:00"}]
      bank_holidays: as_usual
""",
    good="""\
records:
  - {kind: purpose, id: emergency, name: Get help in an emergency, emergency: yes}
  - {kind: contact, id: emergency-999, purposes: [emergency], phone: "999"}
""",
    check=check,
)
