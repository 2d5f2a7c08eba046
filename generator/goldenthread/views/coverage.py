"""Which evidence there is for each requirement of a framework, directly or through another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.library.library import Library
from goldenthread.records.framework import Requirement
from goldenthread.records.traits import Evidence


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """That the record ``key`` is evidence of the sort ``category``.

    ``through`` is the requirement of another framework that it was given for, or empty.
    """

    key: str
    category: str
    through: str = ""


def coverage(library: Library) -> dict[str, tuple[Item, ...]]:
    """Return the evidence for every requirement, by the requirement's id."""
    direct: dict[str, list[Item]] = {}
    for requirement, item in _shown(library):
        direct.setdefault(requirement, []).append(item)
    found = {each.id: set(direct.get(each.id, ())) for each in library.all(Requirement)}
    for each in library.all(Requirement):
        for other in each.answers_to:
            known = {item.key for item in direct.get(other, ())}
            found.setdefault(other, set()).update(
                Item(item.key, item.category, each.id)
                for item in direct.get(each.id, ())
                if item.key not in known
            )
    return {name: tuple(sorted(items)) for name, items in found.items()}


def _shown(library: Library) -> Iterator[tuple[str, Item]]:
    for key, entry in library.entries.items():
        record = entry.record
        for shows in getattr(record, "shows", ()) if isinstance(record, Evidence) else ():
            yield shows.requirement, Item(key, shows.category)
