"""How wide a picture's labels are: as wide as its frame lets its text stay large."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.emit.diagram.dot import Setting
from goldenthread.emit.diagram.dot import dot
from goldenthread.emit.diagram.engine import Engine
from goldenthread.emit.diagram.engine import render
from goldenthread.emit.diagram.error import DiagramError
from goldenthread.emit.diagram.rows import crowded
from goldenthread.model.diagram import Diagram

_POINTS_PER_CM = 72 / 2.54
_SIZE = re.compile(rb'<svg width="([\d.]+)pt" height="([\d.]+)pt"')


@dataclass(frozen=True, slots=True)
class Layout:
    """A picture laid out: its size in points, and ``svg`` as Graphviz wrote it."""

    setting: Setting
    crowded: frozenset[str]
    width: float
    height: float
    svg: bytes


@dataclass(frozen=True, slots=True)
class Frame:
    """The space for a picture.

    ``width`` and ``height`` are in points. ``largest`` is the most that a picture may be
    scaled by. ``settings`` of the labels are tried in this order where ``FIRST`` is too wide.
    """

    width: float
    height: float
    largest: float
    settings: tuple[Setting, ...]

    def scale(self, layout: Layout) -> float:
        """Return what a picture is scaled by to stand in the frame."""
        return min(self.largest, self.width / layout.width, self.height / layout.height)


FIRST = Setting(beside=28, alone=28)
"""The setting that is tried first: lines as long as are read well on a phone."""

PHONE = Frame(
    width=328,
    height=float("inf"),
    largest=1,
    settings=(
        Setting(beside=20, alone=24),
        Setting(beside=14, alone=21),
        Setting(beside=12, alone=16),
    ),
)
"""The text column of a phone 360 px wide, where a point is a pixel; scrolling is free."""

PAPER = Frame(
    width=16 * _POINTS_PER_CM,
    height=22 * _POINTS_PER_CM,
    largest=0.75,
    settings=(
        Setting(beside=28, alone=44, together=True),
        Setting(beside=16, alone=24),
        Setting(beside=12, alone=20),
    ),
)
"""What an A4 page leaves inside its margins; text is at most 10.5 points, as around it."""


def lay_out(diagram: Diagram, setting: Setting, beside: frozenset[str], engine: Engine) -> Layout:
    """Lay ``diagram`` out. ``beside`` are the ids of the nodes with others at their side."""
    svg = render(dot(diagram, setting, beside), "svg", engine)
    size = _SIZE.search(svg)
    if size is None:
        raise DiagramError("Graphviz did not say how large the picture is.")
    return Layout(setting, beside, float(size[1]), float(size[2]), svg)


def fit(diagram: Diagram, first: Layout, frame: Frame, engine: Engine) -> Layout:
    """Return the layout of ``diagram`` that lets its text be largest in ``frame``.

    ``first`` is its layout with the setting ``FIRST``, which stays where it fits.
    """
    best, beside = first, crowded(first.svg)
    for setting in frame.settings:
        if frame.scale(best) >= frame.largest:
            break
        best = max(best, lay_out(diagram, setting, beside, engine), key=frame.scale)
    return best
