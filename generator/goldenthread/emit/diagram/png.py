"""A PNG with its resolution in it, so that Word places it at its right size, and nothing else.

Chunks are described in https://www.w3.org/TR/png-3/ sections 5 and 11.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Iterator

DPI = 300
"""Pixels for each inch of paper."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_NEEDED = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_WHITE_FROM = 250
_INCHES_PER_METRE = 1 / 0.0254


def finished(raw: bytes, dpi: int = DPI) -> bytes:
    """Return the PNG ``raw`` saying that it has ``dpi`` pixels an inch, without other remarks."""
    kept = [(kind, data) for kind, data in _chunks(raw) if kind in _NEEDED]
    chunks = [(kind, _white(data) if kind == b"PLTE" else data) for kind, data in kept]
    per_metre = math.ceil(dpi * _INCHES_PER_METRE)  # pandoc rounds what it reads down
    chunks.insert(1, (b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)))
    return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


def size(png: bytes) -> tuple[int, int]:
    """Return width and height in pixels."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def _white(palette: bytes) -> bytes:
    """Return a palette in which what is almost white is white, as the paper is."""
    colours = (palette[at : at + 3] for at in range(0, len(palette), 3))
    return b"".join(b"\xff\xff\xff" if min(each) >= _WHITE_FROM else each for each in colours)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
