"""A case example's timeline, replayed against the pathway that it cites.

Between two steps that were carried out, the easiest way through the graph is taken, and only a
required step that no way gets round counts as skipped. Required is what reaches somebody, what is
written down, and what meets a duty; an example need not tell every thought and every kindness.
Shortest ways only; ways are never enumerated.
"""

from __future__ import annotations

from collections.abc import Callable
from heapq import heappop
from heapq import heappush
from itertools import count
from typing import NamedTuple

from goldenthread.graph.questions import Ways
from goldenthread.graph.questions import ways_of
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind
from goldenthread.records.threshold import Ask

_REQUIRED = (StepKind.TELL, StepKind.REFER, StepKind.NOTIFY, StepKind.RECORD)
_OUTSIDE = (StepKind.REFER, StepKind.NOTIFY)


class Gap(NamedTuple):
    """Steps that were skipped before the action with this number, or at the end (``None``)."""

    before: int | None
    steps: tuple[Step, ...]


class Replay(NamedTuple):
    """What differs: the gaps, and the number of the first action that comes out of order."""

    gaps: tuple[Gap, ...]
    backwards: int | None


def replay(pathway: Pathway, carried_out: tuple[str, ...], asks: Ask | None = None) -> Replay:
    """Replay the ids of the steps that were carried out, in order.

    ``asks`` is what the council's level asked, where that was written down: then the other ways
    out of a threshold decision are closed. Ids that the pathway lacks are left out.
    """
    ways = _open_ways(pathway, asks)
    steps = {step.id: step for step in pathway.steps}
    done = frozenset(carried_out)
    at = pathway.start
    gaps, backwards = [], None
    for number, id in enumerate(carried_out):
        if id not in ways or at not in ways:
            continue
        missed = _missed(ways, at, id, steps, done)
        if missed is None:
            backwards = number if backwards is None else backwards
            continue
        if missed:
            gaps.append(Gap(number, missed))
        at = id
    if missed := _left_undone(ways, at, steps, done):
        gaps.append(Gap(None, missed))
    return Replay(tuple(gaps), backwards)


def _open_ways(pathway: Pathway, asks: Ask | None) -> Ways:
    """Return the ways without the branches that the council's level did not ask for."""
    ways = dict(ways_of(pathway))
    for step in pathway.steps:
        taken = {branch.next for branch in step.branches if branch.asks in (None, asks)}
        closed = {branch.next for branch in step.branches if branch.asks not in (None, asks)}
        if asks is not None and taken:
            ways[step.id] = tuple(id for id in ways[step.id] if id not in closed - taken)
    return ways


def _required(step: Step) -> bool:
    return step.kind in _REQUIRED or (bool(step.duties) and step.kind is not StepKind.DECIDE)


def _missed(
    ways: Ways, start: str, end: str, steps: dict[str, Step], done: frozenset[str]
) -> tuple[Step, ...] | None:
    """Return the required steps on the easiest way between two that were not carried out.

    None when no way leads there.
    """

    def missing(id: str) -> bool:
        return id not in done and _required(steps[id])

    way = _easiest(ways, start, end, missing)
    return None if way is None else tuple(steps[id] for id in way if missing(id))


def _easiest(
    ways: Ways, start: str, end: str, missing: Callable[[str], bool]
) -> tuple[str, ...] | None:
    """Return the way that misses the fewest steps, by Dijkstra's search; of equals the first."""
    fewest = {start: 0}
    number = count()
    waiting: list[tuple[int, int, tuple[str, ...]]] = [(0, next(number), (start,))]
    while waiting:
        missed, _, way = heappop(waiting)
        if way[-1] == end:
            return way
        for id in ways[way[-1]]:
            then = missed + missing(id)
            if id not in fewest or then < fewest[id]:
                fewest[id] = then
                heappush(waiting, (then, next(number), (*way, id)))
    return None


def _left_undone(
    ways: Ways, at: str, steps: dict[str, Step], done: frozenset[str]
) -> tuple[Step, ...]:
    """Return the steps outside that every ending still needed; the easiest ending counts."""
    if at not in ways:
        return ()
    ends = [step.id for step in steps.values() if step.kind is StepKind.END]
    missed = (_missed(ways, at, end, steps, done) for end in ends)
    left = [
        tuple(each for each in way if each.kind in _OUTSIDE) for way in missed if way is not None
    ]
    return min(left, key=len, default=())
