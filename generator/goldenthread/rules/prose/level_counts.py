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

_HELD = frozenset(["levels", "stages", "tiers"])
_NUMBER = r"(?P<number>[\w-]+)\s+(?P<sort>levels|stages|tiers)\b"
_ALL = r"(?!\s+(?:that|which|where|below|above|at|for|of\s+(?:enquiry|the))\b)"
_HAS = rf"\b(?:[Tt]here\s+are|has|have|uses?)\s+(?:only\s+|just\s+)?{_NUMBER}{_ALL}"
_IN = rf"\b[Ii]n\s+[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*){{0,3}},?\s+{_NUMBER}{_ALL}"
_EACH = r"\s+(?:say|tell|decide)s?\s+(?:when|whether|how|what|who|whom)\b"
_OF_A_QUOTE = r"\]\],?\s+(?:which\s+|that\s+)?\Z"
"""What leads on from a quoted title: which has four stages."""
_IN_A_PLACE = r"\b[Ii]n\s+[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*){0,3},?\s+\Z"


@lru_cache(maxsize=8)
def wrong_levels(library: Library) -> tuple[Typed, ...]:
    """Return each number of levels that the guide of the council named does not have."""
    return tuple(_wrong_levels(library))


def _wrong_levels(library: Library) -> Iterator[Typed]:
    for passage in prose_of(library).holding(_HELD):
        if passage.kind in KINDS and can_quote(passage) and not library.lacks(ThresholdSet):
            for pattern, is_said in ((_HAS, _has), (_IN, _says_in)):
                for match in islice(re.finditer(pattern, passage.words), MOST):
                    guide = _guide(library, passage, match.start("number"))
                    if guide and is_said(passage, guide, match):
                        yield from _wrong(passage, guide, match)


def _wrong(passage: Passage, guide: ThresholdSet, match: re.Match[str]) -> Iterator[Typed]:
    number, at, levels = number_of(match["number"]), match.start("number"), len(guide.levels)
    if number and number != levels and not is_quoted(passage.text, at):
        said = re.sub(r"\s+", " ", passage.words[at : match.end()])
        words = f"{levels} {_called(guide, match['sort'])}"
        kept = Kept(guide.key, words, guide.key, ("levels",), quoted=words)
        yield Typed(passage, at, said, other=(kept,))


def _has(passage: Passage, guide: ThresholdSet, match: re.Match[str]) -> bool:
    """Say whether what has so many is the guide; other things have stages too."""
    before = passage.text[: match.start()]
    named = match[0].lower().startswith("there") and _called(guide, match["sort"]) == match["sort"]
    in_it = named and re.search(_IN_A_PLACE, before) is not None
    return match["sort"] == "levels" or in_it or re.search(_OF_A_QUOTE, before) is not None


def _says_in(passage: Passage, guide: ThresholdSet, match: re.Match[str]) -> bool:
    """Say whether all levels are meant: two levels of three may ask for a report."""
    if _called(guide, match["sort"]) != match["sort"]:
        return False
    more = (number_of(match["number"]) or 0) > len(guide.levels)
    return more or re.match(_EACH, passage.words[match.end() :]) is not None


def _called(guide: ThresholdSet, sort: str) -> str:
    """Return the word with which a guide's levels are named, or else levels."""
    singular = sort[:-1]
    return sort if all(singular in each.name.lower() for each in guide.levels) else "levels"


def _guide(library: Library, passage: Passage, at: int) -> ThresholdSet | None:
    """Return the guide of the only council that a sentence names, or for which a text is."""
    span = slice(*sentence_at(passage.text, at))
    quoted = {each.address.partition("#")[0] for each in mentions(passage.text[span])}
    of_guides = {each.authority for each in library.all(ThresholdSet) if each.key in quoted}
    named = [
        each.id
        for each in library.all(Authority)
        if each.id in of_guides
        or each.key in quoted
        or re.search(rf"\b{re.escape(each.short)}\b", passage.words[span])
    ]
    councils = named or ([passage.authority] if passage.authority else [])
    return thresholds_of(library, councils[0]) if len(councils) == 1 else None
