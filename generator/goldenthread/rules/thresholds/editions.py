"""Which edition of an authority's thresholds is in force on a day."""

from __future__ import annotations

from datetime import date

from goldenthread.library.library import Library
from goldenthread.library.serving import is_replaced
from goldenthread.records.authority import Authority
from goldenthread.records.threshold import ThresholdSet

Editions = dict[str, tuple[ThresholdSet, ...]]
"""The sets by the authority that they are of, the first published first."""


def in_force(library: Library, day: date) -> Editions:
    """Return the sets that hold on a day and that nothing replaces."""
    found: dict[str, list[ThresholdSet]] = {}
    for each in sorted(library.all(ThresholdSet), key=lambda each: (each.published, each.id)):
        if _holds(each, day) and not is_replaced(library, each):
            found.setdefault(each.authority, []).append(each)
    return {authority: tuple(sets) for authority, sets in found.items()}


def misplaced(library: Library, editions: Editions) -> frozenset[str]:
    """Return the sets beside an authority's own that bear another authority's name in their id."""
    authorities = {each.id for each in library.all(Authority)}
    return frozenset(
        each.key
        for authority, sets in editions.items()
        for each in sets
        if len(sets) > 1
        and authority not in each.id
        and any(other in each.id for other in authorities - {authority})
    )


def _holds(each: ThresholdSet, day: date) -> bool:
    begun = each.effective_from is None or each.effective_from <= day
    return begun and (each.effective_to is None or day <= each.effective_to)
