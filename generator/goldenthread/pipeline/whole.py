"""The last look at a build before it is put in place: that all that was asked for is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from goldenthread.emit.publish.emitted import Emitted
from goldenthread.emit.publish.emitted import lost
from goldenthread.emit.publish.whole import faults
from goldenthread.model.block import figures_in
from goldenthread.pipeline.outputs import Outputs
from goldenthread.pipeline.pictures import Pictures
from goldenthread.pipeline.produced import word_name


class NotWhole(Exception):
    """What was made is not what was asked for, so it is not put in place."""


def look_whole(
    folder: Path, made: Outputs, pictures: Pictures, outputs: tuple[Emitted, ...]
) -> None:
    """Refuse a build in which something is missing, broken or not shown. Raises ``NotWhole``."""
    _refuse(faults(folder, frozenset(_wanted(made, pictures, outputs))))
    _refuse(map(str, lost(folder, outputs)))


def _wanted(made: Outputs, pictures: Pictures, outputs: tuple[Emitted, ...]) -> Iterator[str]:
    """Yield every file that was asked for, and every picture that a page or document shows."""
    for each in outputs:
        yield from each.files
    for name, drawing in pictures.drawings.items():
        yield f"diagrams/{name}.svg"
        if drawing.png is not None:
            yield f"diagrams/{name}.png"
    for page in made.pages:
        for figure in figures_in(page):
            yield from (f"diagrams/{part}.svg" for part in _parts(pictures, figure.diagram))
    for document in made.documents:
        yield word_name(document.slug)
        for figure in (each for page in document.pages for each in figures_in(page)):
            yield from (f"diagrams/{part}.png" for part in _parts(pictures, figure.diagram))


def _parts(pictures: Pictures, diagram: str) -> tuple[str, ...]:
    """Return the names of a diagram's parts; of one that nobody drew, its own."""
    return tuple(each.name for each in pictures.parts.get(diagram, ())) or (diagram,)


def _refuse(found: Iterator[str]) -> None:
    said = list(found)
    if said:
        more = f"; and {len(said) - 3} more" if len(said) > 3 else ""
        raise NotWhole(
            f"What was made is not whole, so it was not put in place: {'; '.join(said[:3])}{more}. "
            "The last good build is as it was. Build again; if it says the same, please report it."
        )
