"""Which purpose is the council's front door, whatever a library calls it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from goldenthread.graph.binding import BoundPathway
from goldenthread.library.library import Library
from goldenthread.records.agency import Purpose
from goldenthread.records.pathway import StepKind


def front_door(library: Library, bindings: Iterable[BoundPathway]) -> Purpose | None:
    """Return the purpose for which staff contact a council first, or None.

    It is the one that most pathways refer to under a clock of the authority's own procedure,
    and after that the one that most refer to at all. What is for emergencies never is.
    """
    clocked: Counter[str] = Counter()
    referred: Counter[str] = Counter()
    for bound in bindings:
        steps = [each.step for each in bound.steps if each.step.kind is StepKind.REFER]
        referred.update({each.purpose for each in steps if each.purpose})
        clocked.update({each.purpose for each in steps if each.purpose and each.clock})
    purposes = [each for each in library.all(Purpose) if referred[each.id] and not each.emergency]
    return min(purposes, key=lambda each: (-clocked[each.id], -referred[each.id]), default=None)
