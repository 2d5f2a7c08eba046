"""A page in sections: each heading that stands directly on it, with all that follows it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from markdown.extensions.toc import slugify
from markdown.extensions.toc import unique

from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.block import Heading
from goldenthread.model.block import Items
from goldenthread.model.block import Page
from goldenthread.model.inline import Text
from goldenthread.model.inline import plain

_TOP = "page-title"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, which always has an anchor, and the blocks up to the next one."""

    heading: Heading
    blocks: tuple[Block, ...]


def sections(page: Page) -> tuple[Section, ...]:
    """Return the sections of a page; the first has the page's title for its heading."""
    found: list[tuple[Heading, list[Block]]] = []
    for block in _with_title(page):
        if isinstance(block, Heading):
            found.append((block, []))
        else:
            found[-1][1].append(block)
    used = {each.anchor for each in headings_in(page.blocks)}
    return tuple(Section(_anchored(heading, used), tuple(rest)) for heading, rest in found)


def headings_in(blocks: Iterable[Block]) -> Iterator[Heading]:
    """Yield every heading of a page, those inside other blocks too."""
    for block in blocks:
        match block:
            case Heading():
                yield block
            case Callout(blocks=inner):
                yield from headings_in(inner)
            case Items(items=items):
                for item in items:
                    yield from headings_in(item)


def _with_title(page: Page) -> tuple[Block, ...]:
    match page.blocks:
        case (Heading(level=1), *_):
            return page.blocks
    return (Heading(1, (Text(page.title),)), *page.blocks)


def _anchored(heading: Heading, used: set[str]) -> Heading:
    """Return the heading with an anchor: its own, or one from its words. ``used`` grows."""
    if heading.anchor:
        return heading
    words = _TOP if heading.level == 1 else slugify(plain(heading.content).replace("_", "-"), "-")
    return replace(heading, anchor=unique(words, used))
