"""The library: every record by its address, frozen, with the place of every field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from functools import cached_property
from typing import NamedTuple
from typing import TypeVar

from goldenthread.model.finding import Place
from goldenthread.records.fields import Record
from goldenthread.records.links import KeyPath
from goldenthread.records.settings import Settings
from goldenthread.sources.files import Source

Kind = TypeVar("Kind", bound=Record)
UNSEEN = "not shown here"
"""What a reader is told in the place of what they may not see."""


def nameless(kind: str) -> str:
    """Return the address that stands for any record of a kind whose name could not be kept."""
    return f"{kind}/"


class Entry(NamedTuple):
    """A record and where it stands: its file, and the path of its values in that file."""

    record: Record
    source: Source
    base: KeyPath = ()

    def place(self, path: KeyPath = (), at: int | None = None) -> Place:
        """Return where a field stands, or its nearest ancestor that is written down.

        ``at`` is a character of a text: where the text has several lines, it stands on one of them.
        """
        if path != ("body",) or not self.source.file.endswith(".md"):
            return self.source.place((*self.base, *path), at)
        return _within(self.source.place(path), str(self.source.data["body"]), at or 0)


def _within(start: Place, written: str, at: int) -> Place:
    """Return the place of a character of a text that starts at a place.

    Empty lines before the text are no part of it.
    """
    before = written[: len(written) - len(written.lstrip("\n")) + at]
    line, column = start.line + before.count("\n"), len(before) - before.rfind("\n")
    return start._replace(line=line, column=column)


@dataclass(frozen=True, eq=False)
class Library:
    """The records of one folder tree. Two libraries are the same only if they are one object.

    ``entries`` are by ``kind/id``, sorted. ``unread`` are the addresses of records that could not
    be read: they were reported once, and what follows from it is not reported again. A library
    that is not ``complete`` is what one reader may see: what it lacks is not wrong. ``pages``
    are the hand-written pages of the site by their file; they are prose and no records.
    """

    settings: Settings
    entries: Mapping[str, Entry]
    unread: frozenset[str] = frozenset()
    sources: tuple[Source, ...] = field(default=(), repr=False)
    complete: bool = True
    pages: Mapping[str, Source] = field(default_factory=dict, repr=False)

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Record, ...]]:
        groups: dict[str, list[Record]] = {}
        for entry in self.entries.values():
            groups.setdefault(entry.record.kind, []).append(entry.record)
        return {kind: tuple(records) for kind, records in groups.items()}

    def all(self, model: type[Kind]) -> tuple[Kind, ...]:
        """Return every record of one kind, by id."""
        return self._by_kind.get(model.kind, ())  # type: ignore[return-value]

    def find(self, model: type[Kind], id: str | None) -> Kind | None:
        """Return the record with this id, or None."""
        entry = self.entries.get(f"{model.kind}/{id}")
        return entry.record if entry and isinstance(entry.record, model) else None

    def get(self, model: type[Kind], id: str) -> Kind:
        """Return the record with this id. Raises KeyError when a checked library lacks it."""
        if (record := self.find(model, id)) is None:
            raise KeyError(f"{model.kind}/{id}")
        return record

    def may_have(self, key: str) -> bool:
        """Say whether the record ``kind/id`` is there, or may be one that could not be read."""
        kind, _, _ = key.partition("/")
        return key in self.entries or key in self.unread or nameless(kind) in self.unread

    def lacks(self, model: type[Record]) -> bool:
        """Say whether a record of one kind could not be read: what all of them say is unknown."""
        return any(key.startswith(f"{model.kind}/") for key in self.unread)

    def place(self, key: str, path: KeyPath = (), at: int | None = None) -> Place:
        """Return where a field of the record ``kind/id`` stands; ``at`` as in ``Entry``.

        ``key`` may be the file of a hand-written page instead.
        """
        if (page := self.pages.get(key)) is not None:
            return _within(page.place(path), str(page.data["body"]), at or 0)
        return self.entries[key].place(path, at)

    def title(self, key: str) -> str:
        """Return what people call the record ``kind/id``."""
        entry = self.entries.get(key)
        return entry.record.title_words if entry else UNSEEN
