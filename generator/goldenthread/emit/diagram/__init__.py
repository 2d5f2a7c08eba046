"""The diagram emitter: a pathway's diagram in, SVG for the site and PNG for Word out."""

from __future__ import annotations

from goldenthread.emit.diagram.draw import draw
from goldenthread.emit.diagram.draw import drawing
from goldenthread.emit.diagram.drawing import Drawing
from goldenthread.emit.diagram.engine import Engine
from goldenthread.emit.diagram.engine import chosen
from goldenthread.emit.diagram.engine import version
from goldenthread.emit.diagram.error import DiagramError
from goldenthread.emit.diagram.split import split

__all__ = ["DiagramError", "Drawing", "Engine", "chosen", "draw", "drawing", "split", "version"]
