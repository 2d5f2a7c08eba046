"""A table as comma-separated values: nothing runs, nothing changes, everything can be read back."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.emit.sheet.csv_file import csv_bytes
from goldenthread.emit.sheet.csv_file import inert
from goldenthread.emit.sheet.csv_file import typed
from goldenthread.model.sheet import Sheet
from tests.emit.hostile import HOSTILE

RUN_BY_SPREADSHEETS = [
    '=HYPERLINK("http://x","y")',
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\0=1+1",
    "\uff1d1+1",
    "\uff0b1",
    "\uff0d1",
    "\uff20SUM(1)",
]
CHANGED_BY_SPREADSHEETS = [
    "07700900123",
    "0117 496 0000",
    "0117-496-0000",
    "1E5",
    "1.10",
    "12/03",
    "3-4",
    "08:00",
    "1234567890123456",
    "50%",
]
LEFT_ALONE = ["", "0", "12", "2026-11-16", "Call 999", "a=b", "'quoted'", "3 working days", " = "]


@pytest.mark.parametrize("text", RUN_BY_SPREADSHEETS + CHANGED_BY_SPREADSHEETS)
def test_what_a_spreadsheet_would_run_or_change_gets_one_apostrophe(text: str) -> None:
    assert inert(text) == f"'{text}"


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_other_text_stands_as_typed(text: str) -> None:
    assert inert(text) == text


def test_a_typed_apostrophe_is_told_from_an_added_one() -> None:
    assert [inert(text) for text in ("=1", "'=1", "''=1")] == ["'=1", "''=1", "'''=1"]


def read_back(data: bytes) -> list[list[str]]:
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return [[typed(cell) for cell in row] for row in rows]


@pytest.mark.parametrize("text", [*HOSTILE, *RUN_BY_SPREADSHEETS])
def test_hostile_text_is_read_back_from_a_heading_and_from_a_cell(text: str) -> None:
    data = csv_bytes(Sheet("Teams", (text, "Telephone"), ((text, "0117 496 0000"),)))
    assert read_back(data) == [[text, "Telephone"], [text, "0117 496 0000"]]


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=1))
def test_any_table_is_read_back(rows: list[list[str]]) -> None:
    columns, *cells = map(tuple, rows)
    assert read_back(csv_bytes(Sheet("Any", columns, tuple(cells)))) == rows


@given(st.text())
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert not inert(text).startswith(tuple("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20"))


def test_a_file_starts_with_the_mark_that_excel_needs_and_ends_lines_as_it_does() -> None:
    sheet = Sheet("Due", ("What", "When"), (("Siân's check", "2026-11-16"),))
    assert csv_bytes(sheet) == (
        b'\xef\xbb\xbf"What","When"\r\n"Si\xc3\xa2n\'s check","2026-11-16"\r\n'
    )


def test_a_row_that_lacks_a_cell_is_refused_before_a_number_slips_into_another_column() -> None:
    with pytest.raises(ValueError, match="Row 2 of 'Teams' has 1 cells, not one for each of its 2"):
        Sheet("Teams", ("Team", "Telephone"), (("Adults", "0117 496 0000"), ("Children",)))
