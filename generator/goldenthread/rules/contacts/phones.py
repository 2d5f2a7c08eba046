"""Every telephone number that a record may hold, with its field."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.library import Library
from goldenthread.records.agency import Contact
from goldenthread.records.fields import Record
from goldenthread.records.provider import Provider
from goldenthread.records.provider import RoleHolder
from goldenthread.records.provider import Service

FIELDS: dict[type[Record], tuple[str, ...]] = {
    Contact: ("phone", "professionals_phone", "text_relay", "sms"),
    Provider: ("phone",),
    Service: ("phone", "on_call_phone"),
    RoleHolder: ("phone",),
}


def phones(library: Library) -> Iterator[tuple[Record, str, str]]:
    """Yield every telephone number of a library: its record, its field, and the number."""
    for model, names in FIELDS.items():
        for record in library.all(model):
            for name in names:
                if number := getattr(record, name):
                    yield record, name, number
