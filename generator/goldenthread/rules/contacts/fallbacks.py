"""Teams that are named for when another is closed, and are closed at those hours as well."""

from __future__ import annotations

from functools import lru_cache

from goldenthread.library.fallbacks import with_fallbacks
from goldenthread.library.library import Library
from goldenthread.library.week import length
from goldenthread.library.week import unreached
from goldenthread.records.agency import Contact
from goldenthread.records.hours import BankHoliday

LITTLE = 10
"""A fallback that answers for less than a tenth of the closed hours is none."""


@lru_cache(maxsize=8)
def closed_too(library: Library) -> dict[str, list[Contact]]:
    """Return the teams that are closed when they are needed, with the teams that send people there.

    Of two teams that name each other, one has the wrong hours; the likelier one is returned.
    """
    found: dict[str, list[Contact]] = {}
    for contact in library.all(Contact):
        other = library.find(Contact, contact.when_closed)
        if other and _no_help(library, contact, other):
            found.setdefault(other.id, []).append(contact)
    for id in sorted(found):
        for source in found[id]:
            mutual = source.id != id and source.id in found
            if mutual and _likelier(library, found, source.id, id) == id:
                found[source.id] = [each for each in found[source.id] if each.id != id]
    misled = {source.id for sources in found.values() for source in sources}
    return {
        id: sources
        for id, sources in found.items()
        if sources and misled.isdisjoint(_others(found, id))
    }


def _others(found: dict[str, list[Contact]], id: str) -> set[str]:
    """Return the team itself, unless it sends people to itself: then its own link is the cause."""
    return {id} - {source.id for source in found[id]}


def _no_help(library: Library, contact: Contact, other: Contact) -> bool:
    closed = length(unreached((contact,)))
    answering = with_fallbacks(library, (other,))
    if any(each.when_closed and not _there(library, each) for each in answering):
        return False
    still = length(unreached((contact, *answering)))
    return closed > 0 and (closed - still) * LITTLE < closed


def _likelier(library: Library, found: dict[str, list[Contact]], one: str, other: str) -> str:
    """Return which of two teams is meant for nights: by who sends people there, then by hours."""

    def weight(id: str) -> tuple[int, bool, int, str]:
        team = library.get(Contact, id)
        all_day = team.hours.bank_holidays is BankHoliday.ALL_DAY
        return (len(found[id]), all_day, length(unreached((team,))), id)

    return max(one, other, key=weight)


def _there(library: Library, contact: Contact) -> bool:
    return library.find(Contact, contact.when_closed) is not None


def misled(library: Library) -> frozenset[str]:
    """Return the teams that send people to a closed team, and those teams."""
    found = closed_too(library)
    sources = {each.id for group in found.values() for each in group}
    return frozenset(sources | found.keys())
