"""The words that a reader sees in a finished file: a page, a picture, a Word file or a workbook."""

from __future__ import annotations

import html
import re
from pathlib import Path

from goldenthread.emit.word import archive

_UNSEEN = re.compile(r"<(script|style|title)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_BLANKS = re.compile(r"\s+")
_BODIES = ("word/document.xml", "xl/worksheets/")


def text_of(path: Path) -> str:
    """Return the words of a finished file in one line, each kind of blank as a space."""
    return _BLANKS.sub(" ", _READERS[path.suffix](path.read_bytes()))


def _of_page(content: bytes) -> str:
    """Return the words of HTML, SVG or other XML. A text between two tags stays in one piece."""
    return html.unescape(_TAG.sub(" ", _UNSEEN.sub(" ", content.decode())))


def _of_package(content: bytes) -> str:
    """Return the words of a Word file's body, or of every sheet of a workbook."""
    parts = archive.unpack(content)
    return "\n".join(_of_page(part) for name, part in parts.items() if name.startswith(_BODIES))


_READERS = {
    ".html": _of_page,
    ".svg": _of_page,
    ".docx": _of_package,
    ".xlsx": _of_package,
}
