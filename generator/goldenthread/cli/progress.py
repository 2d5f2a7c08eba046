"""Progress on a terminal: a line that moves. Nothing at all when the output is piped."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn
from rich.progress import Progress
from rich.progress import TextColumn
from rich.progress import TimeElapsedColumn

STAGES = 20
"""The stages of a build, with the parts of the longest."""


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Yield a function that is told the name of each stage as it begins."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    # It moves with the stages: a clock that ticks would need a thread (decision 22).
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as bar:
        task = bar.add_task("Starting", total=STAGES)

        def on_stage(name: str) -> None:
            bar.update(task, description=name.capitalize(), advance=1, refresh=True)

        yield on_stage
