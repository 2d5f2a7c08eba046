"""A finished file taken apart: every part of it, and every text that a part holds.

The letters of a word may be spread over several runs, and a text may stand in an attribute, a
comment of the XML, an address or a chunk of a picture. All of these are texts here.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from urllib.parse import unquote
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import TreeBuilder
from xml.etree.ElementTree import XMLParser
from zipfile import ZipFile

_CALLED = {
    "word/document.xml": "its main text",
    "docProps/core.xml": "its properties",
    "docProps/app.xml": "its properties",
    "docProps/custom.xml": "its custom properties",
    "word/comments.xml": "its comments",
    "word/footnotes.xml": "its footnotes",
    "word/endnotes.xml": "its endnotes",
    "word/styles.xml": "its styles",
    "word/_rels/document.xml.rels": "its addresses",
}
_PARAGRAPHS = {"p", "si", "text"}
_BREAKS = {"br", "cr", "tab", "ptab"}
_PNG = b"\x89PNG\r\n\x1a\n"
_TEXT_CHUNKS = {b"tEXt", b"zTXt", b"iTXt", b"eXIf"}


@dataclass(frozen=True)
class Part:
    """One part of a file: ``root`` where it is XML, and every text in it."""

    name: str
    content: bytes
    root: Element | None
    texts: tuple[str, ...]

    @property
    def elements(self) -> tuple[Element, ...]:
        """Return every element of a part that is XML, the root first."""
        return () if self.root is None else tuple(self.root.iter())

    @property
    def called(self) -> str:
        """Return what a message calls the part: in words, with its name in the file."""
        words = _CALLED.get(self.name) or ("a header" if "/header" in self.name else "")
        words = words or ("a footer" if "/footer" in self.name else "")
        words = words or ("a picture" if self.name.endswith(".png") else "one part")
        return f"{words} ({self.name})"


@dataclass(frozen=True, slots=True)
class Apart:
    """A file by its path, taken apart."""

    path: str
    parts: tuple[Part, ...]


def take_apart(path: str, content: bytes) -> Apart:
    """Return a finished file in its parts: those of a zip, or the file itself."""
    if not content.startswith(b"PK"):
        return Apart(path, (_part(path, content),))
    with ZipFile(BytesIO(content)) as archive:
        remark = archive.comment.decode("utf-8", "replace")
        parts = tuple(_part(name, archive.read(name)) for name in archive.namelist())
    return Apart(path, (*parts, Part("zip", b"", None, (remark,))) if remark else parts)


def _part(name: str, content: bytes) -> Part:
    """Return one part with its texts; a part that is neither XML nor a picture is text as it is."""
    if content.startswith(_PNG):
        return Part(name, content, None, (name, *_chunks(content)))
    if name.endswith((".xml", ".rels", ".svg")):
        root = parsed(content)
        return Part(name, content, root, tuple(dict.fromkeys((name, *_texts(root)))))
    return Part(name, content, None, (name, content.decode("utf-8", "replace")))


def parsed(content: bytes) -> Element:
    """Return the root of an XML part with its comments, which most readers leave out."""
    parser = XMLParser(target=TreeBuilder(insert_comments=True, insert_pis=True))  # noqa: S314 - made by this build a moment ago
    parser.feed(content)
    root: Element = parser.close()
    return root


@cache
def local(tag: object) -> str:
    """Return the name of an element without its namespace; nothing for a comment."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _texts(root: Element) -> Iterator[str]:
    """Yield the text of each paragraph in one piece, then each text and attribute by itself."""
    for element in root.iter():
        if local(element.tag) in _PARAGRAPHS:
            yield "".join(_running(element))
        if element.text and element.text.strip():
            yield element.text
        if element.tail and element.tail.strip():
            yield element.tail
        yield from (unquote(value) for value in element.attrib.values() if len(value) > 3)


def _running(element: Element) -> Iterator[str]:
    """Yield the pieces of a paragraph; a break parts words."""
    if name := local(element.tag):
        yield " " if name in _BREAKS else element.text or ""
    for child in element:
        yield from _running(child)
        yield child.tail or ""


def _chunks(png: bytes) -> Iterator[str]:
    """Yield what a picture says about itself: its chunks of text."""
    at = len(_PNG)
    while at + 8 <= len(png):
        length, kind = int.from_bytes(png[at : at + 4], "big"), png[at + 4 : at + 8]
        if kind in _TEXT_CHUNKS:
            yield _inflated(png[at + 8 : at + 8 + length])
        at += length + 12


def _inflated(chunk: bytes) -> str:
    """Return the words of a chunk, compressed or not."""
    head, _, rest = chunk.partition(b"\0")
    for skipped in range(min(4, len(rest))):
        try:
            return (head + b" " + zlib.decompress(rest[skipped:])).decode("utf-8", "replace")
        except zlib.error:
            continue
    return chunk.decode("utf-8", "replace")
