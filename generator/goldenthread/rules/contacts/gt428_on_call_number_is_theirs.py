"""An on-call number of ours that is answered by somebody outside."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType

from goldenthread.library.library import Library
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.links import KeyPath
from goldenthread.records.provider import Provider
from goldenthread.records.provider import Service
from goldenthread.records.text import SHORT
from goldenthread.rules.contacts.pairs import digits
from goldenthread.rules.contacts.pairs import field_of
from goldenthread.rules.contacts.pairs import full_numbers
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

MOBILE = "07"
Related = tuple[tuple[str, KeyPath, str], ...]


def check(world: World) -> Iterator[Problem]:
    """Yield each on-call number of a service that is 999 or its like, or a team's outside.

    A mobile number that a contact has as well is one of ours that leaked; another rule says so.
    """
    outside = _outside(world.library)
    for service in world.library.all(Service):
        pressed = digits(service.on_call_phone or "")
        if SHORT.fullmatch(pressed):
            yield _problem(service, "no manager of ours answers there")
        elif pressed in outside and not pressed.startswith(MOBILE):
            team = outside[pressed]
            related = ((team.key, (field_of(team, pressed),), "the same number"),)
            yield _problem(service, f'it is the number of "{team.name}", a team outside', related)


@lru_cache(maxsize=8)
def _outside(library: Library) -> MappingProxyType[str, Contact]:
    """Return the teams outside by their full numbers; a team of our own organisation is none."""
    ours = {name for each in library.all(Provider) for name in (each.name, each.legal_name)}
    found = {}
    for team in library.all(Contact):
        agency = library.find(Agency, team.agency)
        if agency and agency.name not in ours:
            found.update(dict.fromkeys(full_numbers(team), team))
    return MappingProxyType(found)


def _problem(service: Service, said: str, related: Related = ()) -> Problem:
    return Problem(
        service.key,
        ("on_call_phone",),
        f'{service.on_call_phone} is given as the on-call number of "{service.name}": {said}.',
        "Write the number on which our manager on call answers, and call it once.",
        'on_call_phone: "07700 900010"',
        related=related,
    )


RULE = Rule(
    code="GT428",
    name="on-call-number-is-theirs",
    summary="The on-call number of a service is answered by somebody outside.",
    why=(
        "A worker who calls the manager on call at night and reaches the council, or 999, loses "
        "minutes, and thinks that nobody of ours is there."
    ),
    source="Known faults of contact lists: a number pasted into the wrong record.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: agency, id: council, name: The Council, areas: []}
  - {kind: contact, id: front-door, agency: council, phone: "01632 960101"}
  - kind: service
    id: tern-court
    phone: "01632 960100"
    on_call_phone: "01632 960101"  # <-
""",
    good="""\
records:
  - {kind: agency, id: council, name: The Council, areas: []}
  - {kind: contact, id: front-door, agency: council, phone: "01632 960101"}
  - kind: service
    id: tern-court
    phone: "01632 960100"
    on_call_phone: "07700 900010"
""",
    check=check,
)
