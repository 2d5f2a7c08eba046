"""How much time a pathway's own limits allow before a step is reached, one after another.

A limit without ``counted_from`` starts when the step before has ended, so such limits add up. One
that is counted from an event starts anew and is left out, and so are words such as "immediately".
The answers are kept: a pathway is asked about once for every authority that it is bound to.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import networkx as nx

from goldenthread.graph.questions import as_graph
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step

_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Elapsed:
    """The minutes that limits allow up to the end of a step, and the steps that they belong to."""

    minutes: int
    steps: tuple[Step, ...]


def own_minutes(step: Step) -> int:
    """Return the minutes that a step's own limit adds to those before it; 0 if it adds none."""
    if step.within is None or step.within.counted_from:
        return 0
    limit = step.within.limit
    return limit.minutes or limit.working_days * _DAY


@cache
def elapsed_to(pathway: Pathway, target: Step) -> Elapsed:
    """Return the longest way to ``target`` that staff may have to take, its own limit included.

    In a loop only the steps that nobody can get round count, each once: a loop is taken as often
    as there is somebody to tell. Nothing is enumerated: one pass over the acyclic rest.
    """
    graph = _ways_to(pathway, target.id)
    steps = {step.id: step for step in pathway.steps}
    if pathway.start not in graph:
        return Elapsed(0, ())
    needed = _needed(graph, pathway.start, target.id)
    loops: nx.DiGraph[int] = nx.condensation(graph)
    best: dict[int, tuple[str, ...]] = {}
    for loop in nx.topological_sort(loops):
        members = loops.nodes[loop]["members"]
        own = tuple(id for id in needed if id in members) if len(members) > 1 else tuple(members)
        before = [best[each] for each in loops.predecessors(loop)]
        longest = max(before, key=lambda way: _sum(way, steps), default=())
        best[loop] = (*longest, *own)
    way = tuple(steps[id] for id in best[loops.graph["mapping"][target.id]])
    counted = tuple(step for step in way if own_minutes(step))
    return Elapsed(sum(map(own_minutes, counted)), counted)


def _ways_to(pathway: Pathway, target: str) -> nx.DiGraph[str]:
    """Return the steps on some way from the start to ``target``, which is entered once."""
    graph: nx.DiGraph[str] = nx.DiGraph(as_graph(pathway))
    graph.remove_edges_from(list(graph.out_edges(target)))
    leading = nx.ancestors(graph, target) | {target}
    if pathway.start not in leading:
        return graph.subgraph(())
    return graph.subgraph(leading & (nx.descendants(graph, pathway.start) | {pathway.start}))


def _needed(graph: nx.DiGraph[str], start: str, target: str) -> tuple[str, ...]:
    """Return the steps that stand on every way from ``start`` to ``target``, in order."""
    above: dict[str, str] = nx.immediate_dominators(graph, start)
    found = [target]
    while found[-1] != start:
        found.append(above[found[-1]])
    return tuple(reversed(found))


def _sum(way: tuple[str, ...], steps: dict[str, Step]) -> int:
    return sum(own_minutes(steps[id]) for id in way)


@cache
def first_on_every_way(pathway: Pathway, target: Step, others: frozenset[str]) -> bool:
    """Say whether none of ``others`` (step ids) has to be passed on the way to ``target``."""
    graph = _ways_to(pathway, target.id)
    if pathway.start not in graph:
        return False
    return not others & set(_needed(graph, pathway.start, target.id)[:-1])
