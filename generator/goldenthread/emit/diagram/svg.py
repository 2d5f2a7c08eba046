"""Graphviz's SVG made fit for a page: nothing but shapes and words, and a name for who cannot see.

Only the elements and attributes listed here pass; anything else is an error, so a picture can
carry no script, link or path of this machine.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from goldenthread.emit.diagram.error import DiagramError
from goldenthread.emit.diagram.fonts import BOLD_FAMILY
from goldenthread.emit.diagram.fonts import FALLBACKS
from goldenthread.emit.diagram.fonts import FAMILY
from goldenthread.model.diagram import Diagram

_SVG = "{http://www.w3.org/2000/svg}"
_LARGEST_ON_SCREEN = 1.15
_SHAPES = frozenset({"g", "path", "polygon", "polyline", "ellipse", "text"})
_GEOMETRY = frozenset({"d", "points", "cx", "cy", "rx", "ry", "x", "y", "transform"})
_PAINT = frozenset({"fill", "stroke", "stroke-width", "stroke-dasharray", "font-weight"})
_KEPT = _GEOMETRY | _PAINT | {"id", "text-anchor", "font-size"}
_DROPPED = frozenset({"class", "font-family", "{http://www.w3.org/XML/1998/namespace}space"})


def finished(raw: bytes, diagram: Diagram) -> str:
    """Return Graphviz's ``raw`` SVG of ``diagram`` ready to stand in a page or a file.

    It scales with its column up to 16 px text, is one image with the diagram's title and
    description for a screen reader, and its ids start with the diagram's name.
    """
    source = ET.fromstring(raw)  # noqa: S314  Graphviz wrote it a moment ago
    prefix = id_prefix(diagram.name)
    root = _root(source, prefix)
    _say(root, "title", f"{prefix}title", diagram.title)
    _say(root, "desc", f"{prefix}desc", diagram.description)
    root.extend(_clean_all(source, prefix))
    _require_all(root, diagram, prefix)
    return ET.tostring(root, encoding="unicode") + "\n"


def id_prefix(name: str) -> str:
    """Return what the ids of the picture ``name`` start with, so that two never clash."""
    return re.sub(r"[^A-Za-z0-9_-]", "-", name) + "-"


def _root(source: ET.Element, prefix: str) -> ET.Element:
    box = source.attrib["viewBox"]
    width = float(box.split()[2])
    style = f"display:block;width:100%;max-width:{width * _LARGEST_ON_SCREEN:.0f}px;height:auto"
    attributes = {
        "xmlns": _SVG.strip("{}"),
        "viewBox": box,
        "role": "img",
        "aria-labelledby": f"{prefix}title {prefix}desc",
        "font-family": f"'{FAMILY}', {FALLBACKS}",
        "style": style,
    }
    return ET.Element("svg", attributes)


def _say(root: ET.Element, tag: str, id_: str, words: str) -> None:
    ET.SubElement(root, tag, {"id": id_}).text = words


def _clean_all(parent: ET.Element, prefix: str) -> list[ET.Element]:
    """Return clean copies of what is drawn below ``parent``: its title is only Graphviz's id."""
    return [_clean(child, prefix) for child in parent if child.tag != _SVG + "title"]


def _clean(element: ET.Element, prefix: str) -> ET.Element:
    """Return a copy of one drawn element that holds only what is known to be harmless."""
    tag = element.tag.removeprefix(_SVG)
    if tag not in _SHAPES:
        raise DiagramError(f"Graphviz wrote an element that is not expected: {tag}.")
    copy = ET.Element(tag, _attributes(element, prefix))
    if tag == "text":
        copy.text = element.text
    copy.extend(_clean_all(element, prefix))
    return copy


def _attributes(element: ET.Element, prefix: str) -> dict[str, str]:
    unknown = element.attrib.keys() - _KEPT - _DROPPED
    if unknown:
        raise DiagramError(f"Graphviz wrote an attribute that is not expected: {min(unknown)}.")
    kept = {name: value for name, value in element.attrib.items() if name in _KEPT}
    if element.get("font-family") == BOLD_FAMILY:
        kept["font-weight"] = "bold"
    if "id" in kept:
        kept["id"] = prefix + kept["id"]
    return kept


def _require_all(root: ET.Element, diagram: Diagram, prefix: str) -> None:
    """Refuse a picture that lacks a node or an edge."""
    drawn = {element.get("id") for element in root.iter("g")}
    wanted = [f"{prefix}n{number}" for number in range(1, len(diagram.nodes) + 1)]
    wanted += [f"{prefix}e{number}" for number in range(1, len(diagram.edges) + 1)]
    missing = [id_.removeprefix(prefix) for id_ in wanted if id_ not in drawn]
    if missing:
        raise DiagramError(f"Graphviz left out {', '.join(missing)}.")
