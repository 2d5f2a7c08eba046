"""Tables of text as an Excel workbook: text cells only, no author, the same bytes every time."""

from __future__ import annotations

import io
from datetime import date
from textwrap import wrap

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
from goldenthread.model.sheet import Book
from goldenthread.model.sheet import Sheet

NARROWEST = 8
WIDEST = 28
"""Widths of columns in characters; longer text goes over several lines."""
LINE = 15
TALLEST = 409
"""Heights of rows in points; Excel knows none taller."""
_AIR = 2
_MARGIN = 0.4

_AS_TEXT = "@"
_HEAD = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
_HEAD_FILL = PatternFill("solid", fgColor="16202B")
_HAIR = Border(bottom=Side("hair", color="8A949E"))
_TOP = Alignment(vertical="top", wrap_text=True)


def book_path(book: Book) -> str:
    """Return where a workbook stands in a build."""
    return f"sheets/{book.slug}.xlsx"


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
    widths = _widths(sheet)
    for column, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate((sheet.columns, *sheet.rows), 1):
        for column, text in enumerate(row, 1):
            _write(page, number, column, text)
        lines = max(map(_lines, row, widths), default=1)
        page.row_dimensions[number].height = min(LINE * lines, TALLEST)
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
    page.page_margins.left = page.page_margins.right = _MARGIN
    page.oddHeader.left.text = "&A"  # type: ignore[union-attr]
    page.oddFooter.center.text = "Page &P of &N"  # type: ignore[union-attr]


def _widths(sheet: Sheet) -> list[int]:
    """Return widths in characters; a title of several words may go over several lines."""
    found = []
    for title, *texts in zip(sheet.columns, *sheet.rows, strict=True):
        pieces = [*title.split(), *(line for text in texts for line in text.splitlines())]
        longest = max(map(len, pieces), default=0)
        found.append(max(NARROWEST, min(WIDEST, longest)) + _AIR)
    return found


def _lines(text: str, width: int) -> int:
    """Return over how many lines a text goes. Not every program works that out for itself."""
    return sum(max(1, len(wrap(line, width))) for line in text.splitlines()) or 1
