"""Which output quotes which fact: found by walking the blocks that the outputs are made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from goldenthread.emit.publish.manifest import QuoteLine
from goldenthread.library.facts import NoFact
from goldenthread.library.facts import fact
from goldenthread.library.library import Library
from goldenthread.model.block import quotes_in


def quote_lines(library: Library, output: str, content: Any) -> Iterator[QuoteLine]:
    """Yield a line for every quote below some blocks, with the source line it rests on."""
    for quote in quotes_in(content):
        key, path = _where(library, quote.address)
        place = library.place(key, path)
        yield QuoteLine(output, quote.address, place.file, place.line, quote.value)


def _where(library: Library, address: str) -> tuple[str, tuple[str | int, ...]]:
    """Return the record and path of an address; the record alone where a path has no words."""
    try:
        found = fact(library, address)
    except NoFact:
        return address.partition("#")[0], ()
    return found.key, found.path
