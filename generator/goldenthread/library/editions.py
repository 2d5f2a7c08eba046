"""Which edition of a record held on the days that matter, and which cannot be right about it."""

from __future__ import annotations

from datetime import date
from datetime import timedelta

from goldenthread.library.library import Library
from goldenthread.records.pathway import Pathway
from goldenthread.records.traits import Lasting


def quarter_days(quarter: str) -> tuple[date, date]:
    """Return the first and the last day of a quarter such as ``2026-Q2``."""
    year, number = int(quarter[:4]), int(quarter[-1])
    first = date(year, number * 3 - 2, 1)
    following = date(year + number // 4, number * 3 % 12 + 1, 1)
    return first, following - timedelta(days=1)


def held_in(record: Lasting, first: date, last: date) -> bool:
    """Say whether a record was in force on at least one day from ``first`` to ``last``."""
    began = record.effective_from is None or record.effective_from <= last
    return began and (record.effective_to is None or record.effective_to >= first)


def edition_of(library: Library, pathway: Pathway, first: date, last: date) -> Pathway | None:
    """Return the edition of a pathway that was in force, looking back and forth from it."""
    if held_in(pathway, first, last):
        return pathway
    following = {each.replaced_by: each for each in library.all(Pathway) if each.replaced_by}
    seen = {pathway.id}
    waiting = [following.get(pathway.id), library.find(Pathway, pathway.replaced_by)]
    while waiting:
        other = waiting.pop()
        if other is None or other.id in seen:
            continue
        if held_in(other, first, last):
            return other
        seen.add(other.id)
        waiting += [following.get(other.id), library.find(Pathway, other.replaced_by)]
    return None


def circle_of(library: Library, record: Lasting) -> str | None:
    """Return the smallest id of the circle of successors that a record stands in, or None."""
    seen: list[str] = []
    each: Lasting | None = record
    while each is not None and each.id not in seen:
        seen.append(each.id)
        each = library.find(type(record), each.replaced_by)
    return min(seen) if each is not None and each.id == record.id else None


def contradicts_itself(library: Library, record: Lasting) -> bool:
    """Say whether a record ends before it begins, or is in the end replaced by itself.

    That is found where it stands. When the record held is then not known.
    """
    begins, ends = record.effective_from, record.effective_to
    backwards = begins is not None and ends is not None and ends < begins
    return backwards or circle_of(library, record) is not None
