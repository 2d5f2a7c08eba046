"""Which edition of an authority's thresholds is in force on a day."""

from __future__ import annotations

from datetime import date

from goldenthread.library.library import Library
from goldenthread.records.threshold import ThresholdSet

Editions = dict[str, tuple[ThresholdSet, ...]]
"""The sets by the authority that they are of, the first published first."""


def in_force(library: Library, day: date) -> Editions:
    """Return the sets that hold on a day and that nothing replaces."""
    found: dict[str, list[ThresholdSet]] = {}
    for each in sorted(library.all(ThresholdSet), key=lambda each: (each.published, each.id)):
        if each.replaced_by is None and _holds(each, day):
            found.setdefault(each.authority, []).append(each)
    return {authority: tuple(sets) for authority, sets in found.items()}


def _holds(each: ThresholdSet, day: date) -> bool:
    begun = each.effective_from is None or each.effective_from <= day
    return begun and (each.effective_to is None or day <= each.effective_to)
