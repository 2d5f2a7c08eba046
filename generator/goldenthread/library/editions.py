"""Which edition of a record held on the days that matter, and when a quarter begins and ends."""

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
