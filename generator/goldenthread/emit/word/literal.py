"""Text from records, encoded for Word in one place: what is typed is what is printed."""

from __future__ import annotations

import re

from goldenthread.emit.word import nodes
from goldenthread.emit.word.errors import WordError
from goldenthread.emit.word.nodes import Node

NO_BREAK_SPACE = "\u00a0"
_LINE_END = re.compile(r"\r\n|\r|\n")
# Everything outside the Char production of XML 1.0 (https://www.w3.org/TR/xml/#charsets).
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE_IN_NUMBER = re.compile(r"(?<=[\d)]) (?=[\d(])")


def words(value: str) -> list[Node]:
    """Return ``value`` as nodes, with a line break wherever it has one.

    Raises WordError for a character that no Word file can hold.
    """
    result: list[Node] = []
    for line in _LINE_END.split(checked(value)):
        result += [nodes.line_break(), nodes.string(line)] if line else [nodes.line_break()]
    return result[1:]


def checked(value: str) -> str:
    """Return ``value`` unchanged, or raise WordError for a character that XML does not allow."""
    found = _NOT_IN_XML.search(value)
    if found:
        raise WordError(
            f"The text {value[:60]!r} holds the character U+{ord(found[0]):04X}, "
            "which a Word file cannot hold.",
            "Delete that character from the source; it is not visible, so retype the word.",
        )
    return value


def unbroken(number: str) -> str:
    """Return a telephone number that stays on one line: its spaces no longer break."""
    return _SPACE_IN_NUMBER.sub(NO_BREAK_SPACE, number)
