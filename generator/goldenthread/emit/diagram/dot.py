"""A diagram as text in Graphviz's language, top to bottom.

What a step is shows three times: in its shape or line, in a word, and in its colour, so that
a grey copy says as much as the screen. Colours are dark on light (or light on dark) with a
contrast of at least 7:1.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import graphviz

from goldenthread.emit.diagram import words
from goldenthread.emit.diagram.fonts import FAMILY
from goldenthread.emit.diagram.split import CONTINUES
from goldenthread.model.diagram import Diagram
from goldenthread.model.diagram import Edge
from goldenthread.model.diagram import Node

FONT_SIZE = 14
"""Size of all text, in the picture's own points: 14 px where a point is a pixel."""

_INK = "#16202b"
_PAPER = "#ffffff"
_OUTSIDE = "#0b3d6e"
_DIAMOND_SHARE = 0.75

_SHAPES = {
    "decide": {
        "shape": "diamond",
        "style": "filled",
        "fillcolor": "#fff3bf",
        "margin": "0.04,0.02",
    },
    "record": {"shape": "note", "style": "filled", "fillcolor": _PAPER},
    "end": {"style": "rounded,filled", "fillcolor": _INK, "fontcolor": _PAPER},
    CONTINUES: {"style": "rounded,dashed,filled", "fillcolor": _PAPER},
}
_INSIDE = {"style": "rounded,filled", "fillcolor": "#f1f4f6"}
_CONTACT = {"style": "filled", "fillcolor": "#e3eefa", "color": _OUTSIDE, "peripheries": "2"}
_NODE = {
    "fontname": FAMILY,
    "fontsize": str(FONT_SIZE),
    "fontcolor": _INK,
    "color": _INK,
    "shape": "box",
    "penwidth": "1.3",
    "margin": "0.1,0.06",
    "width": "0.3",
    "height": "0.3",
}
_EDGE = {
    "fontname": FAMILY,
    "fontsize": str(FONT_SIZE),
    "fontcolor": _INK,
    "color": _INK,
    "penwidth": "1.3",
    "arrowsize": "0.7",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """How labels are set, in characters a line.

    ``beside`` is for nodes with others at their side, ``alone`` for the rest. ``together`` puts
    who and when on one line where they fit.
    """

    beside: int
    alone: int
    together: bool = False


def dot(diagram: Diagram, setting: Setting, crowded: Collection[str] = (), dpi: float = 72) -> str:
    """Return ``diagram`` in DOT.

    Nodes get the ids ``n1``, ``n2``... and edges ``e1``, ``e2``..., in the diagram's order;
    ``crowded`` are the ids of the nodes with others at their side. ``dpi`` is the resolution of
    a PNG in pixels for each 72 points of the picture.
    """
    graph = graphviz.Digraph(graph_attr=_graph(dpi), node_attr=_NODE, edge_attr=_EDGE)
    place = {node.id: position for position, node in enumerate(diagram.nodes, start=1)}
    for node in diagram.nodes:
        name = f"n{place[node.id]}"
        width = setting.beside if name in crowded else setting.alone
        graph.node(name, id=name, **_node(node, width, together=setting.together))
    for position, edge in enumerate(diagram.edges, start=1):
        graph.edge(**_ends(place[edge.tail], place[edge.head]), id=f"e{position}", **_edge(edge))
    return str(graph.source)


def _graph(dpi: float) -> dict[str, str]:
    return {
        "bgcolor": _PAPER,
        "dpi": f"{dpi:.4f}",
        "nodesep": "0.16",
        "pad": "0.08",
        "rankdir": "TB",
        "ranksep": "0.22",
    }


def _node(node: Node, width: int, *, together: bool) -> dict[str, str]:
    shape = _SHAPES.get(node.kind, _CONTACT if node.outside else _INSIDE)
    if node.kind == "decide":
        width = int(width * _DIAMOND_SHARE)
    band = _lines("OUTSIDE: ", node.outside, width)
    title = _lines("", f"{node.number}. {node.label}" if node.number else node.label, width)
    details = _details(node, width, together=together)
    if band and node.kind not in _SHAPES:
        return {**shape, "margin": "0", "label": words.label(_banded(band, title, details))}
    rings = {"peripheries": "2"} if band else {}
    return {**shape, **rings, "label": words.label(words.stack([*band, *title], details))}


def _banded(band: list[str], title: list[str], details: list[str]) -> str:
    return words.table(
        words.cell(words.stack(band, []), 4, ink=_PAPER, paper=_OUTSIDE),
        words.cell(words.stack(title, details), 5),
    )


def _details(node: Node, width: int, *, together: bool) -> list[str]:
    who = _lines("Who: ", node.lane, width)
    when = _lines("When: ", node.limit, width)
    joined = f"Who: {node.lane} \u00b7 When: {node.limit}"
    if together and who and when and len(joined) <= width:
        return [words.literal(joined)]
    return [*who, *when]


def _lines(lead: str, text: str, width: int) -> list[str]:
    if not text.strip(" \t\r\n"):
        return []
    return [words.literal(line) for line in words.wrap(lead + text, width)]


def _ends(tail: int, head: int) -> dict[str, str]:
    """Draw a way back as a reversed way forward, so that step 1 always stands at the top."""
    if tail <= head:
        return {"tail_name": f"n{tail}", "head_name": f"n{head}"}
    return {"tail_name": f"n{head}", "head_name": f"n{tail}", "dir": "back", "style": "dashed"}


def _edge(edge: Edge) -> dict[str, str]:
    if not any(map(str.isprintable, edge.label.strip())):
        return {}  # Graphviz has no width for words of which nothing is seen
    lines = _lines("", edge.label, width=14)
    return {"label": words.label(words.table(words.cell(words.stack(lines, []), 3)))}
