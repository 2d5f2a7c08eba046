"""A settled list that is counted and named, with a member missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from goldenthread.library.phrases import says
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import is_quoted
from goldenthread.library.sentences import paragraph_at
from goldenthread.library.sentences import sentence_at
from goldenthread.library.sentences import words_of
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.rules.prose.counting import number_of
from goldenthread.rules.prose.typed import MOST
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.sources.packaged import packaged

_WORD = re.compile(r"[\w-]+")
_NEAR = 60
_WORDS_BETWEEN = 4
_MISSING = 2
"""A text that leaves out more than this names no list, but some of what is on it."""


class _Enumeration(NamedTuple):
    what: str
    nouns: tuple[str, ...]
    members: tuple[tuple[str, ...], ...]
    settled: bool

    @property
    def names(self) -> list[str]:
        """Return the first word for each member."""
        return [each[0] for each in self.members]


def check(world: World) -> Iterator[Problem]:
    """Yield each text that counts a settled list and does not name as many, or names too few."""
    for passage in prose_of(world.library).holding(_tell_tale()):
        if passage.ours:
            held = passage.text.lower()
            for each in _enumerations():
                if noun := max((noun for noun in each.nouns if noun in held), key=len, default=""):
                    found = re.finditer(rf"\b{noun}\b", passage.words, re.IGNORECASE)
                    for match in islice(found, MOST):
                        yield from _problem(passage, each, match)


def _problem(passage: Passage, each: _Enumeration, noun: re.Match[str]) -> Iterator[Problem]:
    at, number = _counted(passage.words, noun.start())
    if number is None or is_quoted(passage.text, at):
        return
    beside, whole = _beside(passage, at), len(each.members)
    missing = _missing(each, beside)
    right = number == whole and not missing
    counts = each.settled or number == whole
    if counts and not right and len(missing) <= _MISSING and not says("some_of_them", beside):
        said = " ".join(passage.words[at : noun.end()].split())
        lacks = f"the list beside it leaves out {listed(missing)}" if missing else "names all"
        yield Problem(
            passage.key,
            passage.path,
            f'The text says "{said}", and {lacks}. There are {whole}: {each.what}.',
            "Name them all, or do not count them.",
            listed(each.names),
            at=at,
        )


def _counted(text: str, end: int) -> tuple[int, int | None]:
    """Return the number that counts a noun, and where it stands: six key principles."""
    start = max(0, end - _NEAR)
    for word in reversed(list(_WORD.finditer(text, start, end))[-_WORDS_BETWEEN - 1 :]):
        if (number := number_of(word[0])) is not None:
            return word.start(), number
    return end, None


def _beside(passage: Passage, at: int) -> str:
    """Return the sentence at a place, with the list that follows when it ends with a colon."""
    start, end = sentence_at(passage.text, at)
    sentence = passage.text[start:end]
    if sentence.rstrip().endswith(":"):
        _, end = paragraph_at(passage.text, at)
        if passage.text[:end].rstrip().endswith(":") and end < len(passage.text):
            _, end = paragraph_at(passage.text, end)
    return passage.text[start:end]


def _missing(each: _Enumeration, text: str) -> list[str]:
    """Return the members that a text does not name. The longest words are looked for first."""
    plain = f" {' '.join(words_of(text))} "
    missing = []
    for names in sorted(each.members, key=lambda names: -len(names[0].split())):
        found = [name for name in names if f" {name} " in plain]
        if found:
            plain = plain.replace(f" {found[0]} ", "  ")
        else:
            missing.append(names[0])
    return [name for name in each.names if name in missing]


@cache
def _enumerations() -> tuple[_Enumeration, ...]:
    return tuple(
        _Enumeration(
            each["what"],
            tuple(each["noun"]),
            tuple(tuple(names) for names in each["members"]),
            each["settled"] == "yes",
        )
        for each in packaged("enumerations")["enumerations"]
    )


@cache
def _tell_tale() -> frozenset[str]:
    """Return the longest word of each noun, by which texts that may count are found."""
    return frozenset(max(noun.split(), key=len) for each in _enumerations() for noun in each.nouns)


RULE = Rule(
    code="GT820",
    name="list-not-whole",
    summary="A text counts a settled list, such as the six principles, and leaves out a member.",
    why=(
        "The six principles of safeguarding are what staff learn first and what an inspector asks "
        "for. A policy that announces six and names five was copied and not read."
    ),
    source="Care and support statutory guidance, chapter 14, 14.13; CQC's five key questions.",
    severity=Severity.WARNING,
    bad="""\
records:
  - kind: policy
    id: safeguarding-adults
    body: Our six principles are empowerment, prevention, protection and partnership.  # <-
""",
    good="""\
records:
  - kind: policy
    id: safeguarding-adults
    body: >-
      The six principles are empowerment, prevention, proportionality, protection, partnership
      and accountability. Three of the six principles matter most to us: empowerment, prevention
      and partnership.
""",
    check=check,
    reads_words=True,
)
