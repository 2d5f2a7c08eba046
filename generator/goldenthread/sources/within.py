"""Where a character of a text that runs over several lines stands in its file.

A text may be folded, kept line by line, quoted, or plain words on several lines. White space
changes on the way from the file to the value; what is no white space stays, in its order. So the
fourth letter of the value is the fourth letter in the file, whatever was folded between.
"""

from __future__ import annotations

import re
from functools import lru_cache

from goldenthread.sources.characters import composed
from goldenthread.sources.places import Path
from goldenthread.sources.places import Position
from goldenthread.sources.spans import Layout
from goldenthread.sources.spans import Span
from goldenthread.sources.spans import layout

_BLOCK = ("|", ">")
_LETTER = re.compile(r"\S")
_SINGLE = re.compile(r"''|\S")
_DOUBLE = re.compile(
    r"\\(?P<code>x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|\\(?P<sign>[\s\S])|\S"
)
_SPACES = frozenset("\n \tntrv_NLP")
"""What makes white space, or nothing, behind a backslash."""


def position_in(text: str, path: Path, before: str) -> Position | None:
    """Return the line and column, from 1, of what follows ``before`` in the value at a path.

    None where the value is on one line, or is no text.
    """
    text = composed(text)
    span = _layout(text).spans.get(path)
    if span is None or span.style is None or "\n" not in text[span.start : span.end]:
        return None
    letters = len(_LETTER.findall(before))
    at = _letter(text, span, letters)
    return (text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


@lru_cache(maxsize=4)
def _layout(text: str) -> Layout:
    """Return the layout of a text; the findings of one file follow each other."""
    return layout(text)


def _letter(text: str, span: Span, number: int) -> int:
    """Return where letter ``number`` of a value stands, or where the value starts."""
    start = text.index("\n", span.start) if span.style in _BLOCK else span.start
    pattern = _LETTER
    if span.style in ("'", '"'):
        start, pattern = start + 1, _SINGLE if span.style == "'" else _DOUBLE
    for match in pattern.finditer(text, start, span.end):
        if not _is_space(match):
            if number == 0:
                return match.start()
            number -= 1
    return span.start


def _is_space(match: re.Match[str]) -> bool:
    """Say whether an escape stands for white space or for nothing at all."""
    escaped = match.groupdict()
    if code := escaped.get("code"):
        return chr(int(code[1:], 16)).isspace()
    return escaped.get("sign") is not None and escaped["sign"] in _SPACES
