"""Tables of text as an Excel workbook: text cells only, no author, the same bytes every time."""

from __future__ import annotations

import io
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.styles import Border
from openpyxl.styles import Font
from openpyxl.styles import PatternFill
from openpyxl.styles import Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from goldenthread.emit.sheet import parts
from goldenthread.emit.sheet.cell import tab
from goldenthread.emit.sheet.cell import written
from goldenthread.model.sheet import Sheet

NARROWEST = 10
WIDEST = 48
"""Widths of columns in characters; longer text goes over several lines."""

_AS_TEXT = "@"
_HEAD = Font(bold=True, color="FFFFFF")
_HEAD_FILL = PatternFill("solid", fgColor="16202B")
_HAIR = Border(bottom=Side("hair", color="8A949E"))
_TOP = Alignment(vertical="top", wrap_text=True)


def workbook(sheets: tuple[Sheet, ...], as_of: date) -> bytes:
    """Return a workbook with a sheet for each table, dated ``as_of``.

    Raises ``SheetError`` for a text that no cell can hold.
    """
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    taken: set[str] = set()
    for sheet in sheets:
        _fill(book.create_sheet(tab(sheet.title, taken)), sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    return parts.finished(buffer.getvalue(), as_of)


def _fill(page: Worksheet, sheet: Sheet) -> None:
    for number, row in enumerate((sheet.columns, *sheet.rows), 1):
        for column, text in enumerate(row, 1):
            _write(page, number, column, text)
    for column, width in enumerate(_widths(sheet), 1):
        page.column_dimensions[get_column_letter(column)].width = width
    page.freeze_panes = "A2"
    _set_for_paper(page)
    if sheet.rows and sheet.columns:
        page.auto_filter.ref = page.dimensions


def _write(page: Worksheet, row: int, column: int, text: str) -> None:
    """Write one cell as text: the type is set last, because openpyxl takes ``=`` for a formula."""
    cell = page.cell(row, column)
    cell.value = written(text)
    cell.data_type = "s"
    cell.number_format = _AS_TEXT
    cell.alignment = _TOP
    cell.border = _HAIR
    if row == 1:
        cell.font = _HEAD
        cell.fill = _HEAD_FILL


def _set_for_paper(page: Worksheet) -> None:
    """Print on A4 across, as wide as the paper, the titles of the columns on every page."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
    page.print_title_rows = "1:1"
    page.oddHeader.left.text = "&A"  # type: ignore[union-attr]
    page.oddFooter.center.text = "Page &P of &N"  # type: ignore[union-attr]


def _widths(sheet: Sheet) -> list[int]:
    columns = zip(sheet.columns, *sheet.rows, strict=True)
    return [max(NARROWEST, min(WIDEST, max(map(_longest_line, each)) + 2)) for each in columns]


def _longest_line(text: str) -> int:
    return max(map(len, text.splitlines()), default=0)
