"""A quoted time limit with the words round it that the quote brings along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from goldenthread.library.facts import NoFact
from goldenthread.library.facts import fact
from goldenthread.library.library import Library
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.records.limits import Limit
from goldenthread.rules.prose.typed import can_quote
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.sources.packaged import packaged

_MAY_QUOTE = re.compile(r"limit\s*(?:\]\]|['\"]\))")
_FITS_AFTER_WITHIN = "the "
"""How a limit begins that may follow: within the same working day."""


def check(world: World) -> Iterator[Problem]:
    """Yield each quoted limit after a word such as within, or before the unit that it ends with."""
    for passage in prose_of(world.library).matching(_MAY_QUOTE):
        if can_quote(passage):
            for match in _quoted().finditer(passage.text):
                for limit in _limits(world.library, passage, match["at"] or match["macro"]):
                    if read := _read_twice(match, limit.words):
                        yield _problem(passage, match, read)
                        break


def _read_twice(match: re.Match[str], words: str) -> str:
    """Return how a quote reads with the word that is too much; nothing if it reads well."""
    if match["lead"] and not words.startswith(_FITS_AFTER_WITHIN):
        return f"{match['lead']} {words}"
    after = match["after"] or ""
    same = after.rstrip("s") == words.rpartition(" ")[2].rstrip("s")
    return f"{words} {after}" if after and same else ""


def _problem(passage: Passage, match: re.Match[str], read: str) -> Problem:
    extra = match["lead"] or match["after"]
    return Problem(
        passage.key,
        passage.path,
        f'This will read "{read}": a quoted limit comes with its own words.',
        f'Take out "{extra}" beside the quote.',
        match["quote"],
        at=match.start(),
    )


def _limits(library: Library, passage: Passage, address: str) -> Iterator[Limit]:
    """Yield the limit that an address stands for, in each authority that a text may be for."""
    keys = [f"authority/{passage.authority}"] if passage.authority else []
    if address.startswith("@authority") and not keys:
        keys = [each.key for each in library.all(Authority)]
    for key in keys or [""]:
        try:
            value = fact(library, address, {"authority": key}).value
        except NoFact:
            continue
        if isinstance(value, Limit):
            yield value


@cache
def _quoted() -> re.Pattern[str]:
    """Return the pattern of a quoted limit with the words beside it that may be too much."""
    leads = packaged("words")["leads"]
    before = "|".join(
        r"\s+".join(each.split())
        for each in sorted((*leads["within"], *leads["in"]), key=len)[::-1]
    )
    return re.compile(
        rf"(?:\b(?P<lead>{before})[\s*_]+)?"
        r"(?P<quote>\[\[\s*(?P<at>[^\[\]\s]*limit)\s*\]\]"
        r"|\{\{\s*fact\(['\"](?P<macro>[^'\"]*limit)['\"]\)\s*\}\})"
        r"(?:[\s*_]+(?P<after>minutes?|hours?|days?|weeks?|months?)\b)?",
        re.IGNORECASE,
    )


RULE = Rule(
    code="GT819",
    name="limit-said-twice",
    summary='A quoted time limit stands after "within", which the quote says itself.',
    why=(
        'A buyer who reads "within within 24 hours" sees that nobody has read the answer. The '
        "limit comes with its own words, because some limits are no hours: without delay."
    ),
    source="docs/decisions/0007-facts-are-quoted.md.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: authority, id: northbridge,
     clocks: [{id: raise, what: Raise a concern, who: provider, limit: PT24H}]}
  - kind: policy
    id: safeguarding-adults
    body: We raise a concern within [[authority/northbridge#clocks.raise.limit]].  # <-
""",
    good="""\
records:
  - {kind: authority, id: northbridge,
     clocks: [{id: raise, what: Raise a concern, who: provider, limit: PT24H}]}
  - kind: policy
    id: safeguarding-adults
    body: We raise a concern [[authority/northbridge#clocks.raise.limit]].
""",
    check=check,
)
