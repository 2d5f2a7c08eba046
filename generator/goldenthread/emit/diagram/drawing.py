"""One picture drawn: SVG for the site and, where it is wanted, PNG for Word."""

from __future__ import annotations

from dataclasses import dataclass

from goldenthread.emit.diagram import png as png_file
from goldenthread.emit.diagram import svg
from goldenthread.emit.diagram.dot import dot
from goldenthread.emit.diagram.engine import Engine
from goldenthread.emit.diagram.engine import paper_format
from goldenthread.emit.diagram.engine import render
from goldenthread.emit.diagram.error import DiagramError
from goldenthread.emit.diagram.frame import FIRST
from goldenthread.emit.diagram.frame import PAPER
from goldenthread.emit.diagram.frame import PHONE
from goldenthread.emit.diagram.frame import Layout
from goldenthread.emit.diagram.frame import fit
from goldenthread.emit.diagram.frame import lay_out
from goldenthread.model.diagram import Diagram

Task = tuple[Diagram, bool]
"""What to draw, and whether for paper too."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture drawn.

    ``svg`` is laid out for a phone, ``png`` for A4 at 300 dpi. ``width_pt`` and ``height_pt``
    are the size in points at which the PNG stands on paper; both are 0 without a PNG.
    """

    svg: str
    png: bytes | None
    width_pt: float
    height_pt: float


def draw_one(task: Task, *, engine: Engine) -> Drawing:
    """Draw one picture. Raises ``DiagramError``, which names it."""
    diagram, wants_png = task
    try:
        first = lay_out(diagram, FIRST, frozenset(), engine)
        picture = svg.finished(fit(diagram, first, PHONE, engine).svg, diagram)
        if not wants_png:
            return Drawing(picture, None, 0, 0)
        return _with_png(picture, diagram, first, engine)
    except DiagramError as error:
        raise DiagramError(f'The picture "{diagram.name}" could not be drawn. {error}') from error


def _with_png(picture: str, diagram: Diagram, first: Layout, engine: Engine) -> Drawing:
    paper = fit(diagram, first, PAPER, engine)
    dpi = png_file.DPI * PAPER.scale(paper)
    text = dot(diagram, paper.setting, paper.crowded, dpi)
    image = png_file.finished(render(text, paper_format(engine), engine))
    width, height = (pixels * 72 / png_file.DPI for pixels in png_file.size(image))
    return Drawing(picture, image, width, height)
