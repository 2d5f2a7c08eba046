"""A heat map on paper: what its letters stand for, then a table that says it in words."""

from __future__ import annotations

from goldenthread.emit.word import inlines
from goldenthread.emit.word import literal
from goldenthread.emit.word import nodes
from goldenthread.emit.word import tables
from goldenthread.emit.word.bookmarks import Bookmarks
from goldenthread.emit.word.nodes import Node
from goldenthread.model.block import HeatMap

STYLE = "Small"


def convert(block: HeatMap, bookmarks: Bookmarks) -> list[Node]:
    """Return the nodes of a heat map."""
    key = [
        nodes.paragraph(
            STYLE,
            [*literal.words(f"{cell.sign}: "), *inlines.convert(words, bookmarks)],
        )
        for cell, words in block.key
        if cell.sign
    ]
    return [*key, tables.convert(block.table, bookmarks)]
