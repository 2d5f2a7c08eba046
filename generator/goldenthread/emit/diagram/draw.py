"""Many diagrams drawn in one pass: SVG for the site, PNG for Word.

Graphviz runs inside this process, or inside a few workers when there is much to draw; never
one process a picture.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Collection
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

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
from goldenthread.emit.diagram.split import MOST_NODES
from goldenthread.model.diagram import Diagram

_PNG_COST = 4
"""What a PNG costs, counted in SVGs: about 100 ms against 25 ms."""

_WORTH_A_WORKER = 25
"""How many SVGs take as long as starting a process."""


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


def draw(
    diagrams: Iterable[Diagram],
    *,
    png: Collection[str] = (),
    workers: int | None = None,
    engine: Engine = "wheel",
) -> dict[str, Drawing]:
    """Draw every diagram, and those named in ``png`` for paper too; the result is sorted by name.

    ``workers`` is the number of processes; by default one, or one a core when there is much to
    draw. Raises ``DiagramError``, which names the picture, for a complaint of Graphviz's, for a
    picture that is not whole and for one that ``split`` should have cut.
    """
    jobs = sorted(diagrams, key=lambda each: each.name)
    names = [each.name for each in jobs]
    _refuse(jobs, names, png)
    tasks = [(each, each.name in png) for each in jobs]
    count = workers or _workers(len(jobs), len(png))
    if count == 1 or len(tasks) < 2:
        drawn = [_draw_one(task, engine=engine) for task in tasks]
    else:
        drawn = _share_out(tasks, count, engine)
    return dict(zip(names, drawn, strict=True))


def _refuse(jobs: list[Diagram], names: list[str], png: Collection[str]) -> None:
    for before, name in pairwise(names):
        if before == name:
            raise DiagramError(f'Two pictures have the name "{name}". Give each its own.')
    for name in sorted(set(png) - set(names)):
        raise DiagramError(f'No picture has the name "{name}", so it cannot be drawn for paper.')
    for each in jobs:
        if len(each.nodes) > MOST_NODES:
            raise DiagramError(
                f'The picture "{each.name}" has {len(each.nodes)} steps and only {MOST_NODES} '
                "can be read. Use split() first."
            )


def _workers(pictures: int, pngs: int) -> int:
    """Return how many processes are worth starting: each takes half a second to start."""
    worth = (pictures + _PNG_COST * pngs) // _WORTH_A_WORKER
    return max(1, min(os.cpu_count() or 1, worth))


def _share_out(tasks: list[tuple[Diagram, bool]], count: int, engine: Engine) -> list[Drawing]:
    """Draw in ``count`` processes, started afresh so that no thread of ours is copied into them."""
    fresh = multiprocessing.get_context("spawn")
    chunk = max(1, len(tasks) // (count * 4))
    with ProcessPoolExecutor(count, mp_context=fresh) as pool:
        return list(pool.map(partial(_draw_one, engine=engine), tasks, chunksize=chunk))


def _draw_one(task: tuple[Diagram, bool], *, engine: Engine) -> Drawing:
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
