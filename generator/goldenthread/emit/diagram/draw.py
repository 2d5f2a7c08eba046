"""Many diagrams drawn in one pass: SVG for the site, PNG for Word.

Graphviz runs inside this process, or inside a few workers when there is much to draw; never
one process a picture.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise

from goldenthread.emit.diagram.apart import draw_apart
from goldenthread.emit.diagram.drawing import Drawing
from goldenthread.emit.diagram.drawing import Task
from goldenthread.emit.diagram.drawing import draw_one
from goldenthread.emit.diagram.engine import Engine
from goldenthread.emit.diagram.error import DiagramError
from goldenthread.emit.diagram.split import MOST_NODES
from goldenthread.model.diagram import Diagram

_PNG_COST = 4
"""What a PNG costs, counted in SVGs: about 100 ms against 25 ms."""

_WORTH_A_WORKER = 25
"""How many SVGs take as long as starting a process."""


def draw(
    diagrams: Iterable[Diagram],
    *,
    png: Collection[str] = (),
    workers: int | None = None,
    engine: Engine = "wheel",
) -> dict[str, Drawing]:
    """Draw every diagram, and those named in ``png`` for paper too; the result is sorted by name.

    ``workers`` is the number of other processes that draw; by default this one does, or one a
    core when there is much to draw. Raises ``DiagramError``, which names the picture, for a
    complaint of Graphviz's, for a picture that is not whole and for one that ``split`` should
    have cut.
    """
    jobs = sorted(diagrams, key=lambda each: each.name)
    names = [each.name for each in jobs]
    _refuse(jobs, names, png)
    tasks = [(each, each.name in png) for each in jobs]
    count = workers or _workers(len(jobs), len(png))
    if workers is None and count == 1:
        drawn = [draw_one(task, engine=engine) for task in tasks]
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


def _share_out(tasks: list[Task], count: int, engine: Engine) -> list[Drawing]:
    """Draw in ``count`` processes, each of which gets every so manieth picture."""
    shares = [tasks[first::count] for first in range(count)]
    with ThreadPoolExecutor(count) as pool:
        done = list(pool.map(partial(draw_apart, engine=engine), filter(None, shares)))
    drawn = {name: drawing for share in done for name, drawing in share.items()}
    return [drawn[diagram.name] for diagram, _ in tasks]
