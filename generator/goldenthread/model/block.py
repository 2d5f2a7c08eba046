"""What a page is made of, whatever it is later printed as.

Views make blocks, emitters turn blocks into Markdown, Word or HTML. Text in an inline is
always literal: no emitter may read markup into it. Every value that comes from a record
is a ``Quote``, so the manifest of an output is found by walking its blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import fields
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from typing import Any

from goldenthread.model.inline import Call
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Text
from goldenthread.model.inline import Tone


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's title. ``level`` is 1 to 4; level 1 is the page's own title."""

    level: int
    content: tuple[Inline, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running words. ``style`` is empty or a name that emitters know (``lead``, ``small``)."""

    content: tuple[Inline, ...]
    style: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item is a sequence of blocks. ``ordered`` lists are numbered from 1."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header that repeats on every printed page.

    Every row has as many cells as ``header``; a cell is a sequence of inlines. ``widths``
    are relative and may be empty. ``row_headers`` marks the first cell of each row as its name.
    """

    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    caption: str = ""
    widths: tuple[int, ...] = ()
    row_headers: bool = True


@dataclass(frozen=True, slots=True)
class Callout:
    """Blocks set apart. Never collapsible: what matters must print."""

    tone: Tone
    title: str
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A diagram by its name (``Diagram.name``), with words for a reader who cannot see it.

    ``alt`` is one sentence. The ordered list of the same steps stands beside the figure.
    """

    diagram: str
    alt: str
    caption: str


class Shade(Enum):
    """How a stretch of a heat map looks: from darkness and hatching, never from colour alone."""

    FIRST = "first"
    OTHER = "other"
    MEANWHILE = "meanwhile"
    WAITS = "waits"
    SEVERAL = "several"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A stretch of a heat map: how long it is, how it looks, and a letter or mark on it."""

    length: int
    shade: Shade
    sign: str = ""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A bar of a heat map with its name; ``words`` say all that the bar shows."""

    name: tuple[Inline, ...]
    cells: tuple[HeatCell, ...]
    words: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Bars under one scale, such as the hours of a day or the days of a week.

    ``scale`` divides the bars into equal parts. ``key`` says what each sign or shade stands for.
    """

    caption: str
    scale: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    key: tuple[tuple[HeatCell, tuple[Inline, ...]], ...] = ()

    @property
    def table(self) -> Table:
        """Return the same in words, for an output that has no bars, and for search."""
        rows = tuple((row.name, row.words) for row in self.rows)
        return Table((_NAME, _WORDS), rows, self.caption, (1, 3))


_NAME = (Text("When"),)
_WORDS = (Text("Who answers"),)

Block = Heading | Paragraph | Items | Table | Callout | Figure | HeatMap


@dataclass(frozen=True, slots=True)
class Page:
    """One page of an output.

    ``slug`` is its path without an ending (``pathways/self-neglect/northbridge``).
    ``sources`` are the ``kind/id`` of the records it is about; ``section`` names its place
    in the menu; ``description`` is one sentence for search results.
    """

    slug: str
    title: str
    blocks: tuple[Block, ...]
    section: str = ""
    description: str = ""
    sources: tuple[str, ...] = ()


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass; none for anything else."""
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()


def quotes_in(value: Any) -> Iterator[Quote | Call]:
    """Yield every quote and call below a page, block or inline, in reading order."""
    if isinstance(value, Quote | Call):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from quotes_in(item)
    else:
        for name in _fields(value.__class__):
            yield from quotes_in(getattr(value, name))


def figures_in(value: Any) -> Iterator[Figure]:
    """Yield every figure below a page or block, in reading order."""
    if isinstance(value, Figure):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from figures_in(item)
    else:
        for name in _fields(value.__class__):
            yield from figures_in(getattr(value, name))
