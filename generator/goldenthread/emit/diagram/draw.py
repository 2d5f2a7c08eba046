"""Many diagrams drawn in one pass: SVG for the site, PNG for Word.

Graphviz runs inside this process, or inside a few workers when there is much to draw; never
one process a picture.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Iterator
from contextlib import ExitStack
from contextlib import contextmanager
from itertools import pairwise

from goldenthread.emit.diagram.apart import drawing_apart
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
    tasks = _tasks(diagrams, png)
    count = workers or _workers(len(tasks), len(png))
    if workers is None and count == 1:
        return {task[0].name: draw_one(task, engine=engine) for task in tasks}
    with _share_out(tasks, count, engine) as drawn:
        return drawn()


@contextmanager
def drawing(
    diagrams: Iterable[Diagram], *, png: Collection[str], workers: int, engine: Engine
) -> Iterator[Callable[[], dict[str, Drawing]]]:
    """Let ``workers`` other processes draw, as ``draw`` does, while the block goes on.

    What is given waits for the drawings and returns them. Raises ``DiagramError``.
    """
    with _share_out(_tasks(diagrams, png), workers, engine) as drawn:
        yield drawn


def _tasks(diagrams: Iterable[Diagram], png: Collection[str]) -> list[Task]:
    jobs = sorted(diagrams, key=lambda each: each.name)
    _refuse(jobs, [each.name for each in jobs], png)
    return [(each, each.name in png) for each in jobs]


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


@contextmanager
def _share_out(
    tasks: list[Task], count: int, engine: Engine
) -> Iterator[Callable[[], dict[str, Drawing]]]:
    """Draw in ``count`` processes, each of which gets every so manieth picture."""
    shares = filter(None, (tasks[first::count] for first in range(count)))

    def drawn() -> dict[str, Drawing]:
        found = {name: drawn for share in at_work for name, drawn in share().items()}
        return {diagram.name: found[diagram.name] for diagram, _ in tasks}

    with ExitStack() as processes:
        at_work = [processes.enter_context(drawing_apart(share, engine=engine)) for share in shares]
        yield drawn
