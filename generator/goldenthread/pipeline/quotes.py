"""Which output quotes which fact: found by walking the blocks that the outputs are made of."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

from goldenthread.emit.publish.manifest import QuoteLine
from goldenthread.library.facts import NoFact
from goldenthread.library.facts import fact
from goldenthread.library.library import Library
from goldenthread.model.block import quotes_in
from goldenthread.model.finding import Place


def quote_lines(library: Library, outputs: Iterable[tuple[str, Any]]) -> Iterator[QuoteLine]:
    """Yield a line for every fact that an output quotes, with the source line it rests on.

    ``outputs`` are the path of each output and the blocks that it was made from. A fact that
    an output quotes several times in the same words is yielded once.
    """
    places: dict[str, Place] = {}
    for output, content in outputs:
        for address, value in {(each.address, each.value) for each in quotes_in(content)}:
            if (place := places.get(address)) is None:
                place = places[address] = _place(library, address)
            yield QuoteLine(output, address, place.file, place.line, value)


def _place(library: Library, address: str) -> Place:
    """Return where a fact stands: its record alone where its path has no words of its own."""
    try:
        found = fact(library, address)
    except NoFact:
        return library.place(address.partition("#")[0])
    return library.place(found.key, found.path)
