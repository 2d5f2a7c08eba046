"""How many levels a council's guide is said to have, where it has another number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import is_quoted
from goldenthread.library.sentences import sentence_at
from goldenthread.library.serving import thresholds_of
from goldenthread.records.authority import Authority
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.prose.counting import number_of
from goldenthread.rules.prose.typed import KINDS
from goldenthread.rules.prose.typed import MOST
from goldenthread.rules.prose.typed import Kept
from goldenthread.rules.prose.typed import Typed
from goldenthread.rules.prose.typed import can_quote

_HELD = frozenset(["levels"])
_HAS = (
    r"\b(?:[Tt]here\s+are|has|have|uses?)\s+(?:only\s+|just\s+)?(?P<number>[\w-]+)\s+levels\b"
    r"(?!\s+(?:that|which|where|below|above|at|for)\b)"
)


@lru_cache(maxsize=8)
def wrong_levels(library: Library) -> tuple[Typed, ...]:
    """Return each number of levels that the guide of the council named does not have."""
    return tuple(_wrong_levels(library))


def _wrong_levels(library: Library) -> Iterator[Typed]:
    for passage in prose_of(library).holding(_HELD):
        if passage.kind in KINDS and can_quote(passage) and not library.lacks(ThresholdSet):
            for match in islice(re.finditer(_HAS, passage.words), MOST):
                number, at = number_of(match["number"]), match.start("number")
                guide = _guide(library, passage, at)
                quoted = is_quoted(passage.text, at)
                if number and guide and not quoted and number != len(guide.levels):
                    said = re.sub(r"\s+", " ", passage.words[at : match.end()])
                    words = f"{len(guide.levels)} levels"
                    kept = Kept(guide.key, words, guide.key, ("levels",), quoted=words)
                    yield Typed(passage, at, said, other=(kept,))


def _guide(library: Library, passage: Passage, at: int) -> ThresholdSet | None:
    """Return the guide of the only council that a sentence names, or for which a text is."""
    span = slice(*sentence_at(passage.text, at))
    quoted = {each.address.partition("#")[0] for each in mentions(passage.text[span])}
    named = [
        each.id
        for each in library.all(Authority)
        if each.key in quoted or re.search(rf"\b{re.escape(each.short)}\b", passage.words[span])
    ]
    councils = named or ([passage.authority] if passage.authority else [])
    return thresholds_of(library, councils[0]) if len(councils) == 1 else None
