"""Claims in words that everybody has done a course: "all our staff have completed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.rules.prose.counting import Figure
from goldenthread.sources.packaged import packaged

_CLAIM = re.compile(
    r"""[AaEeOoTt](?<=\b\w)
    (?: (?:ll|ach|very)\s+(?:(?:one|members?)\s+)?(?:of\s+)?(?:(?:our|the)\s+)?
        (?P<who>[a-z]+(?:[\s-][a-z]+){0,3}?)
      | (?:he|ur)\s+(?:whole|entire)\s+(?P<team>[a-z]+(?:\s+team)?)
      | very(?:one|body) )
    (?:\s+who\s+works?\s+(?:here|for\s+us|with\s+us))?
    \s+(?P<has>have|has|are|is|were|was)\s+(?:(?:now|all|each|currently|already|fully)\s+)*
    (?P<done>[a-z]+(?:\s+[a-z]+){0,3})
    """,
    re.VERBOSE,
)


def claims_in(text: str) -> Iterator[Figure]:
    """Yield each claim that everybody, or every holder of a role, has done something.

    It ends before the people whom it is about, as ``100% of our`` does.
    """
    for match in _CLAIM.finditer(text):
        done = " ".join(match["done"].split())
        phrase = next((each for each in packaged("words")["has_done"] if _begins(done, each)), "")
        people = " ".join((match["who"] or "").split())
        if phrase:
            end = match.start("who") if match["who"] else match.start("has")
            said = re.sub(r"\s+", " ", text[match.start() : match.start("done")]) + phrase
            yield Figure(match.start(), end, said, percent=100, claim=True, people=people)


def _begins(done: str, phrase: str) -> bool:
    return f"{done} ".startswith(f"{phrase} ")
