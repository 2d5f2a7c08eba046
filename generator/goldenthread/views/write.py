"""Short ways to write blocks. A plain ``str`` here is always literal words of ours."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence

from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.block import Heading
from goldenthread.model.block import Items
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Link
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Strong
from goldenthread.model.inline import Text
from goldenthread.model.inline import Tone

Content = tuple[Inline, ...]


def inlines(*parts: Inline | str) -> Content:
    """Return inlines, with plain words turned into ``Text``."""
    return tuple(Text(each) if isinstance(each, str) else each for each in parts)


def para(*parts: Inline | str, style: str = "") -> Paragraph:
    """Return a paragraph."""
    return Paragraph(inlines(*parts), style)


def head(level: int, *parts: Inline | str, anchor: str = "") -> Heading:
    """Return a heading."""
    return Heading(level, inlines(*parts), anchor)


def strong(*parts: Inline | str) -> Strong:
    """Return words that carry weight."""
    return Strong(inlines(*parts))


def to(page: str, *parts: Inline | str) -> Link:
    """Return a link to a page of the same output; ``page`` is ``SLUG`` or ``SLUG#anchor``."""
    return Link(inlines(*parts), f"page:{page}")


def bullets(items: Iterable[Sequence[Inline | str] | Block]) -> tuple[Items, ...]:
    """Return a list of items, each one block or the parts of one paragraph; none for no items."""
    found = tuple((_block(each),) for each in items)
    return (Items(found),) if found else ()


def _block(item: Sequence[Inline | str] | Block) -> Block:
    if isinstance(item, Sequence):
        return para(item) if isinstance(item, str) else para(*item)
    return item


def callout(tone: Tone, title: str, *blocks: Block) -> Callout:
    """Return blocks set apart under a title."""
    return Callout(tone, title, blocks)


def table(
    header: Sequence[str | Content],
    rows: Iterable[Sequence[Content]],
    caption: str = "",
    widths: tuple[int, ...] = (),
) -> tuple[Table, ...]:
    """Return a table whose rows are named by their first cell; nothing when it has no rows."""
    found = tuple(tuple(row) for row in rows)
    titles = tuple(inlines(each) if isinstance(each, str) else each for each in header)
    return (Table(titles, found, caption, widths),) if found else ()


def facts(rows: Iterable[tuple[str, Content]], what: str, caption: str = "") -> tuple[Table, ...]:
    """Return a table of two columns: what is said, and of ``what``. Empty values are left out."""
    kept = [(inlines(name), value) for name, value in rows if value]
    return table((what, "Details"), kept, caption, (2, 5))


def details(rows: Iterable[tuple[str, Content]]) -> tuple[Items, ...]:
    """Return the same as a list, which is shorter on a telephone than a table."""
    return bullets((strong(_label(name)), *value) for name, value in rows if value)


def _label(name: str) -> str:
    return f"{name} " if name.endswith("?") else f"{name}: "


def joined(parts: Iterable[Content], between: Inline | str = ", ") -> Content:
    """Join several runs of inlines with one inline between them."""
    found: list[Inline] = []
    for part in parts:
        if found and part:
            found.extend(inlines(between))
        found.extend(part)
    return tuple(found)


def when(condition: object, *blocks: Block) -> tuple[Block, ...]:
    """Return the blocks if the condition holds, and nothing otherwise."""
    return blocks if condition else ()


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: ``1 team``, ``3 teams``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def capital(quote: Quote) -> Quote:
    """Return a quote with a capital letter, for the start of a sentence, a heading or a cell."""
    return Quote(quote.address, quote.value[:1].upper() + quote.value[1:])
