"""Whether a team works where its organisation does."""

from __future__ import annotations

from goldenthread.library.library import Library
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.provider import Service


def beyond_agency(library: Library, contact: Contact) -> tuple[str, ...]:
    """Return the authorities that a team serves and its organisation does not, if it is local."""
    agency = library.find(Agency, contact.agency)
    if agency is None or not agency.areas:
        return ()
    return tuple(
        each for each in contact.areas if each not in agency.areas and library.find(Authority, each)
    )


def misplaced(library: Library, contact: Contact) -> bool:
    """Say whether the areas of a team cannot be right, which is reported once."""
    agency = library.find(Agency, contact.agency)
    nowhere = not contact.areas and agency is not None and not serves_everywhere(library, agency)
    beyond = bool(beyond_agency(library, contact))
    return nowhere or (beyond and not is_shared(library, contact))


def is_shared(library: Library, contact: Contact) -> bool:
    """Say whether a team also serves an authority that its organisation serves.

    Then it may well serve the neighbours too: councils share night teams and front doors.
    """
    agency = library.find(Agency, contact.agency)
    return agency is not None and not {*contact.areas}.isdisjoint(agency.areas)


def teams_beyond(library: Library, *, shared: bool) -> dict[tuple[str, str], list[Contact]]:
    """Return the teams that serve what their organisation does not, by organisation and area."""
    found: dict[tuple[str, str], list[Contact]] = {}
    for contact in library.all(Contact):
        if is_shared(library, contact) is shared:
            for area in beyond_agency(library, contact):
                found.setdefault((contact.agency, area), []).append(contact)
    return found


def serves_everywhere(library: Library, agency: Agency) -> bool:
    """Say whether an organisation serves every authority in which the provider has a service."""
    return not agency.areas or {each.authority for each in library.all(Service)} <= {*agency.areas}
