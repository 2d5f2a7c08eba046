"""A case example's timeline, replayed against the pathway that it cites.

Between two steps that were carried out, the easiest way through the graph is taken, and only a
required step that no way gets round counts as skipped. Required is what reaches somebody, what is
written down, and what meets a duty; an example need not tell every thought and every kindness.
Shortest ways only; ways are never enumerated.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from goldenthread.graph.questions import as_graph
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind
from goldenthread.records.threshold import Ask

_REQUIRED = (StepKind.TELL, StepKind.REFER, StepKind.NOTIFY, StepKind.RECORD)
_OUTSIDE = (StepKind.REFER, StepKind.NOTIFY)


@dataclass(frozen=True, slots=True)
class Gap:
    """Steps that were skipped before the action with this number, or at the end (``None``)."""

    before: int | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Replay:
    """What differs: the gaps, and the number of the first action that comes out of order."""

    gaps: tuple[Gap, ...]
    backwards: int | None


def replay(pathway: Pathway, carried_out: tuple[str, ...], asks: Ask | None = None) -> Replay:
    """Replay the ids of the steps that were carried out, in order.

    ``asks`` is what the council's level asked, where that was written down: then the other ways
    out of a threshold decision are closed. Ids that the pathway lacks are left out.
    """
    graph = _open_ways(pathway, asks)
    steps = {step.id: step for step in pathway.steps}
    at = pathway.start
    gaps, backwards = [], None
    for number, id in enumerate(carried_out):
        if id not in graph or at not in graph:
            continue
        if id != at and not nx.has_path(graph, at, id):
            backwards = number if backwards is None else backwards
            continue
        if missed := _missed(graph, at, id, steps, frozenset(carried_out)):
            gaps.append(Gap(number, missed))
        at = id
    if missed := _left_undone(graph, at, steps, frozenset(carried_out)):
        gaps.append(Gap(None, missed))
    return Replay(tuple(gaps), backwards)


def _open_ways(pathway: Pathway, asks: Ask | None) -> nx.DiGraph[str]:
    """Return the pathway without the branches that the council's level did not ask for."""
    graph: nx.DiGraph[str] = nx.DiGraph(as_graph(pathway))
    for step in pathway.steps:
        taken = {branch.next for branch in step.branches if branch.asks in (None, asks)}
        closed = {branch.next for branch in step.branches if branch.asks not in (None, asks)}
        if asks is not None and taken:
            graph.remove_edges_from((step.id, target) for target in closed - taken)
    return graph


def _required(step: Step) -> bool:
    return step.kind in _REQUIRED or (bool(step.duties) and step.kind is not StepKind.DECIDE)


def _missed(
    graph: nx.DiGraph[str], start: str, end: str, steps: dict[str, Step], done: frozenset[str]
) -> tuple[Step, ...]:
    """Return the required steps on the easiest way between two that were not carried out."""

    def missing(id: str) -> bool:
        return id not in done and _required(steps[id])

    def cost(_from: str, to: str, _edge: object) -> int:
        return int(missing(to))

    way: list[str] = nx.dijkstra_path(graph, start, end, weight=cost)
    return tuple(steps[id] for id in way if missing(id))


def _left_undone(
    graph: nx.DiGraph[str], at: str, steps: dict[str, Step], done: frozenset[str]
) -> tuple[Step, ...]:
    """Return the steps outside that every ending still needed; the easiest ending counts."""
    if at not in graph:
        return ()
    ends = [step.id for step in steps.values() if step.kind is StepKind.END]
    ways = [_missed(graph, at, end, steps, done) for end in ends if nx.has_path(graph, at, end)]
    left = [tuple(step for step in way if step.kind in _OUTSIDE) for way in ways]
    return min(left, key=len, default=())
