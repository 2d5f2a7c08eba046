"""Two teams side by side: whether it is said which of them is called first, and their numbers."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import product
from types import MappingProxyType

from goldenthread.library.library import Library
from goldenthread.records.agency import Contact
from goldenthread.records.text import SHORT

ALIKE = 9
"""Numbers of one organisation often begin with the same nine digits."""


def ordered(one: Contact, other: Contact) -> bool:
    """Say whether staff know whom to call: one is called first, or both have the same number."""
    return one.first_call != other.first_call or bool(numbers(one) & numbers(other))


def numbers(contact: Contact) -> frozenset[str]:
    """Return the numbers of a team to speak to somebody, as digits."""
    written = filter(None, (contact.phone, contact.professionals_phone))
    return frozenset(digits(each) for each in written)


def field_of(contact: Contact, number: str) -> str:
    """Return the field in which a team has a number, given as digits."""
    here = contact.phone is not None and digits(contact.phone) == number
    return "phone" if here else "professionals_phone"


def written(contact: Contact, number: str) -> str:
    """Return a number of a team as it is written there."""
    return str(getattr(contact, field_of(contact, number)))


def full_numbers(contact: Contact) -> frozenset[str]:
    """Return the numbers of a team that belong to somebody: 101 and 999 lead everywhere."""
    return frozenset(each for each in numbers(contact) if not SHORT.fullmatch(each))


def digits(number: str) -> str:
    """Return a number as the digits that are pressed in the United Kingdom, without Relay UK."""
    pressed = re.sub(r"^\+44", "0", number.replace(" ", ""))
    return re.sub(r"^1800[12](?=0)", "", pressed)


@lru_cache(maxsize=8)
def shared_numbers(library: Library) -> MappingProxyType[str, tuple[Contact, ...]]:
    """Return the full numbers that several teams have, none of which says that the line is shared.

    The teams are in the order of their ids.
    """
    found: dict[str, list[Contact]] = {}
    for contact in library.all(Contact):
        for number in full_numbers(contact):
            found.setdefault(number, []).append(contact)
    return MappingProxyType(
        {
            number: tuple(teams)
            for number, teams in sorted(found.items())
            if len(teams) > 1 and not any(team.shared_line for team in teams)
        }
    )


def strangest(library: Library, number: str, teams: tuple[Contact, ...]) -> Contact:
    """Return the team whose organisation has no other number like this one: the likely slip."""
    alike = _alike(library)
    return min(reversed(teams), key=lambda team: alike[team.agency, number[:ALIKE]])


@lru_cache(maxsize=8)
def _alike(library: Library) -> Counter[tuple[str, str]]:
    """Return how many numbers of each organisation begin with the same digits."""
    return Counter(
        (team.agency, number[:ALIKE])
        for team in library.all(Contact)
        for number in full_numbers(team)
    )


def same_purpose_and_area(teams: tuple[Contact, ...]) -> tuple[Contact, Contact] | None:
    """Return the first two of some teams that serve one purpose in one area, if there are any."""
    served: dict[tuple[str, str], Contact] = {}
    for team in teams:
        for place in product(team.purposes, team.areas or ("",)):
            if place in served:
                return served[place], team
            served[place] = team
    return None
