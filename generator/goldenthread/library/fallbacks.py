"""The teams that answer for others when these are closed, and which of them count for a purpose."""

from __future__ import annotations

from functools import cache

from goldenthread.library.library import Library
from goldenthread.library.week import Teams
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose

LONGEST_SHORT = 5
"""An emergency number is short: the library that knows them is asked for short ones alone."""


def with_fallbacks(library: Library, teams: Teams, purpose: str | None = None) -> Teams:
    """Return teams with those that they name for when they are closed, and so on.

    For a purpose, only those that count for it.
    """
    found = {team.id: team for team in teams}
    waiting = list(teams)
    while waiting:
        team = waiting.pop()
        other = library.find(Contact, team.when_closed)
        if other is None or other.id in found:
            continue
        if purpose is None or counts(library, team, other, purpose):
            found[other.id] = other
            waiting.append(other)
    return tuple(found.values())


def counts(library: Library, team: Contact, other: Contact, purpose: str) -> bool:
    """Say whether another team may answer for one that serves a purpose.

    It does if it serves the purpose, is of the same agency, or of the sector that serves the
    purpose. An emergency number is for danger now, whoever names it.
    """
    if has_emergency_number(other):
        return False
    if purpose in other.purposes or other.agency == team.agency:
        return True
    agency, wanted = library.find(Agency, other.agency), library.find(Purpose, purpose)
    # Of what could not be read nothing is known, and that was reported once.
    return agency is None or wanted is None or agency.sector == wanted.sector


def has_emergency_number(team: Contact) -> bool:
    """Say whether a team has a number of the emergency services, such as 999."""
    numbers = (team.phone, getattr(team, "professionals_phone", None))
    return any(is_emergency_number(each) for each in numbers if each)


@cache
def is_emergency_number(number: str) -> bool:
    """Say whether a number leads to the emergency services of the United Kingdom."""
    if len(number) > LONGEST_SHORT:
        return False
    from phonenumbers import shortnumberinfo  # noqa: PLC0415 - few numbers need it

    return shortnumberinfo.is_emergency_number(number, "GB")
