"""Which output quotes which fact, and where that fact stands."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from goldenthread.emit.publish.manifest import QuoteLine
from goldenthread.library.facts import NoFact
from goldenthread.library.facts import fact
from goldenthread.library.library import Library
from goldenthread.model.finding import Place
from goldenthread.model.inline import Call
from goldenthread.model.inline import Quote

QuotesOfFile = tuple[str, tuple[Quote | Call, ...]]
"""The path of an output, and what it quotes."""


def quote_lines(library: Library, outputs: Iterable[QuotesOfFile]) -> Iterator[QuoteLine]:
    """Yield a line for every fact that an output quotes, with the source line it rests on.

    A fact that an output quotes several times in the same words is yielded once.
    """
    places: dict[str, Place] = {}
    for output, quotes in outputs:
        for address, value in {(each.address, each.value) for each in quotes}:
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
