"""Questions asked of pathways as graphs: reachability and components, never all paths.

A pathway may loop (chase, wait, chase again): a loop is normal as long as there is a way out.
"""

from __future__ import annotations

from functools import cache

import networkx as nx

from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step


@cache
def as_graph(pathway: Pathway) -> nx.DiGraph[str]:
    """Return a pathway's steps as a directed graph; steps that do not exist are left out."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(step.id for step in pathway.steps)
    for step in pathway.steps:
        for target in ways_out(step):
            if target in graph:
                graph.add_edge(step.id, target)
    return graph


def ways_out(step: Step) -> tuple[str, ...]:
    """Return the ids of the steps that may follow, in the order they are written."""
    return ((step.next,) if step.next else ()) + tuple(each.next for each in step.branches)


def after(pathway: Pathway, step: Step) -> tuple[Step, ...]:
    """Return the steps that may come after a step, in reading order."""
    later = nx.descendants(as_graph(pathway), step.id)
    return tuple(each for each in pathway.steps if each.id in later)
