"""The part of a sentence that a time limit belongs to, with quoted facts read as their words."""

from __future__ import annotations

import re
from typing import NamedTuple

from goldenthread.library.facts import QUOTE
from goldenthread.library.facts import NoFact
from goldenthread.library.facts import fact
from goldenthread.library.library import Library
from goldenthread.library.prose import Passage
from goldenthread.library.sentences import own_words
from goldenthread.library.sentences import paragraph_at
from goldenthread.library.sentences import sentence_at
from goldenthread.library.sentences import words_of
from goldenthread.records.agency import Purpose
from goldenthread.rules.prose.limits.times import Time
from goldenthread.rules.prose.wording import words

_ENDS = re.compile(
    r"[;:]\s"
    r"|[,)(\u2013\u2014]\s*(?=(?:and|but|or|so|then|who|which|while|whereas|the|your|you|they|it|he"
    r"|she|we|our|a|an|its)\s)"
    r"|\s(?:and|but|who|which|that|before|until|when|if|unless|because|while|whereas)\s",
    re.IGNORECASE,
)
_NEAR = 110
"""How far after a time that comes first in its sentence the subject may stand."""
_OUR_PART = re.compile(r"[,;:]\s|\bwe\b")
_ASIDE = re.compile(r"\b(?:whatever|whichever|no matter)\b[^,;:.]*", re.IGNORECASE)
_LIMIT_QUOTED = re.compile(r"limit\s*\]\]")


class Clause(NamedTuple):
    """What stands before and after a time in its part of a sentence, and the whole sentence.

    ``earlier`` stands in the sentence before this part, and ``following`` is all that comes after
    the time. ``paragraph`` is as it is typed, with the heading above it. ``quotes_a_limit`` says
    that the part quotes a limit as well; ``kind`` is that of the record.
    """

    earlier: str
    before: str
    after: str
    following: str
    sentence: str
    paragraph: str
    quotes_a_limit: bool
    kind: str

    @property
    def opening(self) -> str:
        """Return where the subject of the time stands: before it, or after one that comes first."""
        if len(words_of(self.before)) > 1:
            return self.before
        return self.counted_apart[1][:_NEAR]

    @property
    def counted_apart(self) -> tuple[str, str]:
        """Return what a time is counted from, or what is told, and what comes after that."""
        said = words_of(self.after)
        if not said or said[0] not in words("counted_from"):
            return "", self.after
        part = _OUR_PART.search(self.after)
        end = part.start() if part else len(self.after)
        return self.after[:end], self.after[end:]

    @property
    def holds_always(self) -> bool:
        """Say whether the sentence speaks of no case of its own: when a visit is missed, we ..."""
        said = words_of(self.earlier)
        return not said or said[0] not in words("conditions") or is_light(" ".join(said[1:]))

    @property
    def naming_councils(self) -> str:
        """Return the text whose councils count: only the part, where two things are contrasted."""
        contrasted = not words("contrasts").isdisjoint(words_of(self.sentence))
        return f"{self.before} {self.after}" if contrasted else self.sentence

    @property
    def without_asides(self) -> str:
        """Return the part without what makes no difference to it: whatever level was chosen."""
        return _ASIDE.sub(" ", f"{self.before} {self.after}")

    @property
    def counted_from(self) -> list[str]:
        """Return the words of weight that say what a time is counted from, or what is told."""
        counted = self._replace(after=self.following).counted_apart[0]
        return [each for each in words_of(counted) if not is_weightless(each)]

    @property
    def row(self) -> bool:
        """Say whether the sentence is a row of a table."""
        return self.sentence.lstrip().startswith("|")


def clause_of(library: Library, passage: Passage, time: Time) -> Clause:
    """Return the part of a sentence round a time. A row of a table is one part."""
    text = passage.text
    start, end = sentence_at(text, time.start)
    before, after = text[start : time.start], text[time.end : end]
    following = after
    if not text[start:end].lstrip().startswith("|"):
        for break_ in _ENDS.finditer(before):
            start = time.start - len(before) + break_.end()
        if (next_part := _ENDS.search(after)) is not None:
            after = after[: next_part.start()]
    read = _Reader(library)
    return Clause(
        read(text[sentence_at(text, time.start)[0] : start]),
        read(text[start : time.start]),
        read(after),
        read(following),
        read(text[slice(*sentence_at(text, time.start))]),
        _heading(text, time.start) + text[slice(*paragraph_at(text, time.start))],
        bool(_LIMIT_QUOTED.search(text[start : time.end + len(after)])),
        passage.kind,
    )


def _heading(text: str, at: int) -> str:
    """Return the last heading before a character."""
    start = text.rfind("\n#", 0, at) + 1
    return text[start : text.find("\n", start) + 1] if text.startswith("#", start) else ""


class _Reader(NamedTuple):
    """Reads a text with each quoted fact as its words; those of the local council are its name."""

    library: Library

    def __call__(self, text: str) -> str:
        return own_words(QUOTE.sub(self._said, text)) if "[[" in text else own_words(text)

    def _said(self, match: re.Match[str]) -> str:
        address = match["address"]
        if address.startswith(("@day/", "@night/")):
            purpose = self.library.find(Purpose, re.split("[/#]", address)[1])
            return purpose.short if purpose else ""
        if address.startswith("@authority"):
            return "" if _LIMIT_QUOTED.search(match[0]) else "the council"
        try:
            return fact(self.library, address).words
        except NoFact:
            return ""


def is_light(text: str) -> bool:
    """Say whether a text holds only words that do not change what a sentence is about."""
    return all(map(is_weightless, words_of(text)))


def is_weightless(word: str) -> bool:
    """Say whether a word does not change what a sentence is about."""
    return word in words("light") or word.isdigit() or len(word) == 1
