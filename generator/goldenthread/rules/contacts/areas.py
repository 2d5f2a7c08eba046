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
    return nowhere or bool(beyond_agency(library, contact))


def serves_everywhere(library: Library, agency: Agency) -> bool:
    """Say whether an organisation serves every authority in which the provider has a service."""
    return not agency.areas or {each.authority for each in library.all(Service)} <= {*agency.areas}
