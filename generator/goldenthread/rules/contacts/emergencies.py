"""Whether danger now has its mark and its number, area by area."""

from __future__ import annotations

from collections.abc import Iterable

from goldenthread.library.fallbacks import has_emergency_number
from goldenthread.library.library import Library
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose

NATIONAL = ""


def areas_of(team: Contact) -> tuple[str, ...]:
    """Return the areas of a team; a national one has the empty name."""
    return team.areas or (NATIONAL,)


def with_number(library: Library) -> tuple[Contact, ...]:
    """Return the teams that have an emergency number and are listed for something."""
    found = (each for each in library.all(Contact) if each.purposes)
    return tuple(each for each in found if has_emergency_number(each))


def marked(library: Library, team: Contact) -> bool:
    """Say whether a purpose of a team is for an emergency, or may be: one that was not read."""
    found = [library.find(Purpose, each) for each in team.purposes]
    return any(each is None or each.emergency for each in found)


def served(team: Contact, others: Iterable[Contact]) -> bool:
    """Say whether each area of a team has one of some others, or a national one."""
    found = {area for other in others for area in areas_of(other)}
    return NATIONAL in found or found.issuperset(areas_of(team))
