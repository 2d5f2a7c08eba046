"""Puts drawings into finished pages, so that they need no request and their words are found.

Works on HTML that is already built, whatever engine built it: each placeholder image is
replaced by the SVG itself, with ids that no second drawing on the page can share.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from itertools import count
from xml.etree import ElementTree as ET

LEGIBLE_PX = 13.0
"""The smallest text of a drawing is never shown smaller than this; the picture scrolls instead."""

_IMAGE = re.compile(r'<img class="gt-drawing" src="([^"]*)" alt="([^"]*)">')
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_REFERRING = ("aria-labelledby", "aria-describedby")
_URL = re.compile(r"url\(#([^)]+)\)")

ET.register_namespace("", _SVG)
ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def put_in_drawings(page: str, drawings: Mapping[str, str]) -> str:
    """Return the page with every placeholder replaced by its drawing.

    ``drawings`` are SVG texts by name, the last part of the placeholder's address. Each says
    itself how wide it may grow; its ``viewBox`` is in pixels.
    """
    numbers = count(1)

    def draw(match: re.Match[str]) -> str:
        name = html.unescape(match[1]).rpartition("/")[2].removesuffix(".svg")
        return _inline(drawings[name], f"drawing-{next(numbers)}-", html.unescape(match[2]))

    return _IMAGE.sub(draw, page)


def _inline(svg: str, prefix: str, alt: str) -> str:
    root = ET.fromstring(svg)  # noqa: S314 - made by our own drawing, not read from anyone
    for element in root.iter():
        _rename(element, prefix)
    if "aria-labelledby" not in root.attrib:
        root.attrib.setdefault("aria-label", alt)
    root.set("role", "img")
    root.set("style", f"{root.get('style', '')};min-width:{_narrowest(root):.0f}px".lstrip(";"))
    return ET.tostring(root, encoding="unicode")


def _rename(element: ET.Element, prefix: str) -> None:
    """Put ``prefix`` before the element's id and before every id that it refers to."""
    for name, value in element.attrib.items():
        if name == "id":
            element.set(name, prefix + value)
        elif name in _REFERRING:
            element.set(name, " ".join(prefix + each for each in value.split()))
        elif name in {"href", _XLINK} and value.startswith("#"):
            element.set(name, f"#{prefix}{value[1:]}")
        elif "url(#" in value:
            element.set(name, _URL.sub(rf"url(#{prefix}\1)", value))


def _narrowest(root: ET.Element) -> float:
    """Return the width in pixels at which the smallest text of the drawing is just legible."""
    across = float(root.get("viewBox", "0 0 0 0").split()[2])
    sizes = [float(text.get("font-size", LEGIBLE_PX)) for text in root.iter(f"{{{_SVG}}}text")]
    return across * min(1.0, LEGIBLE_PX / min(sizes, default=LEGIBLE_PX))
