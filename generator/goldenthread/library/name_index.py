"""Names looked up in a text: the time grows with the text and not with the number of names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import NamedTuple

_TOKEN = re.compile(r"\w+(?:['\u2019&-]\w+)*")


class Found(NamedTuple):
    """That a name stands in a text: where, as it is written, and what bears it."""

    start: int
    said: str
    bearers: tuple[str, ...]


class NameIndex(NamedTuple):
    """Names with what bears each, by their words in small letters.

    ``lengths`` are the numbers of words of the names that begin with a word, the longest first.
    """

    bearers: Mapping[str, tuple[str, ...]]
    lengths: Mapping[str, tuple[int, ...]]

    def found_in(self, text: str) -> Iterator[Found]:
        """Yield the names in a text, the longest at each place, without overlap."""
        words = _words(text)
        if self.lengths.keys().isdisjoint(words):
            return
        tokens = list(_TOKEN.finditer(text))
        start = 0
        while start < len(tokens):
            length = self._length_at(words, start)
            if length:
                first, last = tokens[start], tokens[start + length - 1]
                name = " ".join(words[start : start + length])
                yield Found(first.start(), text[first.start() : last.end()], self.bearers[name])
            start += length or 1

    def _length_at(self, words: list[str], start: int) -> int:
        for length in self.lengths.get(words[start], ()):
            fits = start + length <= len(words)
            if fits and " ".join(words[start : start + length]) in self.bearers:
                return length
        return 0


def name_index(names: Iterable[tuple[str, str]]) -> NameIndex:
    """Return an index of names, each with what bears it; a name may have several bearers."""
    found: dict[str, dict[str, None]] = {}
    for name, bearer in names:
        words = _words(name)
        if words:
            found.setdefault(" ".join(words), {})[bearer] = None
    lengths: dict[str, set[int]] = {}
    for name in found:
        words = name.split(" ")
        lengths.setdefault(words[0], set()).add(len(words))
    return NameIndex(
        {name: tuple(each) for name, each in found.items()},
        {first: tuple(sorted(each, reverse=True)) for first, each in lengths.items()},
    )


def _words(text: str) -> list[str]:
    return [each.lower() for each in _TOKEN.findall(text.replace("\u2019", "'"))]
