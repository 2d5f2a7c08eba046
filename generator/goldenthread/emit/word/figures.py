"""Diagrams: every drawn part is placed, each with a caption and words in its stead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from goldenthread.emit.word import literal
from goldenthread.emit.word import nodes
from goldenthread.emit.word.errors import WordError
from goldenthread.emit.word.nodes import Node
from goldenthread.emit.word.picture import Picture
from goldenthread.model.block import Figure
from goldenthread.model.block import Page
from goldenthread.model.block import figures_in

# What an A4 page offers inside margins of 2.2 cm, less the lines of a heading and a caption.
WIDEST_CM = 16.6
TALLEST_CM = 22.0
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"

Pictures = Mapping[str, tuple[Picture, ...]]


def convert(figure: Figure, pictures: Pictures) -> list[Node]:
    """Return one figure for each drawn part. Raises WordError as ``parts`` does."""
    drawn = parts(figure, pictures)
    captions = _captions(figure.caption, len(drawn))
    return [
        nodes.figure(nodes.image(*_fitted(picture)), literal.words(caption))
        for picture, caption in zip(drawn, captions, strict=True)
    ]


def placed(pages: tuple[Page, ...], pictures: Pictures) -> list[Picture]:
    """Return every picture of a document in reading order, as often as it is placed."""
    return [picture for figure in figures_in(pages) for picture in parts(figure, pictures)]


def parts(figure: Figure, pictures: Pictures) -> tuple[Picture, ...]:
    """Return the drawn parts of a figure, each with words for who cannot see it.

    Raises WordError when its diagram was not drawn, or not as PNG.
    """
    drawn = pictures.get(figure.diagram, ())
    if not drawn:
        raise WordError(
            f"The picture of the diagram {figure.diagram!r} is missing.",
            "Draw every diagram that a document names before the document is written.",
        )
    if not all(picture.png.startswith(PNG_SIGNATURE) for picture in drawn):
        raise WordError(
            f"The picture of the diagram {figure.diagram!r} is not a PNG.",
            "Give Word PNG pictures: it shows other kinds as blank space in many programs.",
        )
    return tuple(replace(each, alt=literal.checked(each.alt or figure.alt)) for each in drawn)


def _captions(caption: str, total: int) -> list[str]:
    if total == 1:
        return [caption]
    return [f"{caption} (picture {number} of {total})" for number in range(1, total + 1)]


def _fitted(picture: Picture) -> tuple[float, float]:
    """Return width and height in centimetres, made smaller where the page is."""
    scale = min(1.0, WIDEST_CM / picture.width_cm, TALLEST_CM / picture.height_cm)
    return picture.width_cm * scale, picture.height_cm * scale
