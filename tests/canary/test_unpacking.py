"""The search of the canary test finds what it has to: a search that is blind proves nothing."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.canary.unpacking import found
from tests.canary.unpacking import plain
from tests.canary.unpacking import texts

MARKS = dict.fromkeys(["quokkaabcd", "01632960123", "730041", "3 may 1951"])


def seen(name: str, content: bytes) -> set[str]:
    return found(MARKS, "\n".join(map(plain, texts(name, content))))


def zipped(part: str, content: str) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr(part, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        "quokkaabcd",
        "Quokka\u200bABCD",
        "\uff31uokkaabcd",
        "+44 1632 960 123",
        "+44 (0)1632 960123",
        "01632&#160;960123",
        "730,041",
        "3&nbsp;May 1951",
        "<b>quok</b><i>kaabcd</i>",
        '<a href="mailto:x%40quokkaabcd.example">',
        "<!-- quokkaabcd -->",
    ],
)
def test_a_mark_is_found_in_a_page_however_it_is_written(text: str) -> None:
    assert len(seen("page.html", f"<p>Ask {text} now</p>".encode())) == 1


@pytest.mark.parametrize("text", ["quokkaabc", "01632 960124", "1730041", "13 May 1952"])
def test_nothing_else_is_taken_for_one(text: str) -> None:
    assert not seen("page.html", f"<p>{text}</p>".encode())


def test_a_word_in_several_runs_of_a_word_file_is_one() -> None:
    runs = "<w:p><w:r><w:t>quok</w:t></w:r><w:r><w:t>kaabcd</w:t></w:r></w:p>"
    assert seen("a.docx", zipped("word/document.xml", runs)) == {"quokkaabcd"}


def test_names_of_parts_properties_and_data_are_searched() -> None:
    assert seen("quokkaabcd.txt", b"")
    assert seen("a.docx", zipped("docProps/app.xml", "<Company>quokkaabcd</Company>"))
    assert seen("a.json", b'{"quokka\\u0061bcd": 1}')


def test_a_chunk_of_a_picture_is_searched() -> None:
    body = b"Comment\0\0" + zlib.compress(b"quokkaabcd")
    chunk = struct.pack(">I4s", len(body), b"zTXt") + body + b"\0\0\0\0"
    assert seen("a.png", b"\x89PNG\r\n\x1a\n" + chunk)


def test_a_sort_of_file_that_it_cannot_read_is_a_failure() -> None:
    with pytest.raises(AssertionError, match=r"cannot read a\.pdf"):
        seen("a.pdf", b"%PDF")
