"""The one encoder of comma-separated values: a table in, a file that runs nothing out.

A spreadsheet guesses what a cell means. It runs a text that starts with ``=`` as a formula
(OWASP ASVS 5.0, 1.2.10) and drops the first 0 of a telephone number. So a text that could be
taken for a formula, or for a number that would be shown in another way, gets one apostrophe in
front. The reader sees it, and taking it away gives the text exactly as it was typed.
"""

from __future__ import annotations

import csv
import io
import re

from goldenthread.model.sheet import Sheet

_FORMULA = "=+\\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20"
_GUESSED = r"[\d.][\d .,:/()-]*(?:[eE][+-]?\d+)?%?"
_SHOWN_AS_TYPED = r"(?:0|[1-9]\d{0,14}|\d{4}-\d\d-\d\d)"
_MISREAD = re.compile(rf"'*(?:[{_FORMULA}]|(?!{_SHOWN_AS_TYPED}\Z){_GUESSED}\Z)")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def csv_bytes(sheet: Sheet) -> bytes:
    """Return a table as UTF-8 with the byte-order mark that Excel asks for, columns first."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerows([inert(cell) for cell in row] for row in (sheet.columns, *sheet.rows))
    return text.getvalue().encode("utf-8-sig")


def inert(text: str) -> str:
    """Return a text that no spreadsheet runs or changes; half a character becomes U+FFFD."""
    whole = _HALF_CHARACTER.sub("\ufffd", text)
    return f"'{whole}" if _MISREAD.match(whole) else whole


def typed(cell: str) -> str:
    """Return the text that ``inert`` was given."""
    return cell[1:] if cell.startswith("'") and _MISREAD.match(cell) else cell
