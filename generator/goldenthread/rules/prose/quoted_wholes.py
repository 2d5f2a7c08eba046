"""A typed number of which a share is quoted: so many per cent of the 91 staff."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from goldenthread.library.facts import QUOTE
from goldenthread.library.library import Library
from goldenthread.library.phrases import says
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.records.prose import texts_of
from goldenthread.rules.prose.counting import number_of
from goldenthread.rules.prose.tallies import COUNTED
from goldenthread.rules.prose.tallies import Counted
from goldenthread.rules.prose.tallies import Tally
from goldenthread.rules.prose.tallies import counted
from goldenthread.rules.prose.typed import KINDS
from goldenthread.rules.prose.typed import MOST
from goldenthread.rules.prose.typed import Kept
from goldenthread.rules.prose.typed import Typed

_WHOLE = re.compile(
    r"\s*(?:%|per\s+cent|percent)?\s+(?:out\s+)?of\s+(?:(?:the|our|all|these|those)\s+)*"
    r"(?P<number>[\w-]+)(?!\w|\s?%)(?P<ahead>[^.;:()]{0,60})"
)
_FEWEST = 2


@lru_cache(maxsize=8)
def wrong_wholes(library: Library) -> tuple[Typed, ...]:
    """Return each number that is not the one of which the quoted share is."""
    return tuple(
        typed
        for passage in prose_of(library).of(*KINDS)
        if passage.mark.quoting and "]]" in passage.text
        for typed in _in(library, passage)
    )


def _in(library: Library, passage: Passage) -> Iterator[Typed]:
    for quote in islice(QUOTE.finditer(passage.text), MOST):
        address = quote["address"]
        key, _, path = address.partition("#")
        counts = path.rpartition(".")[2] in COUNTED
        match = _WHOLE.match(passage.text, quote.end()) if counts else None
        number = number_of(match["number"]) if match else None
        item = counted(library, key) if number else None
        if match and item and number and number >= _FEWEST:
            tally = _tally_at(item, address)
            if tally and not _may_be_another(item, number, match["ahead"]):
                yield _typed(passage, match.start("number"), match["number"], tally)


def _tally_at(item: Counted, address: str) -> Tally | None:
    """Return the share that an address keeps; a target is a share of nothing."""
    for each in item.tallies:
        if not each.target and address in (each.percent.address, each.counts.address):
            return each
    return None


def _may_be_another(item: Counted, number: int, ahead: str) -> bool:
    """Say whether a number is one that the record has, or is about a part of the staff."""
    said = " ".join(text for _, text, _ in texts_of(item.record))
    in_text = number in map(number_of, re.findall(r"[\w-]+", said))
    counted_so = any(each.of == number for each in item.tallies)
    return in_text or counted_so or says("part_of_staff", ahead)


def _typed(passage: Passage, at: int, said: str, tally: Tally) -> Typed:
    counts = tally.counts
    whole = counts.quoted.partition(" of ")[2]
    kept = Kept(counts.address, f"{tally.of} in all", counts.key, counts.path, quoted=whole)
    return Typed(passage, at, said, other=(kept,))
