"""A team that is named for when another is closed, and is closed at those hours itself."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.week import always_open
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.rules.contacts.fallbacks import closed_too
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each such team once: at its hours when it is meant to follow, else at the link.

    A team is meant to follow when it serves the same purpose, or when several send people to it.
    """
    if world.library.lacks(Contact):
        return
    for id, sources in sorted(closed_too(world.library).items()):
        other = world.library.get(Contact, id)
        if not always_open(other) and _for_emergency(world, other):
            continue
        first = sources[0]
        follows = len(sources) > 1 or bool({*first.purposes} & {*other.purposes})
        if follows and other is not first:
            yield _hours(other, sources)
        else:
            yield _link(first, other)


def _for_emergency(world: World, team: Contact) -> bool:
    """Say whether a team is listed for danger now, which has a rule of its own for its hours."""
    found = (world.library.find(Purpose, each) for each in team.purposes)
    return any(each.emergency for each in found if each)


def _hours(other: Contact, sources: list[Contact]) -> Problem:
    names = listed(f'"{each.name}"' for each in sources)
    are = "are" if len(sources) > 1 else "is"
    return Problem(
        other.key,
        ("hours",),
        f'"{other.name}" is the team to call when {names} {are} closed, but it is closed at '
        "nearly all of those hours as well.",
        "Mend its hours, or name the team that really answers then.",
        'bands: [{days: mon to fri, opens: "17:00", closes: "09:00", next_day: yes}]',
        related=tuple((each.key, ("when_closed",), "this sends people there") for each in sources),
    )


def _link(team: Contact, other: Contact) -> Problem:
    said = "itself" if team.id == other.id else f'"{other.name}", which is closed then as well'
    return Problem(
        team.key,
        ("when_closed",),
        f'When "{team.name}" is closed, it sends people to {said}.',
        "Name the team that answers at those hours, or delete the line.",
        "when_closed: emergency-duty",
        related=((other.key, ("hours",), "these hours"),),
    )


RULE = Rule(
    code="GT409",
    name="closed-as-well",
    summary="The team to call when another is closed is closed at the same hours.",
    why=(
        "A page that sends people from one closed office to another costs the time that the "
        "person at risk does not have. Pasted office hours on a night team do exactly that."
    ),
    source="Known faults of contact lists: an out-of-hours entry with office hours.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: purpose, id: raise-concern}
  - {kind: purpose, id: quality}
  - kind: contact
    id: front-door
    purposes: [raise-concern]
    when_closed: duty-night
    hours: {bands: [{days: mon to fri, opens: "09:00", closes: "17:00"}], bank_holidays: closed}
  - kind: contact
    id: duty-night
    purposes: [raise-concern]
    hours:  # <-
      bands: [{days: mon to fri, opens: "09:00", closes: "17:30"}]
      bank_holidays: closed
  - kind: contact
    id: contracts
    purposes: [quality]
    when_closed: reception  # <-
    hours: {bands: [{days: mon to fri, opens: "10:00", closes: "16:00"}], bank_holidays: closed}
  - kind: contact
    id: reception
    purposes: []
    hours: {bands: [{days: mon to fri, opens: "09:00", closes: "17:00"}], bank_holidays: closed}
""",
    good="""\
records:
  - {kind: purpose, id: raise-concern}
  - kind: contact
    id: front-door
    purposes: [raise-concern]
    when_closed: duty-night
    hours: {bands: [{days: mon to fri, opens: "09:00", closes: "17:00"}], bank_holidays: closed}
  - {kind: contact, id: duty-night, purposes: [raise-concern], hours: {always: yes}}
""",
    check=check,
)
