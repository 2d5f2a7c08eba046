"""Default deny: what a reader may not see is gone before any page is made.

A record for a reader is *built from* the fields whose audience allows it. A field that names
no audience, a new field, a record without an audience: none of them can appear.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from goldenthread.library.facts import Fact
from goldenthread.library.library import Entry
from goldenthread.library.library import Library
from goldenthread.model.audience import Audience
from goldenthread.records.fields import Record
from goldenthread.records.fields import audience_of
from goldenthread.records.links import links_of

_ALWAYS = {"id", "audience"}


def for_reader(library: Library, reader: Audience) -> Library:
    """Return the library as one reader may see it: fewer records, fewer fields, same places."""
    visible = {key for key, entry in library.entries.items() if _may_see(entry.record, reader)}
    entries = {
        key: Entry(_record(entry.record, reader, visible), entry.source, entry.base)
        for key, entry in library.entries.items()
        if key in visible
    }
    return Library(library.settings, entries, library.unread, library.sources)


def may_read(library: Library, found: Fact, reader: Audience) -> bool:
    """Say whether a reader may see a fact: its record, and every field on the way to it."""
    record = library.entries[found.key].record
    value: Any = record
    for step in found.path:
        if isinstance(value, BaseModel) and isinstance(step, str):
            if not reader.may_see(audience_of(type(value), step)):
                return False
            value = getattr(value, step)
        else:
            value = value[step]
    return reader.may_see(record.audience)


def _may_see(record: Record, reader: Audience) -> bool:
    fields = set(type(record).model_fields) - _ALWAYS
    return reader.may_see(record.audience) and any(
        reader.may_see(audience_of(type(record), name)) for name in fields
    )


def _record(record: Record, reader: Audience, visible: set[str]) -> Record:
    hidden = {use.path for use in links_of(record) if use.target not in visible}
    shown: Record = _project(record, reader, hidden, ())
    return shown


def _project(value: Any, reader: Audience, hidden: set[Any], path: tuple[str | int, ...]) -> Any:
    """Rebuild a value from what the reader may see; links to hidden records fall away."""
    if isinstance(value, tuple):
        kept = [
            _project(item, reader, hidden, (*path, index))
            for index, item in enumerate(value)
            if (*path, index) not in hidden
        ]
        return tuple(kept)
    if not isinstance(value, BaseModel):
        return value
    model = type(value)
    fields = {
        name: _project(getattr(value, name), reader, hidden, (*path, name))
        for name, field in model.model_fields.items()
        if reader.may_see(audience_of(model, name))
        and not ((*path, name) in hidden and not field.is_required())
    }
    return model.model_construct(**fields)
