"""The files that leave the house: which they are, who gets each, and the last look at them.

One that shows a number which nobody checked in time is not made at all. The staff site is: it says
so beside the number, and somebody may need the page tonight.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from goldenthread.emit.outgoing import Outgoing
from goldenthread.emit.outgoing import Watch
from goldenthread.emit.outgoing import refuse
from goldenthread.emit.outgoing.notice import write_notice
from goldenthread.graph.due import check_again
from goldenthread.library.secrets import secrets_from
from goldenthread.library.words import date_words
from goldenthread.library.words import listed
from goldenthread.model.document import Document
from goldenthread.model.finding import Place
from goldenthread.pipeline.check import Checked
from goldenthread.views.stale import stale_contacts
from goldenthread.views.stale import stale_in


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A document that was not made, and the contacts whose overdue numbers it would have shown."""

    path: str
    contacts: tuple[tuple[str, date, Place], ...]

    @property
    def sentence(self) -> str:
        """Return why it was not made and what to do."""
        said = [
            f"{name} (check again by {date_words(again)}, {place})"
            for name, again, place in self.contacts
        ]
        return (
            f"{self.path} was not made: it would go out with numbers that nobody checked in time, "
            f"those of {listed(said)}. Check them, write the day into the record, and build again."
        )


def hold_back(
    checked: Checked, documents: tuple[Document, ...]
) -> tuple[tuple[Document, ...], tuple[HeldBack, ...]]:
    """Return the documents that may be made, and those that may not with the reason."""
    library = checked.library
    stale = stale_contacts(library, checked.world.as_of)
    going, held = [], []
    for each in documents:
        if contacts := stale_in(each, stale):
            late = tuple(
                (contact.name, check_again(contact), library.place(contact.key, ("verified_on",)))
                for contact in contacts
            )
            held.append(HeldBack(_path(each), late))
        else:
            going.append(each)
    return tuple(going), tuple(held)


def _path(document: Document) -> str:
    return f"word/{document.slug}.docx"


def look_through(folder: Path, checked: Checked, documents: tuple[Document, ...]) -> None:
    """Refuse a build whose outgoing files hold what their readers may not see. Raises ``Leak``."""
    outgoing = tuple(Outgoing(_path(each), each.reader, each.organisation) for each in documents)
    readers = {each.reader for each in outgoing}
    watches = {reader: Watch(secrets_from(checked.library, reader)) for reader in sorted(readers)}
    refuse(folder, outgoing, watches)


def say_who_may_read(folder: Path, documents: tuple[Document, ...]) -> None:
    """Name the files that may go out, and who may read each, in a sheet of the build."""
    write_notice(folder, ((_path(each), each.reader) for each in documents))
