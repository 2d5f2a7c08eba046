"""A long pathway as several pictures that each fit on a phone.

The pathway is cut in reading order where the fewest ways cross. A cut way ends in a node that
names the picture and step it goes on to, and starts again there from a node that names where
it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace
from itertools import pairwise

from goldenthread.emit.diagram.error import DiagramError
from goldenthread.model.diagram import Diagram
from goldenthread.model.diagram import Edge
from goldenthread.model.diagram import Node

MOST_NODES = 12
"""Most nodes in one picture, continuation nodes included."""

CONTINUES = "continues"
"""The kind of a node that stands for steps in another picture. Its number is 0."""

ONWARD = ">"
"""First character of the id of a node that leads on; the ids of the steps it leads to follow."""

INWARD = "<"
"""First character of the id of a node that leads in; the id of the step it leads to follows."""


def split(diagram: Diagram, limit: int = MOST_NODES) -> tuple[Diagram, ...]:
    """Return ``diagram`` as one or more pictures of at most ``limit`` nodes each.

    A diagram that fits comes back as it is. Otherwise picture k of n is named ``NAME-k``.
    Every edge is in exactly one picture, or is cut in two at a pair of continuation nodes; its
    label stays with the first half. The same diagram always gives the same pictures.
    """
    if len(diagram.nodes) <= limit:
        return (diagram,)
    if limit < 3:
        raise DiagramError("A picture needs room for at least 3 nodes: say limit=3 or more.")
    pathway = _Pathway(diagram)
    cuts = _cuts(pathway, limit)
    spans = [range(first, last) for first, last in pairwise(cuts)]
    return tuple(_picture(pathway, spans, index, limit) for index in range(len(spans)))


@dataclass(frozen=True, slots=True)
class _Way:
    """An edge between places in reading order, counted from 0."""

    tail: int
    head: int
    edge: Edge


class _Pathway:
    """A diagram with its edges by place."""

    def __init__(self, diagram: Diagram) -> None:
        place = {node.id: index for index, node in enumerate(diagram.nodes)}
        self.diagram = diagram
        self.nodes = diagram.nodes
        self.ways = [_Way(place[edge.tail], place[edge.head], edge) for edge in diagram.edges]

    def inside(self, span: range) -> list[_Way]:
        """Return the ways that stay within ``span``."""
        return [way for way in self.ways if way.tail in span and way.head in span]

    def onward(self, span: range) -> list[_Way]:
        """Return the ways that leave ``span``."""
        return [way for way in self.ways if way.tail in span and way.head not in span]

    def inward(self, span: range) -> list[_Way]:
        """Return the ways that enter ``span``."""
        return [way for way in self.ways if way.tail not in span and way.head in span]


def _cuts(pathway: _Pathway, limit: int) -> list[int]:
    """Choose where pictures start: few pictures first, then few cut ways, then even sizes."""
    size = len(pathway.nodes)
    best: list[tuple[tuple[int, int, int], list[int]]] = [((0, 0, 0), [0])]
    for last in range(1, size + 1):
        options = []
        for first in range(max(0, last - limit), last):
            cost = _cost(pathway, range(first, last), limit)
            if cost is not None:
                before, cuts = best[first]
                total = (before[0] + cost[0], before[1] + cost[1], before[2] + cost[2])
                options.append((total, [*cuts, last]))
        best.append(min(options))
    return best[size][1]


def _cost(pathway: _Pathway, span: range, limit: int) -> tuple[int, int, int] | None:
    """Return what a picture of ``span`` costs, or nothing when it would be too large.

    One step always fits: where it leads on to more places than there is room for, the last
    continuation node names several (``_onward_nodes``).
    """
    onward, inward = pathway.onward(span), pathway.inward(span)
    nodes = len(span) + len({way.head for way in onward}) + len({way.head for way in inward})
    if nodes > limit and len(span) > 1:
        return None
    return (1, len(onward) + len(inward), len(span) ** 2)


def _picture(pathway: _Pathway, spans: list[range], index: int, limit: int) -> Diagram:
    span = spans[index]
    into = _inward_nodes(pathway, spans, index)
    room = limit - len(span) - len(into)
    out = _onward_nodes(pathway, spans, index, room)
    leads = {head: node.id for node, heads in out for head in heads}
    edges = [way.edge for way in pathway.inside(span)]
    edges += [Edge(node.id, pathway.nodes[head].id) for node, head in into]
    edges += [Edge(way.edge.tail, leads[way.head], way.edge.label) for way in pathway.onward(span)]
    nodes = [node for node, head in into if not _is_return(pathway, span, head)]
    nodes += [pathway.nodes[place] for place in span]
    nodes += [node for node, _ in out]
    nodes += [node for node, head in into if _is_return(pathway, span, head)]
    return _named(pathway.diagram, index + 1, len(spans), tuple(nodes), tuple(edges))


def _is_return(pathway: _Pathway, span: range, head: int) -> bool:
    """Say whether a step is entered from later pictures only: not where a reader starts."""
    return all(way.tail >= span.stop for way in pathway.inward(span) if way.head == head)


def _named(
    whole: Diagram, number: int, count: int, nodes: tuple[Node, ...], edges: tuple[Edge, ...]
) -> Diagram:
    return replace(
        whole,
        name=f"{whole.name}-{number}",
        title=f"{whole.title} (picture {number} of {count})",
        nodes=nodes,
        edges=edges,
    )


def _inward_nodes(pathway: _Pathway, spans: list[range], index: int) -> list[tuple[Node, int]]:
    """Make one node for each step of the picture that is reached from another picture."""
    inward = pathway.inward(spans[index])
    nodes = []
    for head in sorted({way.head for way in inward}):
        tails = sorted({way.tail for way in inward if way.head == head})
        id_ = INWARD + pathway.nodes[head].id
        nodes.append((_continuation(id_, "From " + _steps(pathway, spans, tails)), head))
    return nodes


def _onward_nodes(
    pathway: _Pathway, spans: list[range], index: int, room: int
) -> list[tuple[Node, list[int]]]:
    """Make one node for each step that the picture leads on to, the last for all that are left."""
    heads = sorted({way.head for way in pathway.onward(spans[index])})
    groups = [[head] for head in heads]
    if len(groups) > room:
        groups = [*groups[: room - 1], heads[room - 1 :]]
    nodes = []
    for group in groups:
        id_ = ONWARD + ONWARD.join(pathway.nodes[head].id for head in group)
        lead = "Back to " if group[-1] < spans[index].start else "Continues in "
        nodes.append((_continuation(id_, lead + _steps(pathway, spans, group)), group))
    return nodes


def _continuation(id_: str, label: str) -> Node:
    return Node(id=id_, kind=CONTINUES, number=0, label=label, lane="")


def _steps(pathway: _Pathway, spans: list[range], places: list[int]) -> str:
    """Return places in words: ``picture 1, steps 6 and 8; picture 2, step 11``."""
    parts = []
    for number, span in enumerate(spans, start=1):
        steps = [str(pathway.nodes[place].number) for place in places if place in span]
        if steps:
            parts.append(f"picture {number}, {_list(steps)}")
    return "; ".join(parts)


def _list(steps: list[str]) -> str:
    if len(steps) == 1:
        return f"step {steps[0]}"
    return f"steps {', '.join(steps[:-1])} and {steps[-1]}"
