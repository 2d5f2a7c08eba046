"""The timeline of a case example: which pathway it follows, and when each action happened.

Times are counted from the first sign. "1 working day after" is not one number of hours, so each
action has an earliest and a latest minute, and only what is certain is judged.
"""

from __future__ import annotations

from typing import NamedTuple

from goldenthread.library.deadlines import HOURS
from goldenthread.library.editions import held_in
from goldenthread.library.editions import quarter_days
from goldenthread.library.library import Library
from goldenthread.records.case_example import CaseExample
from goldenthread.records.limits import Limit
from goldenthread.records.pathway import Pathway
from goldenthread.records.threshold import Ask
from goldenthread.records.threshold import ThresholdSet

_DAY = 24 * 60
_CLOSURE = 4 * _DAY
"""Offices close for four days in a row at Easter and at most Christmases."""


class Told(NamedTuple):
    """A case example with the pathway that it follows and what the council's level asked."""

    case: CaseExample
    pathway: Pathway
    asks: Ask | None

    @property
    def carried_out(self) -> tuple[str, ...]:
        """Return the ids of the steps, in the order in which they were carried out."""
        return tuple(action.step for action in self.case.actions)


def told_cases(library: Library) -> tuple[Told, ...]:
    """Return the case examples that can be held against their pathway.

    One that names a step that the pathway lacks, or an edition that was not in force, was reported
    for that; what follows from it is not.
    """
    found = []
    for case in library.all(CaseExample):
        pathway = library.find(Pathway, case.pathway)
        if pathway and held_in(pathway, *quarter_days(case.quarter)):
            known = {step.id for step in pathway.steps}
            if all(action.step in known for action in case.actions):
                found.append(Told(case, pathway, _asks(library, case)))
    return tuple(found)


def _asks(library: Library, case: CaseExample) -> Ask | None:
    """Return what the level asked that was decided on; None where it is not written down."""
    if case.decision is None:
        return None
    used = library.find(ThresholdSet, case.decision.threshold_set)
    levels = used.levels if used else ()
    return next((level.asks for level in levels if level.id == case.decision.level), None)


def earliest(after: Limit | None) -> int:
    """Return the least minutes after the first sign at which an action can have happened."""
    if after is None or after.code in HOURS:
        return 0
    return after.minutes or max(0, after.working_days - 1) * _DAY


def latest(limit: Limit | None) -> int | None:
    """Return the most minutes that a limit, or a time after the first sign, can mean.

    None for a limit that is no length of time, such as LOCAL.
    """
    if limit is None:
        return 0
    if limit.code in HOURS:
        return HOURS[limit.code] * 60
    if limit.code == "SAME_DAY":
        return _DAY
    if limit.code == "SAME_WORKING_DAY":
        return _DAY + _CLOSURE
    if limit.working_days:
        return (limit.working_days + 1) * _DAY + _CLOSURE
    return limit.minutes
