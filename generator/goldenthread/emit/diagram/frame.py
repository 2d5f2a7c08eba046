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
class Frame:
    """The space for a picture.

    ``width`` and ``height`` are in points. ``largest`` is the most that a picture may be
    scaled by. ``settings`` of the labels are tried in this order.
    """

    width: float
    height: float
    largest: float
    settings: tuple[Setting, ...]

    def scale(self, width: float, height: float) -> float:
        """Return what a picture of this size in points is scaled by to stand in the frame."""
        return min(self.largest, self.width / width, self.height / height)


PHONE = Frame(
    width=328,
    height=float("inf"),
    largest=1,
    settings=(
        Setting(beside=28, alone=28),
        Setting(beside=24, alone=28),
        Setting(beside=21, alone=24),
        Setting(beside=18, alone=24),
        Setting(beside=16, alone=21),
        Setting(beside=14, alone=21),
        Setting(beside=14, alone=16),
        Setting(beside=12, alone=16),
    ),
)
"""The text column of a phone 360 px wide, where a point is a pixel; scrolling is free."""

PAPER = Frame(
    width=16 * _POINTS_PER_CM,
    height=22 * _POINTS_PER_CM,
    largest=0.75,
    settings=(
        Setting(beside=28, alone=28, together=True),
        Setting(beside=44, alone=44, together=True),
        Setting(beside=36, alone=36, together=True),
    ),
)
"""What an A4 page leaves inside its margins; text is at most 10.5 points, as around it."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A picture laid out for a frame.

    ``scale`` is what it is scaled by to stand in the frame, ``svg`` is as Graphviz wrote it.
    """

    setting: Setting
    crowded: frozenset[str]
    scale: float
    svg: bytes


def fit(diagram: Diagram, frame: Frame, engine: Engine) -> Fitted:
    """Lay ``diagram`` out with the first setting that lets its text be largest in ``frame``."""
    first, *narrower = frame.settings
    best = _lay_out(diagram, first, frozenset(), frame, engine)
    beside = crowded(best.svg) if best.scale < frame.largest else frozenset()
    for setting in narrower:
        if best.scale >= frame.largest:
            break
        tried = _lay_out(diagram, setting, beside, frame, engine)
        best = tried if tried.scale > best.scale else best
    return best


def _lay_out(
    diagram: Diagram, setting: Setting, beside: frozenset[str], frame: Frame, engine: Engine
) -> Fitted:
    svg = render(dot(diagram, setting, beside), "svg", engine)
    size = _SIZE.search(svg)
    if size is None:
        raise DiagramError("Graphviz did not say how large the picture is.")
    return Fitted(setting, beside, frame.scale(float(size[1]), float(size[2])), svg)
