"""What really stands in the files of a build: the words in them, read back from the disk.

The ledger and the manifest say what an output shows. They are believed only when every value
stands in its file, so that a renderer that leaves something out is found however it does so.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from typing import NamedTuple
from zipfile import ZipFile

from goldenthread.model.block import quotes_in
from goldenthread.model.inline import Call
from goldenthread.model.inline import Quote

_TAG = re.compile(r"<[^>]*>")
_MARK = re.compile(r"[\W_]+")
_HOLDS_WORDS = re.compile(r"(word|xl/worksheets)/[a-z]+\d*\.xml")


@dataclass(frozen=True)
class Emitted:
    """One output, or one page of it.

    ``family`` is the sort of output that it belongs to. ``name`` is what the manifest calls it;
    ``files`` are the files of the build in which it stands, one for each part of a picture.
    ``content`` is what it was made from, ``about`` the ``kind/id`` of the records it is about.
    ``said`` are runs of words of records that are written out rather than quoted, by ``kind/id``.
    """

    family: str
    name: str
    files: tuple[str, ...]
    content: Any
    about: tuple[str, ...] = ()
    said: tuple[tuple[str, str], ...] = ()

    @cached_property
    def quotes(self) -> tuple[Quote | Call, ...]:
        """Return what it quotes, in reading order."""
        return tuple(quotes_in(self.content))

    @cached_property
    def shows(self) -> frozenset[str]:
        """Return the ``kind/id`` of every record that it quotes or writes out."""
        quoted = {each.address.partition("#")[0] for each in self.quotes}
        return frozenset(quoted.union(key for key, _ in self.said))


class Lost(NamedTuple):
    """A value that an output was given and that does not stand in its file."""

    name: str
    address: str
    value: str

    def __str__(self) -> str:
        """Say it as one clause."""
        return f'{self.name} does not show "{self.value[:60]}" ({self.address})'


def lost(folder: Path, outputs: Iterable[Emitted]) -> Iterator[Lost]:
    """Yield what outputs were given and do not show: quotes, and words that are written out."""
    given: dict[tuple[str, ...], tuple[set[Lost], set[Lost]]] = {}
    for each in outputs:
        quotes, said = given.setdefault(each.files, (set(), set()))
        quotes.update(Lost(each.name, quote.address, quote.value) for quote in each.quotes)
        said.update(Lost(each.name, key, words) for key, words in each.said)
    for files, (quotes, said) in given.items():
        words = "".join(_words_in(folder / file) for file in files)
        yield from sorted(each for each in quotes if squeezed(each.value) not in words)
        if said:
            letters = _letters(words)
            yield from sorted(each for each in said if _letters(each.value) not in letters)


def squeezed(words: str) -> str:
    """Return words without any white space: where a line is broken is the output's own business."""
    return "".join(words.split())


def _letters(words: str) -> str:
    """Return letters and digits alone: a mark of Markdown in a text is none in an output."""
    return _MARK.sub("", words)


def _words_in(path: Path) -> str:
    """Return the words of a page, a picture, a Word file or a workbook, without white space."""
    if path.suffix not in (".docx", ".xlsx"):
        return _without_tags(path.read_bytes())
    with ZipFile(path) as parts:
        named = [each for each in parts.namelist() if _HOLDS_WORDS.fullmatch(each)]
        return "".join(_without_tags(parts.read(each)) for each in named)


def _without_tags(markup: bytes) -> str:
    return squeezed(html.unescape(_TAG.sub("", markup.decode("utf-8", "replace"))))
