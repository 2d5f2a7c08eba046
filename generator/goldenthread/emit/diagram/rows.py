"""Which nodes of a laid-out picture stand beside others, and so must share its width."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
_DOWN = re.compile(r",(-?[\d.]+)")


def crowded(svg: bytes) -> frozenset[str]:
    """Return the ids of the nodes in Graphviz's ``svg`` that have another node at their side."""
    root = ET.fromstring(svg)  # noqa: S314  Graphviz wrote it a moment ago
    nodes = [group for group in root.iter(_SVG + "g") if group.get("class") == "node"]
    extents = [(group.attrib["id"], *_extent(group)) for group in nodes]
    found: set[str] = set()
    for (one, top, bottom), (other, other_top, other_bottom) in combinations(extents, 2):
        if top < other_bottom and other_top < bottom:
            found.update((one, other))
    return frozenset(found)


def _extent(node: ET.Element) -> tuple[float, float]:
    """Return the top and bottom of a node's outline, in points downwards."""
    outlines = [*node.iter(_SVG + "polygon"), *node.iter(_SVG + "path")]
    lines = (outline.get("points") or outline.attrib["d"] for outline in outlines)
    heights = [float(height) for line in lines for height in _DOWN.findall(line)]
    return min(heights), max(heights)
