"""Documents built for a test, opened part by part."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

from goldenthread.emit.word import Pictures
from goldenthread.emit.word import archive
from goldenthread.emit.word import pandoc
from goldenthread.emit.word import write
from goldenthread.emit.word.ooxml import name
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from tests.emit.word_sample import PICTURES
from tests.emit.word_sample import SAMPLE

PANDOC = pandoc.find()


def build(*blocks: Block, pictures: Pictures = PICTURES, **changes: Any) -> dict[str, bytes]:
    """Return the parts of a document whose one section holds ``blocks``."""
    pages = changes.pop("pages", (Page("one", "One", blocks),))
    return archive.unpack(write(replace(SAMPLE, pages=pages, **changes), pictures, pandoc=PANDOC))


def body(parts: dict[str, bytes]) -> ET.Element:
    return ET.fromstring(parts["word/document.xml"])


def relationships(parts: dict[str, bytes]) -> ET.Element:
    return ET.fromstring(parts["word/_rels/document.xml.rels"])


def links(parts: dict[str, bytes]) -> dict[str, str | None]:
    """Return the words and the address of every link that leads out of the file."""
    targets = {each.get("Id"): each.get("Target") for each in relationships(parts)}
    return {
        "".join(link.itertext()): targets[link.get(name("r:id"))]
        for link in body(parts).iter(name("w:hyperlink"))
        if link.get(name("r:id"))
    }
