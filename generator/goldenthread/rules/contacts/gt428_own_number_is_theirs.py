"""A number of our own that is answered by somebody outside."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType

from goldenthread.library.library import Library
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.fields import Record
from goldenthread.records.provider import Provider
from goldenthread.records.provider import RoleHolder
from goldenthread.records.text import SHORT
from goldenthread.rules.contacts.pairs import digits
from goldenthread.rules.contacts.pairs import field_of
from goldenthread.rules.contacts.pairs import full_numbers
from goldenthread.rules.contacts.phones import phones
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

MOBILE = "07"


def check(world: World) -> Iterator[Problem]:
    """Yield each number of a service, the provider or a person that is another body's.

    For a manager on call 999 is one, and so is 101.
    A mobile number that a contact has as well is one of ours that leaked; another rule says so.
    """
    outside = _outside(world.library)
    for record, name, number in phones(world.library):
        pressed = digits(number)
        if isinstance(record, Contact):
            continue
        if name == "on_call_phone" and SHORT.fullmatch(pressed):
            yield _short(record, name, number)
        elif pressed in outside and not pressed.startswith(MOBILE):
            yield _theirs(record, name, number, outside[pressed])


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


def _whose(record: Record) -> str:
    """Say whose number it is; who holds a role is named in no report."""
    return "one of our people" if isinstance(record, RoleHolder) else f'"{record.title_words}"'


def _short(record: Record, name: str, number: str) -> Problem:
    return Problem(
        record.key,
        (name,),
        f'{number} is given as the on-call number of "{record.title_words}": no manager of ours '
        "answers there.",
        "Write the number on which one of us answers.",
        f'{name}: "01632 960100"',
    )


def _theirs(record: Record, name: str, number: str, team: Contact) -> Problem:
    return Problem(
        record.key,
        (name,),
        f"{number} is given as a number of {_whose(record)}, and it is the number of "
        f'"{team.name}", a team outside.',
        "Check both numbers by calling, and write the number on which one of us answers.",
        f'{name}: "01632 960100"',
        related=((team.key, (field_of(team, digits(number)),), "the same number"),),
    )


RULE = Rule(
    code="GT428",
    name="own-number-is-theirs",
    summary="A number of a service or of its on-call manager is answered by somebody outside.",
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
