"""Whether a team works where its organisation does."""

from __future__ import annotations

from goldenthread.library.library import Library
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority


def beyond_agency(library: Library, contact: Contact) -> tuple[str, ...]:
    """Return the authorities that a team serves and its organisation does not, if it is local."""
    agency = library.find(Agency, contact.agency)
    if agency is None or not agency.areas:
        return ()
    return tuple(
        each for each in contact.areas if each not in agency.areas and library.find(Authority, each)
    )
