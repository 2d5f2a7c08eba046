"""A text taken apart for the checks: sentences, paragraphs, and what is nobody's own words.

Everything here keeps the length of a text, so that a place in it stays a place in the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

# Each of these is bounded, so that no text can make the search for its end slow.
_NOT_WORDS = re.compile(
    r"""
    ```.*?(?:```|\Z)              # a block of code
    | `[^`\n]{0,300}`             # code
    | \[\[[^\[\]]{0,300}\]\]      # a quoted fact
    | \{\{[^{}]{0,300}\}\}         # a macro of a hand-written page
    | \{%[^{}]{0,300}%\}
    | <!--.{0,2000}?-->
    | <[a-zA-Z/][^<>]{0,300}>     # HTML
    | \]\([^)\s]{0,300}\)         # where a link leads
    | https?://\S+
    | (?<![\w.+-])[\w.+-]++@[\w.-]+
    """,
    re.VERBOSE | re.DOTALL,
)
_MAY_HOLD_THEM = re.compile(r"[`<@{]|\[\[|\]\(|://")
_QUOTED = re.compile(
    r"""
    "(?:[^"\n]|\n(?!\s*\n)){1,400}?"
    | \u201c(?:[^\u201d\n]|\n(?!\s*\n)){1,400}?\u201d
    | (?<!\w)\u2018(?:[^\u2019\n]){1,200}\u2019(?!\w)
    | (?<!\w)'[^'\n]{1,80}'(?!\w)
    | ^[ ]{0,3}>.*$         # a block quotation
    """,
    re.VERBOSE | re.MULTILINE,
)
# A full stop after a short form ends no sentence: Reg. 18, e.g. a fall, No. 3.
_ENDS = re.compile(
    r"""
    \n\s*\n\s*                                      # an empty line
    | \n(?=[ ]*(?:[-*+]|\d{1,2}[.)])[ ])            # the next item of a list
    | \n(?=[ ]*(?:\||\#))                           # the next row of a table, a heading
    | (?<=[.!?])(?<!Reg\.)(?<!reg\.)(?<!No\.)(?<!e\.g\.)(?<!i\.e\.)(?<!St\.)
      ["\u201d\u2019')*_]*\s+(?=["\u201c\u2018'(\[*_]*[A-Z0-9\[])
    """,
    re.VERBOSE,
)
_FAR, _LONGEST = 3000, 800
_EMPTY_LINE = re.compile(r"\n\s*\n\s*")
# Everything but letters and digits of a text in small letters becomes a space.
_MARKS = "".join(chr(code) for code in range(128) if not chr(code).isalnum())
_PLAIN = str.maketrans(
    dict.fromkeys(_MARKS + "\u2018\u2019\u201c\u201d\u2010\u2011\u2013\u2014\u2026\u00a0", " ")
)
_PLAIN_ASCII = bytes.maketrans(_MARKS.encode(), b" " * len(_MARKS))


def own_words(text: str) -> str:
    """Return a text with quotes, code, links and macros blanked out."""
    return _blanked(text) if _MAY_HOLD_THEM.search(text) else text


@lru_cache(maxsize=4096)
def _blanked(text: str) -> str:
    return _NOT_WORDS.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return "\n".join(" " * len(line) for line in match[0].split("\n"))


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, without any marks."""
    plain = text.lower()
    if plain.isascii():  # almost every text; bytes are translated in half the time
        return plain.encode().translate(_PLAIN_ASCII).decode().split()
    return plain.translate(_PLAIN).split()


def is_quoted(text: str, at: int) -> bool:
    """Say whether a character stands in quotation marks or in a block quotation."""
    return any(start <= at < end for start, end in _quoted(text))


@lru_cache(maxsize=64)
def _quoted(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _QUOTED.finditer(text))


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Return where the sentence, list item or table row that holds a character starts and ends."""
    start, end = _part(_breaks(text), at, len(text))
    return max(start, at - _LONGEST), min(end, at + _LONGEST)


def paragraph_at(text: str, at: int) -> tuple[int, int]:
    """Return where the paragraph that holds a character starts and ends; a list is one.

    Of a paragraph without an end, the part about the character is enough.
    """
    start, end = _part(_gaps(text), at, len(text))
    return max(start, at - _FAR), min(end, at + _FAR)


def sentences(text: str) -> list[tuple[int, int]]:
    """Return where each sentence of a text starts and ends."""
    starts = [0, *_breaks(text)]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


@lru_cache(maxsize=64)
def _breaks(text: str) -> tuple[int, ...]:
    return tuple(match.end() for match in _ENDS.finditer(text))


@lru_cache(maxsize=64)
def _gaps(text: str) -> tuple[int, ...]:
    return tuple(match.end() for match in _EMPTY_LINE.finditer(text))


def _part(breaks: tuple[int, ...], at: int, length: int) -> tuple[int, int]:
    place = bisect_right(breaks, at)
    start = breaks[place - 1] if place else 0
    return start, breaks[place] if place < len(breaks) else length
