"""The part of a sentence that holds a figure, and what else it says: compares, denies, rounds."""

from __future__ import annotations

import re
from typing import NamedTuple

from goldenthread.library.phrases import says
from goldenthread.library.prose import Passage
from goldenthread.library.term_patterns import says_any
from goldenthread.rules.prose.counting import Figure
from goldenthread.rules.prose.counting import figures_in
from goldenthread.rules.prose.tallies import quotes_a_count
from goldenthread.sources.packaged import packaged

_NEAR = 24
_FEW = 7
_OF_THE_AUDIT = r"\s+of\s+(?:the|our|this|each)\s+(?:[\w-]+\s+){0,4}audits?\b"
_PARTS = r"[,;:()]"
_TARGET = r"\b[Tt]argets?\s+(?:(?:is|was|of|at|for|to|be|all|our|the|staff|training)\s+){1,4}\Z"
_IS_TARGET = r"\s+(?:target\b|(?:is|was|as)\s+(?:our|the|a)\s+target\b)"


class Clause(NamedTuple):
    """A figure in its clause. ``text`` has the quotes that ``words`` has blanked out.

    ``before`` and ``following`` are the words of the clause on either side of the figure.
    """

    passage: Passage
    figure: Figure
    text: str
    before: str
    words: str
    following: str

    @property
    def compares(self) -> bool:
        """Say whether the clause compares with another time, aim or place."""
        return says_any(tuple(packaged("words")["comparing"]), self.words)

    @property
    def more(self) -> bool:
        """Say whether the figure is a lower bound: over 90%."""
        return self._led_by("more_than")

    @property
    def roughly(self) -> bool:
        """Say whether the figure is said to be a rough one."""
        return self._led_by("roughly")

    @property
    def others(self) -> list[Figure]:
        """Return the other figures of the clause."""
        mine = range(len(self.before), len(self.words) - len(self.following))
        return [
            each
            for each in figures_in(self.words)
            if not each.whole and not (each.start < mine.stop and mine.start < each.end)
        ]

    @property
    def is_target(self) -> bool:
        """Say whether the figure itself is said to be a target: our target of 95%."""
        before = re.split(_PARTS, self.before)[-1]
        after = re.match(_IS_TARGET, self.following)
        return bool(re.search(_TARGET, before) or after)

    @property
    def is_plain(self) -> bool:
        """Say whether the clause asserts the figure: denies nothing and compares with nothing."""
        unsure = says("negated", self._part) or (self.figure.claim and says("habit", self._part))
        less = self._led_by("less_than")
        return not (unsure or less or self.compares or quotes_a_count(self.text))

    @property
    def fails(self) -> bool:
        """Say whether the clause counts what went wrong: late, missed, without."""
        return says("failing", self.words)

    @property
    def is_exact(self) -> bool:
        """Say whether the figure itself is asserted, whatever it is compared with."""
        bounded = self.more or self.roughly or self.is_target or self._led_by("less_than")
        return not (bounded or self.is_opinion or self.fails or self.figure.claim)

    @property
    def is_opinion(self) -> bool:
        """Say whether the figure is about what people say or think."""
        return says("opinions", self._part)

    @property
    def is_of_the_sample(self) -> bool:
        """Say whether the figure may be about what an audit looked at, and not what it found."""
        few = self.figure.percent is None and self.figure.of <= _FEW
        whole = re.match(_OF_THE_AUDIT, self.following)
        return bool(few or whole or says("sampling", self._part))

    @property
    def _part(self) -> str:
        """Return what stands about the figure between two commas."""
        before, following = re.split(_PARTS, self.before)[-1], re.split(_PARTS, self.following)[0]
        return f"{before}{self.figure.said}{following}"

    def _led_by(self, name: str) -> bool:
        """Say whether one of some phrases stands right before the figure."""
        near = self.before[-_NEAR:].rstrip()
        return says(name, " ".join(near.split()[-3:]))


def clause_at(passage: Passage, words: str, figure: Figure, start: int, end: int) -> Clause:
    """Return the clause of a figure: the part of its sentence between semicolons."""
    after = words.find(";", figure.end, end)
    first = max(start, words.rfind(";", start, figure.start) + 1)
    last = after if after >= 0 else end
    return Clause(
        passage,
        figure,
        passage.text[first:last],
        words[first : figure.start],
        words[first:last],
        words[figure.end : last],
    )
