"""Tables as a workbook: text only, everything as typed, nothing of the machine that wrote it."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from datetime import date
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from goldenthread.emit.sheet.cell import LONGEST
from goldenthread.emit.sheet.errors import SheetError
from goldenthread.emit.sheet.xlsx_file import workbook
from goldenthread.model.sheet import Sheet
from tests.emit.hostile import HOSTILE
from tests.support import ROOT

AS_OF = date(2026, 11, 16)
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TYPED = [
    *HOSTILE,
    *("+1", "-1", "@SUM(1)", "\t=1+1", "\uff1d1+1", "{=1+1}", "#REF!", "TRUE", "1E5", "12/03"),
    *("07700900123", "0117 496 0000", "+441174960000", "1.10", "'0117", "00", ""),
    *("_x0041_", "_x005F_", "_x005F_x0041_", "__x000d__", "x_x0041", "a\nb", " a ", "\na\n"),
]


def parts_of(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def cells(data: bytes, number: int = 1) -> list[list[str]]:
    """Return the texts of a sheet as the standard says that they are read."""
    root = ET.fromstring(parts_of(data)[f"xl/worksheets/sheet{number}.xml"])
    rows = root.iter(f"{MAIN}row")
    return [["".join(map(meant, cell.itertext())) for cell in row] for row in rows]


def meant(text: str) -> str:
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


@pytest.mark.parametrize("text", TYPED)
def test_hostile_text_is_read_back_from_a_heading_and_from_a_cell(text: str) -> None:
    data = workbook((Sheet("Teams", (text, "Telephone"), ((text, "0117 496 0000"),)),), AS_OF)
    assert cells(data) == [[text, "Telephone"], [text, "0117 496 0000"]]


def test_every_cell_is_text_and_none_is_a_formula() -> None:
    data = workbook((Sheet("All", ("What",), tuple((text,) for text in TYPED)),), AS_OF)
    sheet = parts_of(data)["xl/worksheets/sheet1.xml"]
    root = ET.fromstring(sheet)
    assert {each.get("t") for each in root.iter(f"{MAIN}c")} == {"inlineStr"}
    assert not list(root.iter(f"{MAIN}f"))
    page = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert {cell.data_type for row in page.iter_rows() for cell in row} <= {"s", "inlineStr"}
    assert {cell.number_format for row in page.iter_rows() for cell in row} == {"@"}


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.just("\n"))
TEXT_OF_ANY_SIZE = TEXT.map(lambda text: re.sub("[\ufffe\uffff]", "", text))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(TEXT_OF_ANY_SIZE, min_size=2, max_size=2), min_size=1, max_size=5))
def test_any_table_is_read_back(rows: list[list[str]]) -> None:
    columns, *rest = map(tuple, rows)
    assert cells(workbook((Sheet("Any", columns, tuple(rest)),), AS_OF)) == rows


def test_two_books_of_the_same_tables_are_the_same_to_the_byte() -> None:
    sheets = (Sheet("One", ("A",), (("1",),)), Sheet("Two", ("B",)))
    assert workbook(sheets, AS_OF) == workbook(sheets, AS_OF)


def test_another_library_for_xml_changes_no_byte() -> None:
    """Openpyxl uses lxml where it is installed, as it is for these tests."""
    text = Sheet("One", ("A", "B"), (("a\n\tb  ", "Si\u00e2n \U0001f9f5 <&>\"'"), ("", " x ")))
    script = (
        "import sys; from datetime import date; from tests.emit.test_xlsx import *;"
        f"sys.stdout.buffer.write(workbook(({text!r},), AS_OF))"
    )
    env = {"OPENPYXL_LXML": "False", "PYTHONPATH": f"{ROOT}:{ROOT / 'generator'}"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, env=env)
    assert done.stdout == workbook((text,), AS_OF)


def test_a_book_says_its_date_and_nobody_who_wrote_it() -> None:
    parts = parts_of(workbook((Sheet("One", ("A",), (("1",),)),), AS_OF))
    properties = (parts["docProps/core.xml"] + parts["docProps/app.xml"]).decode()
    assert "2026-11-16T00:00:00Z" in properties
    assert "creator" not in properties
    assert "openpyxl" not in "".join(each.decode("utf-8", "replace") for each in parts.values())


def test_a_text_that_no_cell_can_hold_is_refused_and_never_cut() -> None:
    workbook((Sheet("One", ("x" * LONGEST,)),), AS_OF)
    for long in ("x" * (LONGEST + 1), "\U0001f9f5" * 16_384):
        with pytest.raises(SheetError, match="a cell of a spreadsheet holds 32,767"):
            workbook((Sheet("One", (long,)),), AS_OF)


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\ud83d", "\uffff"])
def test_a_character_that_no_file_can_hold_is_refused(character: str) -> None:
    with pytest.raises(SheetError, match=f"U\\+{ord(character):04X}"):
        workbook((Sheet("One", (f"a{character}b",)),), AS_OF)


TITLES = [
    *("Contacts", "contacts", "[a]:*?/\\b", "'quoted'"),
    *("x" * 40, "x" * 41, "History", "", "\x07"),
]


def test_every_tab_has_a_name_that_excel_takes() -> None:
    data = workbook(tuple(Sheet(title, ("A",)) for title in TITLES), AS_OF)
    names = openpyxl.load_workbook(io.BytesIO(data)).sheetnames
    assert names[:4] == ["Contacts", "contacts 2", "a      b", "quoted"]
    assert len({each.casefold() for each in names}) == len(TITLES)
    assert all(0 < len(each) <= 31 and not set("[]:*?/\\") & set(each) for each in names)


def test_nothing_is_hidden_and_every_name_is_one_of_excels_own() -> None:
    parts = parts_of(workbook((Sheet("One", ("A",), (("1",),)),), AS_OF))
    book = ET.fromstring(parts["xl/workbook.xml"])
    assert {each.get("state") for each in book.iter(f"{MAIN}sheet")} == {"visible"}
    names = [each.get("name", "") for each in book.iter(f"{MAIN}definedName")]
    assert all(name.startswith("_xlnm.") for name in names)
    assert not [name for name in parts if re.search("comment|external|vba|media|connection", name)]
