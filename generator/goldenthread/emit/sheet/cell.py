"""The one encoder of a workbook's cells: every text is a text, and arrives as typed."""

from __future__ import annotations

import re

from goldenthread.emit.sheet.errors import SheetError

LONGEST = 32_767
"""The most that a cell holds; Excel counts a sign beyond U+FFFF twice."""

_LINE_END = re.compile(r"\r\n?")
# Everything outside the Char production of XML 1.0 (https://www.w3.org/TR/xml/#charsets).
_NOT_IN_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# ST_Xstring (ISO/IEC 29500-1, 22.9.2.19): Excel reads _x0041_ as the letter A.
_READ_AS_A_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def written(text: str) -> str:
    """Return ``text`` as it stands in the file. Raises SheetError when no cell can hold it."""
    lines = _LINE_END.sub("\n", text)
    if found := _NOT_IN_XML.search(lines):
        raise SheetError(
            f"The text {text[:60]!r} holds the character U+{ord(found[0]):04X}, "
            "which a spreadsheet cannot hold.",
            "Delete that character from the source; it is not visible, so retype the word.",
        )
    encoded = _READ_AS_A_CODE.sub("_x005F_", lines)
    if len(encoded.encode("utf-16-le")) > 2 * LONGEST:
        raise SheetError(
            f"The text {text[:60]!r}... has {len(text):,} characters; a cell of a spreadsheet "
            f"holds {LONGEST:,}.",
            "Say it shorter, or split it into several records.",
        )
    return encoded


def tab(title: str, taken: set[str]) -> str:
    """Return a sheet's name for its tab: 31 characters, none that Excel forbids, used once.

    Excel also keeps the name "History" for itself.
    """
    name = _NOT_IN_XML.sub(" ", re.sub(r"[\[\]:*?/\\\n\t\r]", " ", title))[:31].strip(" '")
    plain = name if name and name.casefold() != "history" else "Sheet"
    number = 1
    while (found := plain if number == 1 else f"{plain[:27]} {number}").casefold() in taken:
        number += 1
    taken.add(found.casefold())
    return found
