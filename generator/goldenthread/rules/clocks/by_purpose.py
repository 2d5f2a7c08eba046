"""The clock that a step answers to without naming it: the one of its purpose."""

from __future__ import annotations

from functools import lru_cache

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.library.library import Library
from goldenthread.records.authority import Authority
from goldenthread.records.authority import Clock
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind
from goldenthread.records.threshold import Ask

_COUNCIL = "council"


def clock_of(library: Library, bound: BoundPathway, each: BoundStep) -> Clock | None:
    """Return the clock that a step names, or that of its purpose where the step names none.

    It is certain of a step that a level to be sent leads to, and of the one step of a pathway that
    sends something on for that purpose.
    """
    if each.step.clock or each.step.kind is not StepKind.REFER:
        return each.clock
    id = _by_purpose(library).get(each.step.purpose or "")
    if id is None or not _sends(bound.pathway, each.step, id):
        return None
    return next((one for one in bound.authority.clocks if one.id == id and _ours(one)), None)


def _sends(pathway: Pathway, step: Step, clock: str) -> bool:
    """Say whether it is this step of a pathway that the clock is for."""
    asked = {
        branch.asks
        for other in pathway.steps
        for branch in other.branches
        if branch.next == step.id and branch.asks
    }
    if asked:
        return Ask.REPORT in asked
    alike = [other for other in pathway.steps if other.purpose == step.purpose]
    return len(alike) == 1 and not any(other.clock == clock for other in pathway.steps)


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
