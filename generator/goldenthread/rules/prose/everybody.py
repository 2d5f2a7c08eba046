"""Claims in words that everybody has done a course: "all our staff have completed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.rules.prose.counting import Figure
from goldenthread.sources.packaged import packaged

_CLAIM = re.compile(
    r"""
    (?: (?:all|each|every)\s+(?:(?:one|members?)\s+)?(?:of\s+)?(?:(?:our|the)\s+)?
        (?P<who>[a-z]+(?:[\s-][a-z]+){0,3}?)
      | (?:the|our)\s+(?:whole|entire)\s+[a-z]+(?:\s+team)?
      | every(?:one|body) )
    (?:\s+who\s+works?\s+(?:here|for\s+us|with\s+us))?
    \s+(?P<has>have|has|are|is|were|was)\s+(?:(?:now|all|each|currently|already|fully)\s+)*
    (?P<done>[a-z]+(?:\s+[a-z]+){0,3})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AFTER_AN_ARTICLE = ("whole ", "entire ")
_ARTICLE = len("our ")
_FIRST_WORDS = ("All ", "all ", "Each ", "each ", "Every", "every", *_AFTER_AN_ARTICLE)


def claims_in(text: str) -> Iterator[Figure]:
    """Yield each claim that everybody, or every holder of a role, has done something.

    It ends before the people whom it is about, as ``100% of our`` does.
    """
    for match in _matches(text):
        done = " ".join(match["done"].split())
        phrase = next((each for each in packaged("words")["has_done"] if _begins(done, each)), "")
        people = " ".join((match["who"] or "").split())
        if phrase:
            end = match.start("who") if match["who"] else match.start("has")
            said = re.sub(r"\s+", " ", text[match.start() : match.start("done")]) + phrase
            yield Figure(match.start(), end, said, percent=100, claim=True, people=people)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield where the pattern matches. Its first words are found without it, in less time."""
    for word in _FIRST_WORDS:
        at = text.find(word)
        while at >= 0:
            start = at - _ARTICLE if word in _AFTER_AN_ARTICLE else at
            inside = start < 0 or (start > 0 and text[start - 1].isalnum())
            if not inside and (match := _CLAIM.match(text, start)):
                yield match
            at = text.find(word, at + 1)


def _begins(done: str, phrase: str) -> bool:
    return f"{done} ".startswith(f"{phrase} ")
