"""Headings of a text that is set into a larger one: they step down from it, one level at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from goldenthread.model.block import Block
from goldenthread.model.block import Heading

_LOWEST = 4


def below(level: int, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return blocks with their headings under a heading of ``level``, without a gap.

    Headings that were equal stay equal: under level 2, levels 2, 4, 4 become 3, 4, 4.
    """
    above: list[int] = []
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            above = [each for each in above if each < block.level] + [block.level]
            found.append(replace(block, level=min(level + len(above), _LOWEST)))
        else:
            found.append(block)
    return tuple(found)
