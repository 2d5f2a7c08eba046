"""Every diagram of a build, drawn in one pass: SVG for the site, PNG for Word where it is used.

A diagram with more steps than a picture holds is cut into parts, which are placed one after
the other. Two readers whose diagrams are alike share one picture.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import replace
from typing import Any
from typing import TypeVar

from goldenthread.emit.diagram import Drawing
from goldenthread.emit.diagram import chosen
from goldenthread.emit.diagram import draw
from goldenthread.emit.diagram import drawing
from goldenthread.emit.diagram import split
from goldenthread.emit.word import Picture
from goldenthread.model.block import Callout
from goldenthread.model.block import Figure
from goldenthread.model.block import Items
from goldenthread.model.block import Page
from goldenthread.model.diagram import Diagram
from goldenthread.model.document import Document

CM = 72 / 2.54
Parts = Mapping[str, tuple[Diagram, ...]]
"""The parts of each diagram by its name."""
Whole = TypeVar("Whole", Page, Document)


@dataclass(frozen=True)
class Pictures:
    """The parts of each diagram by its name, and each part's drawing by the part's name."""

    parts: Parts
    drawings: Mapping[str, Drawing]

    def svg(self) -> dict[str, str]:
        """Return the SVG of every part by its name."""
        return {name: drawing.svg for name, drawing in self.drawings.items()}

    def for_word(self) -> dict[str, tuple[Picture, ...]]:
        """Return the printed pictures of every diagram that was drawn for paper."""
        return {
            name: pictures
            for name, parts in self.parts.items()
            if (pictures := tuple(self._pictures(parts)))
        }

    def _pictures(self, parts: Iterable[Diagram]) -> Iterable[Picture]:
        for part in parts:
            drawn = self.drawings[part.name]
            if drawn.png is not None:
                yield Picture(
                    png=drawn.png,
                    width_cm=drawn.width_pt / CM,
                    height_cm=drawn.height_pt / CM,
                    alt=part.description,
                )


def cut(diagrams: Iterable[Diagram]) -> Parts:
    """Return the parts of each diagram, as many as a picture's limit of steps asks for."""
    return {each.name: split(each) for each in sorted(diagrams, key=lambda each: each.name)}


def names_of(parts: Parts) -> dict[str, str]:
    """Return every part's name, with nothing drawn yet."""
    return {part.name: "" for several in parts.values() for part in several}


@contextmanager
def drawing_all(
    parts: Parts, on_paper: frozenset[str], workers: int
) -> Iterator[Callable[[], Pictures]]:
    """Let other processes draw, those named in ``on_paper`` for Word too, while the block goes on.

    What is given waits for the pictures and returns them. Raises ``DiagramError``.
    """
    png = {part.name for name in on_paper for part in parts.get(name, ())}
    every = [part for several in parts.values() for part in several]
    with drawing(every, png=png, workers=workers, engine=chosen()) as drawn:
        yield lambda: Pictures(parts, drawn())


def draw_changed(diagrams: Iterable[Diagram], before: Pictures) -> Pictures:
    """Draw for the site alone, and only what differs from what was drawn ``before``."""
    parts = cut(diagrams)
    known = {part for several in before.parts.values() for part in several}
    every = [part for several in parts.values() for part in several]
    drawn = draw((part for part in every if part not in known), engine=chosen())
    kept = {part.name: before.drawings[part.name] for part in every if part in known}
    return Pictures(parts, kept | drawn)


def told_apart(
    known: Mapping[str, Diagram], more: Iterable[Diagram], reader: str
) -> dict[str, Diagram]:
    """Return another reader's diagrams by the name they had, renamed where they differ."""
    found = {}
    for each in more:
        same = known.get(each.name) == each
        found[each.name] = each if same else replace(each, name=f"{each.name}-{reader}")
    return found


def renamed(value: Whole, names: Mapping[str, str]) -> Whole:
    """Return a page or document whose figures name the diagrams that its reader gets."""

    def rename(figure: Figure) -> tuple[Figure, ...]:
        return (replace(figure, diagram=names[figure.diagram]),)

    changed: Whole = _mapped(value, rename)
    return changed


def with_parts(page: Page, parts: Mapping[str, tuple[Diagram, ...]]) -> Page:
    """Return a page in which a figure of several parts is several figures."""

    def expand(figure: Figure) -> tuple[Figure, ...]:
        several = parts[figure.diagram]
        if len(several) == 1:
            return (figure,)
        return tuple(
            replace(
                figure,
                diagram=part.name,
                caption=f"{figure.caption} (picture {number} of {len(several)})",
            )
            for number, part in enumerate(several, 1)
        )

    changed: Page = _mapped(page, expand)
    return changed


def _mapped(value: Any, change: Any) -> Any:
    """Rebuild blocks with every figure replaced by what ``change`` makes of it."""
    match value:
        case Page() | Callout():
            return replace(value, blocks=_mapped(value.blocks, change))
        case Document():
            return replace(value, pages=tuple(_mapped(page, change) for page in value.pages))
        case Items():
            return replace(value, items=tuple(_mapped(item, change) for item in value.items))
        case tuple():
            done: list[Any] = []
            for block in value:
                done += change(block) if isinstance(block, Figure) else (_mapped(block, change),)
            return tuple(done)
    return value
