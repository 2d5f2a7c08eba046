"""How much time a pathway's own limits allow before a step is reached, one after another.

A limit without ``counted_from`` starts when the step before has ended, so such limits add up. One
that is counted from an event starts anew and is left out, and so are words such as "immediately".
The answers are kept: a pathway is asked about once for every authority that it is bound to.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from typing import NamedTuple

from goldenthread.graph.questions import Ways
from goldenthread.graph.questions import spread
from goldenthread.graph.questions import ways_of
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step

if TYPE_CHECKING:
    import networkx as nx

_DAY = 24 * 60


class Elapsed(NamedTuple):
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
    ways = _ways_to(pathway, target.id)
    counted = [step for step in pathway.steps if step.id in ways and own_minutes(step)]
    if any(step.id != target.id for step in counted):
        steps = {step.id: step for step in pathway.steps}
        longest = _longest(ways, pathway.start, target.id, steps)
        counted = [steps[id] for id in longest if own_minutes(steps[id])]
    return Elapsed(sum(map(own_minutes, counted)), tuple(counted))


def _ways_to(pathway: Pathway, target: str) -> Ways:
    """Return the ways between the steps that lead from the start to ``target``, entered once."""
    ways = ways_of(pathway) | {target: ()}
    before: dict[str, list[str]] = {id: [] for id in ways}
    for id, later in ways.items():
        for each in later:
            before[each].append(id)
    met = spread([pathway.start], lambda id: ways.get(id, ()))
    leading = spread([target], before.__getitem__) & met
    return {
        id: tuple(each for each in later if each in leading)
        for id, later in ways.items()
        if id in leading
    }


def _longest(ways: Ways, start: str, target: str, steps: dict[str, Step]) -> tuple[str, ...]:
    """Return the steps that count on the way to ``target`` whose limits allow the most."""
    import networkx as nx  # noqa: PLC0415 - a tenth of a check, and few limits may add up

    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(ways)
    graph.add_edges_from((id, each) for id, later in ways.items() for each in later)
    needed = _needed(graph, start, target)
    loops: nx.DiGraph[int] = nx.condensation(graph)
    best: dict[int, tuple[str, ...]] = {}
    for loop in nx.topological_sort(loops):
        members = loops.nodes[loop]["members"]
        own = tuple(id for id in needed if id in members) if len(members) > 1 else tuple(members)
        before = [best[each] for each in loops.predecessors(loop)]
        most = max(before, key=lambda way: _sum(way, steps), default=())
        best[loop] = (*most, *own)
    return best[loops.graph["mapping"][target]]


def _needed(graph: nx.DiGraph[str], start: str, target: str) -> tuple[str, ...]:
    """Return the steps that stand on every way from ``start`` to ``target``, in order."""
    import networkx as nx  # noqa: PLC0415 - as above

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
    ways = _ways_to(pathway, target.id)
    return bool(ways) and all(_way_round(ways, pathway.start, target.id, id) for id in others)


def _way_round(ways: Ways, start: str, target: str, avoided: str) -> bool:
    """Say whether ``target`` can be reached when a step is gone."""
    rest = ways | {avoided: ()}
    return start != avoided and target in spread([start], rest.__getitem__)
