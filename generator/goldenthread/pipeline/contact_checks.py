"""Contacts that are due to be checked: what to show of one, and how a check is written down."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from goldenthread.graph.due import What
from goldenthread.graph.due import dues
from goldenthread.graph.due import window
from goldenthread.library.library import Library
from goldenthread.library.words import date_words
from goldenthread.library.words import listed
from goldenthread.library.words import words
from goldenthread.model.finding import Finding
from goldenthread.records.agency import Contact
from goldenthread.records.links import KeyPath
from goldenthread.records.read import Wrong
from goldenthread.records.read import read_as
from goldenthread.records.traits import CheckedHow
from goldenthread.sources.edit import Edit
from goldenthread.sources.edit import NotWritten
from goldenthread.sources.edit import Set
from goldenthread.sources.edit import prepare
from goldenthread.sources.files import Source
from goldenthread.sources.files import read

CHANNELS: Mapping[str, KeyPath] = {
    "phone": ("phone",),
    "professionals_phone": ("professionals_phone",),
    "text_relay": ("text_relay",),
    "sms": ("sms",),
    "sign_language": ("sign_language",),
    "email": ("email", "address"),
    "portal": ("portal", "url"),
    "name": ("name",),
    "say_first": ("say_first",),
}
"""What of a contact can be found to have changed, by the word that is typed for it."""


@dataclass(frozen=True, slots=True)
class Check:
    """That somebody checked a contact: when, in which role, and how."""

    on: date
    by: str
    how: CheckedHow


def due_contacts(library: Library, as_of: date, days: int | None) -> tuple[Contact, ...]:
    """Return the contacts to check within some days, the longest due first.

    Without a number, within the days in which the settings call a contact due soon.
    """
    ahead = window(library.settings, Contact.kind) if days is None else days
    found = (
        library.find(Contact, due.key.partition("/")[2])
        for due in dues(library, as_of)
        if due.what is What.CHECK and due.kind == Contact.kind and (due.day - as_of).days <= ahead
    )
    return tuple(filter(None, found))


def shown(library: Library, contact: Contact) -> Iterator[tuple[str, str]]:
    """Yield what somebody needs who checks a contact: each field's name, and its words."""
    yield "Agency", library.title(f"agency/{contact.agency}")
    if contact.purposes:
        yield "For", listed(library.title(f"purpose/{each}") for each in contact.purposes)
    for name in known(contact):
        if name != "name":
            yield name.replace("_", " ").capitalize(), str(_at(contact, CHANNELS[name]))
    yield "Hours", words(contact.hours)
    source = contact.source
    yield "Source", ", ".join(filter(None, (source.title, source.page, source.url)))
    role = library.title(f"role/{contact.verified_by}")
    how = words(contact.verified_how)
    yield "Last checked", f"{date_words(contact.verified_on)}, by the {role} ({how})"


def known(contact: Contact) -> tuple[str, ...]:
    """Return what a contact has of all that can change."""
    return tuple(name for name, path in CHANNELS.items() if _at(contact, path) is not None)


def _at(contact: Contact, path: KeyPath) -> Any:
    value: Any = contact
    for part in path:
        value = getattr(value, str(part), None)
    return value


def wrong_with(library: Library, contact: Contact, name: str, value: str) -> Wrong | None:
    """Return what reading would find wrong with a new value of a contact; None for a good one."""
    entry = library.entries[contact.key]
    found: Any = entry.source.data
    for part in entry.base:
        found = found[part]
    fields = {key: each for key, each in deepcopy(found).items() if key != "kind"}
    _put(fields, CHANNELS[name], value)
    fields["id"] = contact.id
    result = read_as(Contact, fields, Contact.kind)
    return result[0] if isinstance(result, tuple) else None


def _put(fields: dict[str, Any], path: KeyPath, value: str) -> None:
    for part in path[:-1]:
        fields = fields[str(part)]
    fields[str(path[-1])] = value


def written_down(
    root: Path, library: Library, contact: Contact, check: Check, new: Mapping[str, str]
) -> Edit:
    """Return the edit that writes a check down, and the new values that it found.

    Other contacts of the same file may have been written before: what has to be as it was is
    this record. Raises ``NotWritten``.
    """
    entry = library.entries[contact.key]
    path = root / entry.source.file
    now = read(root, path)
    if isinstance(now, Finding) or not _same(now, entry.source, entry.base):
        raise NotWritten(
            f"{contact.key} was changed by somebody else meanwhile, so nothing was written.",
            "Look at it, then run this again.",
        )
    values = [
        *((CHANNELS[name], value) for name, value in new.items()),
        (("verified_on",), check.on.isoformat()),
        (("verified_by",), check.by),
        (("verified_how",), check.how.value),
    ]
    changes = [
        Set((*entry.base, *field), value)
        for field, value in values
        if value != _said(contact, field)
    ]
    return prepare(path, now.sha256, changes)


def _said(contact: Contact, field: KeyPath) -> str:
    """Return a field as it is written in a file."""
    value = _at(contact, field)
    return str(value.value if isinstance(value, CheckedHow) else value)


def _same(now: Source, then: Source, base: KeyPath) -> bool:
    """Say whether a record still is what was shown."""
    one: Any = now.data
    two: Any = then.data
    try:
        for part in base:
            one, two = one[part], two[part]
    except (KeyError, IndexError, TypeError):
        return False
    return bool(one == two)
