"""How words and characters are counted: one definition for word limits and for Word files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Counts(NamedTuple):
    """How much text there is. ``characters`` leaves out white space, ``with_spaces`` does not.

    A paragraph without a word is not counted as one.
    """

    words: int
    characters: int
    with_spaces: int
    paragraphs: int


def count_words(text: str) -> int:
    """Count the runs of characters between white space: ``and/or`` is one word, ``and / or`` three.

    This is how the GOV.UK word count component counts, and how Word is described to.
    """
    return len(text.split())


def count_paragraphs(paragraphs: Iterable[str]) -> Counts:
    """Count the text of ``paragraphs`` together; the ends of paragraphs are no characters."""
    filled = [paragraph for paragraph in paragraphs if paragraph.strip()]
    return Counts(
        words=sum(map(count_words, filled)),
        characters=sum(len("".join(paragraph.split())) for paragraph in filled),
        with_spaces=sum(map(len, filled)),
        paragraphs=len(filled),
    )
