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

_QUOTED = re.compile(
    r"\[\[\s*(?P<at>[^\[\]\s]*limit)\s*\]\]"
    r"|\{\{\s*fact\(['\"](?P<macro>[^'\"]*limit)['\"]\)\s*\}\}"
)
_MAY_QUOTE = re.compile(r"limit\s*['\"]?[\])]")
_UNIT = re.compile(r"[\s*_]+(minutes?|hours?|days?|weeks?|months?)\b")
_LONGEST = 24
"""As many characters before a quote hold the words that lead to it."""
_FITS_AFTER_WITHIN = "the "
"""How a limit begins that may follow: within the same working day."""


def check(world: World) -> Iterator[Problem]:
    """Yield each quoted limit after a word such as within, or before the unit that it ends with."""
    for passage in prose_of(world.library).matching(_MAY_QUOTE):
        if can_quote(passage):
            for match in _QUOTED.finditer(passage.text):
                yield from _said_twice(world.library, passage, match)


def _said_twice(library: Library, passage: Passage, match: re.Match[str]) -> Iterator[Problem]:
    """Yield what is wrong with the words beside a quoted limit, in one of its authorities."""
    text, start = passage.text, match.start()
    lead = _lead().search(text, max(0, start - _LONGEST), start)
    unit = _UNIT.match(text, match.end())
    if lead is None and unit is None:
        return
    for limit in _limits(library, passage, match["at"] or match["macro"]):
        if lead and not limit.words.startswith(_FITS_AFTER_WITHIN):
            at, extra, read = lead.start(), lead[1], f"{lead[1]} {limit.words}"
        elif unit and unit[1].rstrip("s") == limit.words.rpartition(" ")[2].rstrip("s"):
            at, extra, read = start, unit[1], f"{limit.words} {unit[1]}"
        else:
            continue
        yield Problem(
            passage.key,
            passage.path,
            f'This will read "{" ".join(read.split())}": a quoted limit comes with its own words.',
            f'Take out "{extra}" beside the quote.',
            match[0],
            at=at,
        )
        return


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
def _lead() -> re.Pattern[str]:
    """Return the pattern of the words that lead to a time, at the end of a text."""
    leads = packaged("words")["leads"]
    longest_first = sorted((*leads["within"], *leads["in"]), key=len, reverse=True)
    either = "|".join(r"\s+".join(each.split()) for each in longest_first)
    return re.compile(rf"\b({either})[\s*_]+\Z", re.IGNORECASE)


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
