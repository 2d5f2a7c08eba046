"""Default deny: what a reader may not see is gone before any page is made.

A record for a reader is *built from* the fields whose audience allows it, as a class that has no
others. A field that names no audience, a new field, a record without an audience: none of them can
appear. Nor can the name of a hidden record: a link that must be there reads ``not-shown``.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel

from goldenthread.library.facts import Fact
from goldenthread.library.library import Entry
from goldenthread.library.library import Library
from goldenthread.model.audience import Audience
from goldenthread.records.fields import Record
from goldenthread.records.fields import audience_of
from goldenthread.records.links import KeyPath
from goldenthread.records.links import links_of
from goldenthread.records.shown import shown_to
from goldenthread.sources.files import Source
from goldenthread.sources.places import NOWHERE

NOT_SHOWN = "not-shown"
_ALWAYS = {"id", "audience"}


def for_reader(library: Library, reader: Audience) -> Library:
    """Return the library as one reader may see it: fewer records, fewer fields, same places.

    Staff see everything. For anybody else the sources go too: they hold what was written.
    """
    if reader is Audience.STAFF:
        return library
    visible = {key for key, entry in library.entries.items() if _may_see(entry.record, reader)}
    emptied = cache(_emptied)
    entries = {
        key: Entry(_record(entry.record, reader, visible), emptied(entry.source.file), entry.base)
        for key, entry in library.entries.items()
        if key in visible
    }
    return Library(library.settings, entries, complete=False)


def may_read(library: Library, found: Fact, reader: Audience) -> bool:
    """Say whether a reader may see a fact: its record, and all that leads there."""
    hops = (*found.through, (found.key, found.path))
    return all(_may_follow(library, key, path, reader) for key, path in hops)


def _may_follow(library: Library, key: str, path: KeyPath, reader: Audience) -> bool:
    record = library.entries[key].record
    value: Any = record
    for step in path:
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


def _emptied(file: str) -> Source:
    """Return a source that tells its name and nothing that stands in it."""
    return Source(file, "", {}, NOWHERE)


def _record(record: Record, reader: Audience, visible: set[str]) -> Record:
    hidden = {use.path for use in links_of(record) if use.target not in visible}
    shown: Record = _project(record, reader, hidden, ())
    return shown


def _project(value: Any, reader: Audience, hidden: set[KeyPath], path: KeyPath) -> Any:
    """Rebuild a value from what the reader may see; links to hidden records fall away."""
    if isinstance(value, tuple):
        kept = [
            _project(item, reader, hidden, (*path, index))
            for index, item in enumerate(value)
            if (*path, index) not in hidden
        ]
        return tuple(kept)
    if isinstance(value, BaseModel):
        return _shown(value, reader, hidden, path)
    return _unnamed(value) if path in hidden else value


def _shown(value: BaseModel, reader: Audience, hidden: set[KeyPath], path: KeyPath) -> BaseModel:
    model = shown_to(type(value), reader)
    fields = {
        name: _project(getattr(value, name), reader, hidden, (*path, name))
        for name, field in model.model_fields.items()
        if field.is_required() or (*path, name) not in hidden
    }
    shown: BaseModel = model.model_construct(**fields)
    return shown


def _unnamed(link: str) -> str:
    """Return a link that had to be there without the name of the record that it leads to."""
    kind, slash, _ = link.rpartition("/")
    return f"{kind}{slash}{NOT_SHOWN}"
