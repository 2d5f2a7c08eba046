"""A whole document as pandoc's tree: first page, contents, then one section a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from goldenthread.emit.word import bookmarks as places
from goldenthread.emit.word import figures
from goldenthread.emit.word import heat
from goldenthread.emit.word import inlines
from goldenthread.emit.word import literal
from goldenthread.emit.word import nodes
from goldenthread.emit.word import tables
from goldenthread.emit.word.bookmarks import Bookmarks
from goldenthread.emit.word.figures import Pictures
from goldenthread.emit.word.nodes import Node
from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.block import Figure
from goldenthread.model.block import Heading
from goldenthread.model.block import HeatMap
from goldenthread.model.block import Items
from goldenthread.model.block import Page
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.document import Document
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Text

BODY = "Body Text"
LIST = "List Paragraph"
PARAGRAPH_STYLES = {"lead": "Lead", "question": "Question", "small": "Small"}
# A document of this many sections is found by its headings alone; a longer one has contents.
SECTIONS_WITHOUT_CONTENTS = 5


@dataclass(frozen=True, slots=True)
class Scope:
    """What blocks may refer to: places of the same document, and pictures."""

    bookmarks: Bookmarks
    pictures: Pictures


def build(document: Document, pictures: Pictures) -> Node:
    """Return the tree of ``document``. Raises WordError for a missing picture or unfit text."""
    scope = Scope(Bookmarks.of(document.pages), pictures)
    blocks = _cover(document, scope)
    if len(document.pages) > SECTIONS_WITHOUT_CONTENTS:
        blocks += _contents(document.pages)
    for number, page in enumerate(document.pages, 1):
        blocks += _section(number, page, scope)
    return nodes.document(blocks)


def _cover(document: Document, scope: Scope) -> list[Node]:
    lines = [
        ("Cover Organisation", document.organisation),
        ("Title", document.title),
        ("Subtitle", document.subtitle),
    ]
    result = [nodes.paragraph(style, literal.words(line)) for style, line in lines if line]
    for label, value in document.front:
        result.append(nodes.paragraph("Cover Label", literal.words(label)))
        result.append(nodes.paragraph("Cover Value", inlines.convert(value, scope.bookmarks)))
    return result


def _contents(pages: Sequence[Page]) -> list[Node]:
    """Return the sections as links. A field would stay blank until Word is told to fill it."""
    result = [nodes.paragraph("TOC Heading", literal.words("Contents"))]
    for number, page in enumerate(pages, 1):
        title = inlines.convert(_title(page), None)
        entry = nodes.link(f"#{places.section_name(number)}", title)
        result.append(nodes.paragraph("TOC 1", [entry]))
    return result


def _title(page: Page) -> tuple[Inline, ...]:
    """Return a page's title: its own heading of level 1 if it opens with one."""
    match page.blocks:
        case (Heading(1, content, _), *_):
            return content
        case _:
            return (Text(page.title),)


def _section(number: int, page: Page, scope: Scope) -> list[Node]:
    title = inlines.convert(_title(page), scope.bookmarks)
    result = [nodes.header(1, places.section_name(number), title)]
    for place, block in enumerate(page.blocks, 1):
        if isinstance(block, Heading) and place == block.level == 1:
            continue
        bookmark = places.heading_name(number, place) if _has_anchor(block) else ""
        result += _block(block, scope, BODY, bookmark)
    return result


def _has_anchor(block: Block) -> bool:
    return isinstance(block, Heading) and bool(block.anchor)


def _blocks(blocks: Sequence[Block], scope: Scope, style: str) -> list[Node]:
    return [node for block in blocks for node in _block(block, scope, style)]


def _block(block: Block, scope: Scope, style: str, bookmark: str = "") -> list[Node]:
    """Return the nodes of one block; ``style`` is that of plain paragraphs around it."""
    match block:
        case Heading(level, content, _):
            return [nodes.header(level, bookmark, inlines.convert(content, scope.bookmarks))]
        case Paragraph(content, name):
            named = PARAGRAPH_STYLES.get(name, style)
            return [nodes.paragraph(named, inlines.convert(content, scope.bookmarks))]
        case Items():
            return _list(block, scope, style)
        case Table():
            return [tables.convert(block, scope.bookmarks)]
        case HeatMap():
            return heat.convert(block, scope.bookmarks)
        case Callout():
            return _callout(block, scope)
        case Figure():
            return figures.convert(block, scope.pictures)
        case _:
            assert_never(block)


def _list(block: Items, scope: Scope, style: str) -> list[Node]:
    inner = LIST if style == BODY else style
    items = [_blocks(item, scope, inner) for item in block.items]
    if not items:
        return []
    return [nodes.ordered_list(items) if block.ordered else nodes.bullet_list(items)]


def _callout(block: Callout, scope: Scope) -> list[Node]:
    style = f"Callout {block.tone.name.title()}"
    title = nodes.paragraph(f"{style} Title", literal.words(block.title))
    return [title, *_blocks(block.blocks, scope, style)]
