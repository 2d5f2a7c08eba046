"""The nodes of pandoc's document tree that may leave this house, and no others.

There is no raw node here, so nothing in a record can become markup: every word travels in a
``Str``, which pandoc writes as text. The shapes are those of pandoc's JSON, API 1.23
(https://hackage.haskell.org/package/pandoc-types).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Node = dict[str, Any]
Cell = list[Any]

API_VERSION = (1, 23, 1)
NO_ATTRIBUTES: list[Any] = ["", [], []]
# A PNG of one point, inside the tree because pandoc's sandbox opens no file.
STAND_IN = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGA"
    "WjR9awAAAABJRU5ErkJggg=="
)
DEFAULT_ALIGNMENT = {"t": "AlignDefault"}


def document(blocks: Sequence[Node]) -> Node:
    """Return a whole tree. It carries no metadata, so none can leak into the file."""
    return {"pandoc-api-version": list(API_VERSION), "meta": {}, "blocks": list(blocks)}


def string(value: str) -> Node:
    """Return literal words; spaces inside stay as they are."""
    return {"t": "Str", "c": value}


def line_break() -> Node:
    """Return a new line inside a paragraph."""
    return {"t": "LineBreak"}


def strong(content: Sequence[Node]) -> Node:
    """Return bold words."""
    return {"t": "Strong", "c": list(content)}


def emphasis(content: Sequence[Node]) -> Node:
    """Return italic words."""
    return {"t": "Emph", "c": list(content)}


def span(style: str, content: Sequence[Node]) -> Node:
    """Return words in the character style of that name."""
    return {"t": "Span", "c": [_styled(style), list(content)]}


def link(target: str, content: Sequence[Node]) -> Node:
    """Return words that lead to ``target``: a checked address, or ``#`` and a bookmark."""
    return {"t": "Link", "c": [NO_ATTRIBUTES, list(content), [target, ""]]}


def image(width_cm: float, height_cm: float) -> Node:
    """Return the place of a picture: a stand-in of that size."""
    size = [["width", f"{width_cm:.3f}cm"], ["height", f"{height_cm:.3f}cm"]]
    return {"t": "Image", "c": [["", [], size], [], [STAND_IN, ""]]}


def paragraph(style: str, content: Sequence[Node]) -> Node:
    """Return a paragraph in the paragraph style of that name."""
    return {"t": "Div", "c": [_styled(style), [{"t": "Para", "c": list(content)}]]}


def header(level: int, bookmark: str, content: Sequence[Node]) -> Node:
    """Return a heading; an empty ``bookmark`` sets none."""
    return {"t": "Header", "c": [level, [bookmark, [], []], list(content)]}


def bullet_list(items: Sequence[Sequence[Node]]) -> Node:
    """Return a list of items, each a sequence of blocks."""
    return {"t": "BulletList", "c": [list(item) for item in items]}


def ordered_list(items: Sequence[Sequence[Node]]) -> Node:
    """Return a list numbered ``1.`` and on; each list begins again."""
    numbering = [1, {"t": "Decimal"}, {"t": "Period"}]
    return {"t": "OrderedList", "c": [numbering, [list(item) for item in items]]}


def figure(picture: Node, caption: Sequence[Node]) -> Node:
    """Return a picture with its caption, which pandoc numbers."""
    return {"t": "Figure", "c": [NO_ATTRIBUTES, _caption(caption), [_plain([picture])]]}


def table(
    header_row: Sequence[Cell],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    caption: Sequence[Node],
) -> Node:
    """Return a table; ``widths`` are shares of the line that add up to 1."""
    columns = [[DEFAULT_ALIGNMENT, {"t": "ColWidth", "c": width}] for width in widths]
    head = [NO_ATTRIBUTES, [_row(header_row)]]
    body = [NO_ATTRIBUTES, 0, [], [_row(row) for row in rows]]
    foot = [NO_ATTRIBUTES, []]
    return {"t": "Table", "c": [NO_ATTRIBUTES, _caption(caption), columns, head, [body], foot]}


def cell(block: Node) -> Cell:
    """Return a table cell that holds one block and spans one row and column."""
    return [NO_ATTRIBUTES, DEFAULT_ALIGNMENT, 1, 1, [block]]


def _row(cells: Sequence[Cell]) -> list[Any]:
    return [NO_ATTRIBUTES, list(cells)]


def _caption(content: Sequence[Node]) -> list[Any]:
    return [None, [_plain(content)] if content else []]


def _plain(content: Sequence[Node]) -> Node:
    return {"t": "Plain", "c": list(content)}


def _styled(style: str) -> list[Any]:
    return ["", [], [["custom-style", style]]]
