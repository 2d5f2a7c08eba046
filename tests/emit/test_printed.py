"""Numbers read back from finished files: one digit that differs is found, in every sort of file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from goldenthread.emit.crisis.sheet import crisis_page
from goldenthread.emit.diagram import draw
from goldenthread.emit.printed.numbers import Number
from goldenthread.emit.printed.numbers import WrongNumber
from goldenthread.emit.printed.numbers import compare
from goldenthread.emit.sheet.xlsx_file import workbook
from goldenthread.emit.word import archive
from goldenthread.emit.word import pandoc
from goldenthread.emit.word import write
from goldenthread.library.facts import fact
from goldenthread.model.block import Page
from goldenthread.model.block import Paragraph
from goldenthread.model.diagram import Diagram
from goldenthread.model.diagram import Node
from goldenthread.model.document import Document
from goldenthread.model.inline import Call
from goldenthread.model.sheet import Sheet
from goldenthread.pipeline.numbers import numbers_in
from tests.emit.crisis_sample import sheet
from tests.emit.word_sample import SAMPLE
from tests.support import library_of

ADDRESS = "contact/nb-mash#phone"
NUMBER = "0117 496 0010"
WRONG = "0117 496 0011"


def document() -> Document:
    words = Paragraph((Call(ADDRESS, NUMBER),))
    values = {name: getattr(SAMPLE, name) for name in Document.__dataclass_fields__}
    return Document(**values | {"pages": (Page("a", "A", (words,)),)})


def picture() -> str:
    node = Node("a", "tell", 1, f"Call the team on {NUMBER}", "Support worker")
    diagram = Diagram("d", "D", "One step.", (node,), ())
    return draw([diagram], workers=1)["d"].svg


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    cells = Sheet("Contacts", ("Team", "Telephone"), (("Adults", NUMBER),))
    return {
        "site/call/northbridge.html": crisis_page(sheet("northbridge")).encode(),
        "diagrams/d.svg": picture().encode(),
        "word/d.docx": write(document(), {}, pandoc=pandoc.find()),
        "sheets/registers.xlsx": workbook((cells,), date(2026, 11, 16)),
    }


OUTPUTS = ("site/call/northbridge.html", "diagrams/d.svg", "word/d.docx", "sheets/registers.xlsx")
OTHERS = ("0117 496 0021", "0117 496 0033", "07700 900123", "999")


def numbers(output: str) -> list[Number]:
    quoted = [Number(output, ADDRESS, NUMBER, NUMBER, 1)]
    if output.endswith(".html"):
        quoted += [Number(output, f"contact/{each}#phone", each, each, 1) for each in OTHERS]
    return quoted


def put(folder: Path, output: str, content: bytes) -> None:
    path = folder / output
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def damaged(content: bytes) -> bytes:
    """Return a file in which the last digit of the number differs."""
    if content.startswith(b"PK"):
        parts = archive.unpack(content)
        return archive.pack({name: wrong_in(part) for name, part in parts.items()})
    return wrong_in(content)


def wrong_in(content: bytes) -> bytes:
    for space in (b" ", "\u00a0".encode(), b"&#160;"):
        content = content.replace(NUMBER.encode().replace(b" ", space), WRONG.encode())
    return content


@pytest.mark.parametrize("output", OUTPUTS)
def test_a_number_that_is_printed_as_it_is_spelled_is_right(
    tmp_path: Path, files: dict[str, bytes], output: str
) -> None:
    put(tmp_path, output, files[output])
    compare(tmp_path, numbers(output))


@pytest.mark.parametrize("output", OUTPUTS)
def test_one_digit_that_differs_is_found(
    tmp_path: Path, files: dict[str, bytes], output: str
) -> None:
    put(tmp_path, output, damaged(files[output]))
    with pytest.raises(WrongNumber, match=f"{output} shows the number {NUMBER}"):
        compare(tmp_path, numbers(output))


def test_a_button_that_dials_another_number_is_found(
    tmp_path: Path, files: dict[str, bytes]
) -> None:
    page = files[OUTPUTS[0]].replace(b"441174960010", b"441174960019")
    put(tmp_path, OUTPUTS[0], page)
    with pytest.raises(WrongNumber, match=r"dials \+441174960019, which is no number"):
        compare(tmp_path, numbers(OUTPUTS[0]))


def test_a_number_within_a_longer_one_does_not_count(tmp_path: Path) -> None:
    put(tmp_path, "a.html", b"<p>07700 900999</p><p>9990</p>")
    with pytest.raises(WrongNumber, match="0 times, not 1"):
        compare(tmp_path, [Number("a.html", "contact/x#phone", "999", "999", 1)])


def test_a_number_must_be_shown_with_the_digits_of_its_source(tmp_path: Path) -> None:
    put(tmp_path, "a.html", f"<p>{WRONG}</p>".encode())
    with pytest.raises(WrongNumber, match=f"shows {WRONG} where {ADDRESS} says {NUMBER}"):
        compare(tmp_path, [Number("a.html", ADDRESS, NUMBER, WRONG, 1)])


def test_the_numbers_of_an_output_are_found_among_its_quotes() -> None:
    library = library_of('kind: contact\nid: team\nphone: "01632 960101"\nsms: "07700 900123"\n')
    names = ("phone", "sms", "name")
    quotes = tuple(fact(library, f"contact/team#{each}").quote for each in names)
    gone = Call("contact/gone#phone", "999")
    outputs = [("a.html", (*quotes, gone)), ("a.html", (quotes[0],))]
    assert list(numbers_in(library, outputs)) == [
        Number("a.html", "contact/team#phone", "01632 960101", "01632 960101", 2),
        Number("a.html", "contact/team#sms", "07700 900123", "07700 900123", 1),
    ]
