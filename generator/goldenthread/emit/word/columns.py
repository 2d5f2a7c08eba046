"""How wide the columns of a table are.

Lengths are in characters of table text: a line of 16.6 cm holds about 88 of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence

from goldenthread.emit.word.literal import unbroken
from goldenthread.model.block import Table
from goldenthread.model.inline import Inline
from goldenthread.model.inline import plain

LINE = 88
# The space beside the words of a cell.
PADDING = 3
# Longer cells and words than these are wrapped.
LONGEST_CELL = 48
LONGEST_WORD = 28

_GAP = re.compile(r"[ \t\r\n]+")


def shares(table: Table) -> list[float]:
    """Return each column's share of the line, wide enough that no ordinary word is broken.

    The widths are those the table asks for; else they follow the longest cell of each column.
    """
    columns = list(zip(table.header, *table.rows, strict=True))
    wanted = table.widths or [min(_most(map(_length, each)), LONGEST_CELL) for each in columns]
    least = [min(_most(map(_longest_word, each)), LONGEST_WORD) + PADDING for each in columns]
    widths = _fit(wanted, least)
    return [round(width / sum(widths), 4) for width in widths]


def _fit(wanted: Sequence[int], least: Sequence[int]) -> list[float]:
    """Share the line out as wanted, but give no column less than it needs while there is room."""
    fixed: set[int] = set()
    while True:
        room = max(LINE - sum(least[place] for place in fixed), 0)
        asked = sum(want for place, want in enumerate(wanted) if place not in fixed) or 1
        widths = [
            least[place] if place in fixed else room * want / asked
            for place, want in enumerate(wanted)
        ]
        short = {place for place, width in enumerate(widths) if width < least[place]}
        if not short:
            return widths
        fixed |= short


def _length(cell: tuple[Inline, ...]) -> int:
    return max(len(plain(cell)), 1)


def _longest_word(cell: tuple[Inline, ...]) -> int:
    """Return the length of a cell's longest word; a telephone number counts as one."""
    return _most(map(len, _GAP.split(unbroken(plain(cell)))))


def _most(lengths: Iterable[int]) -> int:
    return max(lengths, default=1)
