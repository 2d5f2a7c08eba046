"""Heat maps as bars that fit any width, each with the same said in words beside it."""

from __future__ import annotations

from goldenthread.emit.site.encode import encode
from goldenthread.emit.site.inlines import inlines
from goldenthread.emit.site.links import Href
from goldenthread.model.block import HeatCell
from goldenthread.model.block import HeatMap
from goldenthread.model.block import HeatRow

NARROW = 0.045
"""A stretch of less than this share of its bar has no room for its sign, unless it is a warning."""
_WARNINGS = "!+"


def heat_map(block: HeatMap, href: Href) -> str:
    """Return the HTML of a heat map. A screen reader is given the words, and not the bars."""
    scale = "".join(f"<span>{encode(each)}</span>" for each in block.scale)
    rows = "\n".join(_row(row, href) for row in block.rows)
    key = "".join(
        f"<li>{_cell(cell)}<span>{inlines(words, href)}</span></li>\n" for cell, words in block.key
    )
    return (
        f'<figure class="gt-heat">\n<figcaption>{encode(block.caption)}</figcaption>\n'
        + (f'<ul class="gt-heat__key">\n{key}</ul>\n' if key else "")
        + f'<div class="gt-heat__scale" aria-hidden="true">{scale}</div>\n'
        f"<dl>\n{rows}\n</dl></figure>"
    )


def _row(row: HeatRow, href: Href) -> str:
    whole = sum(cell.length for cell in row.cells)
    bar = "".join(_cell(cell, cell.length / whole) for cell in row.cells)
    return (
        f"<div><dt>{inlines(row.name, href)}</dt>\n"
        f'<dd><div class="gt-heat__bar" aria-hidden="true">{bar}</div>\n'
        f"<p>{inlines(row.words, href)}</p></dd></div>"
    )


def _cell(cell: HeatCell, share: float = 1) -> str:
    shown = cell.sign if share >= NARROW or cell.sign in _WARNINGS else ""
    style = f"gt-heat__cell gt-heat--{cell.shade.value}"
    return f'<span class="{style}" style="flex-grow:{cell.length}">{encode(shown)}</span>'
