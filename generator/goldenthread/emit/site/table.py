"""Tables as HTML that stays a table for every reader and becomes cards on a telephone."""

from __future__ import annotations

from goldenthread.emit.site.encode import encode
from goldenthread.emit.site.inlines import inlines
from goldenthread.emit.site.links import Href
from goldenthread.model.block import Table
from goldenthread.model.inline import Inline
from goldenthread.model.inline import plain


def table(block: Table, href: Href) -> str:
    """Return the HTML of a table.

    The roles repeat what the elements say: without them a browser forgets that it is a table
    when the stylesheet turns its rows into cards. ``data-label`` is a cell's column in words,
    shown on those cards.
    """
    labels = [encode(plain(cell)) for cell in block.header]
    head = "".join(
        f'<th scope="col" role="columnheader">{inlines(cell, href)}</th>\n' for cell in block.header
    )
    rows = "\n".join(_row(block, row, labels, href) for row in block.rows)
    caption = f"<caption>{encode(block.caption)}</caption>\n" if block.caption else ""
    return (
        f'<div class="gt-scroll"><table class="gt-table" role="table">\n{caption}{_widths(block)}'
        f'<thead role="rowgroup"><tr role="row">\n{head}</tr></thead>\n'
        f'<tbody role="rowgroup">\n{rows}\n</tbody></table></div>'
    )


def _row(block: Table, row: tuple[tuple[Inline, ...], ...], labels: list[str], href: Href) -> str:
    cells = [
        _cell(inlines(cell, href), label, named=block.row_headers and place == 0)
        for place, (cell, label) in enumerate(zip(row, labels, strict=True))
    ]
    return '<tr role="row">\n' + "".join(cells) + "</tr>"


def _cell(words: str, label: str, *, named: bool) -> str:
    if named:
        return f'<th scope="row" role="rowheader">{words}</th>\n'
    return f'<td role="cell" data-label="{label}">{words}</td>\n'


def _widths(block: Table) -> str:
    total = sum(block.widths)
    columns = "".join(f'<col style="width:{100 * width / total:.1f}%">' for width in block.widths)
    return f"<colgroup>{columns}</colgroup>\n" if columns else ""
