"""Every output taken apart to its last text, by means of its own and not of the product's.

A mark is looked for in a plain form of the text: one case, no accents, no characters that nobody
sees, the runs of a paragraph joined, and telephone numbers by their digits.
"""

from __future__ import annotations

import gzip
import html
import json
import re
import struct
import unicodedata
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

MARKUP = (".html", ".xml", ".svg", ".rels")
WORDS = (".css", ".js", ".txt", ".md", ".csv", ".ics", ".map")
SHAPES_ONLY = (".woff2", ".ttf", ".ico")
"""Fonts and icons: they are the same in every build, and hold nothing of a library."""
ENDS = re.compile(r"</(?:w:p|p|td|th|li|h\d|text|title|desc|si|t)>|<w:br ?/>|<br ?/?>")


def texts_of(folder: Path) -> dict[str, str]:
    """Return the plain text of every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): "\n".join(
            map(plain, texts(path.relative_to(folder).as_posix(), path.read_bytes()))
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def texts(name: str, content: bytes) -> Iterator[str]:
    """Yield every text of a file or a part of one, its name first."""
    yield name
    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as archive:
            for part in archive.namelist():
                yield from texts(part, archive.read(part))
    elif name.endswith(".gz"):
        yield from texts(name.removesuffix(".gz"), gzip.decompress(content))
    elif name.endswith(".png"):
        yield from chunks(content)
    elif name.endswith(".json"):
        yield from strings(json.loads(content))
    elif name.endswith(MARKUP):
        yield from markup(content.decode())
    elif name.endswith(WORDS):
        yield content.decode()
    else:
        assert name.endswith(SHAPES_ONLY), f"tests/canary/unpacking.py cannot read {name}"


def markup(text: str) -> Iterator[str]:
    """Yield the source as it is, with its entities and escapes read, and the text alone."""
    yield unquote(html.unescape(text))
    for piece in ENDS.split(text):
        yield html.unescape(re.sub(r"<[^>]*>", "", piece))


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        yield from (each for inner in value.values() for each in strings(inner))
    elif isinstance(value, list):
        yield from (each for inner in value for each in strings(inner))
    else:
        yield str(value)


def chunks(png: bytes) -> Iterator[str]:
    """Yield what a picture says beside its pixels."""
    at = 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + length]
        if kind not in (b"IHDR", b"IDAT", b"PLTE", b"IEND"):
            yield body.decode("latin-1")
            yield from (inflated(body[skip:]) for skip in range(len(body)) if body[skip] == 0x78)
        at += length + 12


def inflated(body: bytes) -> str:
    try:
        return zlib.decompress(body).decode("latin-1")
    except zlib.error:
        return ""


def plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(each for each in apart if unicodedata.category(each) not in ("Cf", "Mn"))


def found(marks: dict[str, Any], text: str) -> set[str]:
    """Return the marks that a plain text holds."""
    words = set(re.findall(r"quokka[a-z]{4}", text))
    numbers = set(re.findall(r"(?<!\d)\d+(?!\d)", re.sub(r"(?<=\d),(?=\d{3})", "", text)))
    digits = [re.sub(r"\D", "", line) for line in text.split("\n")]
    return {mark for mark in marks if holds(mark, words, numbers, digits, text)}


def holds(mark: str, words: set[str], numbers: set[str], digits: list[str], text: str) -> bool:
    if mark.startswith("quokka"):
        return mark in words
    if mark.startswith("0"):  # a telephone number, in any spacing, with 0 or with +44
        return any(mark[1:] in line for line in digits)
    return mark in numbers or (" " in mark and mark in text)
