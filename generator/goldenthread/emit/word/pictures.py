"""The real pictures, put where pandoc was given a stand-in.

Pandoc needs about a quarter of a second for each megabyte of picture and would copy all of it
into the document's text as well, so it sees only how large each one is.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from goldenthread.emit.word.errors import WordError
from goldenthread.emit.word.ooxml import name
from goldenthread.emit.word.picture import Picture
from goldenthread.emit.word.relationships import IMAGE
from goldenthread.emit.word.relationships import Relationship

# Left out, LibreOffice keeps words 3 mm away and so indents the picture.
NO_DISTANCE = dict.fromkeys(("distT", "distB", "distL", "distR"), "0")


def place(root: Element, pictures: Sequence[Picture]) -> dict[Relationship, bytes]:
    """Point each place of the body at its picture, and return what there is to refer to.

    ``pictures`` are in reading order; equal ones are kept once. Raises WordError when there are
    not as many places as pictures.
    """
    places = list(root.iter(name("wp:inline")))
    if len(places) != len(pictures):
        raise WordError(
            f"A document of {len(pictures)} pictures came back from pandoc with {len(places)}.",
            "Run 'goldenthread doctor' to check the installation.",
        )
    kept: dict[bytes, Relationship] = {}
    for number, (each, picture) in enumerate(zip(places, pictures, strict=True), 1):
        reference = kept.setdefault(picture.png, _reference(len(kept) + 1))
        each.attrib.update(NO_DISTANCE)
        next(each.iter(name("a:blip"))).set(name("r:embed"), reference.id)
        _describe(each, f"Picture {number}", picture.alt)
    return {reference: png for png, reference in kept.items()}


def _reference(number: int) -> Relationship:
    return Relationship(f"picture{number}", IMAGE, f"media/picture-{number}.png", outside=False)


def _describe(place: Element, called: str, alt: str) -> None:
    """Name a picture and say its words in both of the places that programs read."""
    for tag in ("wp:docPr", "pic:cNvPr"):
        element = next(place.iter(name(tag)))
        element.attrib.pop("title", None)
        element.set("name", called)
        element.set("descr", alt)
