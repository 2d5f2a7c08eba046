"""The clock that a step answers to without naming it: the one of its purpose."""

from __future__ import annotations

from functools import lru_cache

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.library.library import Library
from goldenthread.records.authority import Authority
from goldenthread.records.authority import Clock
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import StepKind
from goldenthread.records.threshold import Ask

_COUNCIL = "council"


def clock_of(library: Library, bound: BoundPathway, each: BoundStep) -> Clock | None:
    """Return the clock that a step names, or that of its purpose where the step names none.

    It is certain only of the one step of a pathway that sends something on for that purpose.
    """
    if each.step.clock or each.step.kind is not StepKind.REFER:
        return each.clock
    steps = bound.pathway.steps
    alike = [step for step in steps if step.purpose == each.step.purpose]
    id = _by_purpose(library).get(each.step.purpose or "")
    if id is None or len(alike) > 1 or any(step.clock == id for step in steps):
        return None
    if _only_asked(bound.pathway, each.step.id):
        return None
    return next((one for one in bound.authority.clocks if one.id == id and _ours(one)), None)


def _only_asked(pathway: Pathway, step: str) -> bool:
    """Say whether a step is the way of a level at which the council is asked, not told."""
    return any(
        branch.next == step and branch.asks not in (None, Ask.REPORT)
        for other in pathway.steps
        for branch in other.branches
    )


def _ours(clock: Clock) -> bool:
    return clock.who.strip().casefold() != _COUNCIL


@lru_cache(maxsize=8)
def _by_purpose(library: Library) -> dict[str, str]:
    """Return the clock of each purpose: the one that all other such steps name.

    Where no step names one, it is the clock that is called like the purpose.
    """
    named: dict[str, set[str]] = {}
    for pathway in library.all(Pathway):
        for step in pathway.steps:
            if step.kind is StepKind.REFER and step.purpose:
                clocks = named.setdefault(step.purpose, set())
                clocks.update([step.clock] if step.clock else [])
    known = {clock.id for each in library.all(Authority) for clock in each.clocks}
    certain = {purpose: next(iter(ids)) for purpose, ids in named.items() if len(ids) == 1}
    alike = {purpose: purpose for purpose, ids in named.items() if not ids and purpose in known}
    return certain | alike
