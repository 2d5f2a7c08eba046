"""The telephone numbers that outputs quote, each with its source, for the last comparison."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path

from goldenthread.emit.printed.numbers import Number
from goldenthread.emit.printed.numbers import compare
from goldenthread.library.facts import NoFact
from goldenthread.library.facts import fact
from goldenthread.library.library import Library
from goldenthread.pipeline.quotes import QuotesOfFile
from goldenthread.records.phones import is_phone
from goldenthread.records.phones import phone_names


def compare_numbers(folder: Path, library: Library, outputs: Iterable[QuotesOfFile]) -> None:
    """Hold every telephone number in a finished build against its source.

    ``outputs`` are the path of each file and what it quotes. Raises ``WrongNumber``.
    """
    compare(folder, numbers_in(library, outputs))


def numbers_in(library: Library, outputs: Iterable[QuotesOfFile]) -> Iterator[Number]:
    """Yield every telephone number that a file quotes, with how often it does."""
    quoted: Counter[tuple[str, str, str]] = Counter()
    for output, quotes in outputs:
        quoted.update(
            (output, each.address, each.value) for each in quotes if _may_be_one(each.address)
        )
    sources = {address: _number(library, address) for _, address, _ in quoted}
    for (output, address, shown), times in quoted.items():
        if (source := sources[address]) is not None:
            yield Number(output, address, source, shown, times)


def _may_be_one(address: str) -> bool:
    """Say whether an address goes through a field that holds a number: few of thousands do."""
    return not phone_names().isdisjoint(address.partition("#")[2].split("."))


def _number(library: Library, address: str) -> str | None:
    """Return the number at an address as its record spells it; None for another fact."""
    try:
        found = fact(library, address)
    except NoFact:
        return None
    holds = is_phone(type(library.entries[found.key].record), found.path)
    return str(found.value) if holds and found.path else None
