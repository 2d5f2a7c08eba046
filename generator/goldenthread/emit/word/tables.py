"""Tables with a header that repeats and columns whose widths are said outright."""

from __future__ import annotations

from goldenthread.emit.word import columns
from goldenthread.emit.word import inlines
from goldenthread.emit.word import literal
from goldenthread.emit.word import nodes
from goldenthread.emit.word.bookmarks import Bookmarks
from goldenthread.emit.word.nodes import Cell
from goldenthread.emit.word.nodes import Node
from goldenthread.model.block import Table
from goldenthread.model.inline import Inline

HEADER_STYLE = "Table Header"
ROW_NAME_STYLE = "Table Row Name"
TEXT_STYLE = "Table Text"

Row = tuple[tuple[Inline, ...], ...]


def convert(table: Table, bookmarks: Bookmarks) -> Node:
    """Return ``table`` as a node; its caption is numbered by pandoc."""
    first = ROW_NAME_STYLE if table.row_headers else TEXT_STYLE
    header = _row(table.header, HEADER_STYLE, HEADER_STYLE, bookmarks)
    rows = [_row(row, first, TEXT_STYLE, bookmarks) for row in table.rows]
    return nodes.table(header, rows, columns.shares(table), literal.words(table.caption))


def _row(row: Row, first: str, others: str, bookmarks: Bookmarks) -> list[Cell]:
    """Return the cells of one row, the first in a style of its own."""
    styles = [first] + [others] * (len(row) - 1)
    return [
        nodes.cell(nodes.paragraph(style, inlines.convert(content, bookmarks)))
        for content, style in zip(row, styles, strict=True)
    ]
