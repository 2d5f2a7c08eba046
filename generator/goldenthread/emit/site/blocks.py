"""Blocks as HTML: it nests to any depth, and no text can break it."""

from __future__ import annotations

from goldenthread.emit.site.encode import encode
from goldenthread.emit.site.heat import heat_map
from goldenthread.emit.site.inlines import call_button
from goldenthread.emit.site.inlines import inlines
from goldenthread.emit.site.links import Href
from goldenthread.emit.site.source import SiteError
from goldenthread.emit.site.table import table
from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.block import Figure
from goldenthread.model.block import Heading
from goldenthread.model.block import HeatMap
from goldenthread.model.block import Items
from goldenthread.model.block import Page
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.inline import Call
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Link
from goldenthread.model.inline import Tone

DRAWINGS = "assets/drawings"
_STYLES = {"lead", "small"}
_ADMONITION = {
    Tone.DANGER: "danger",
    Tone.WARNING: "warning",
    Tone.GOOD: "success",
    Tone.NOTE: "note",
}


class Writer:
    """Writes the blocks of one page."""

    def __init__(self, slug: str, href: Href) -> None:
        self._slug = slug
        self._href = href

    def way_up(self, above: Page | None) -> str:
        """Write the way back to the index page that leads here."""
        if above is None:
            return ""
        way = f'<a href="{self._href(f"page:{above.slug}")}">{encode(above.title)}</a>'
        return f'<p class="gt-up">{way}</p>'

    def _block(self, block: Block) -> str:
        """Write a block."""
        match block:
            case Heading(level, content, anchor):
                name = f' id="{anchor}"' if anchor else ""
                html = f"<h{level}{name}>{self.words(content)}</h{level}>"
            case Paragraph():
                html = self._paragraph(block)
            case Items():
                html = self._items(block)
            case Table():
                html = table(block, self._href)
            case HeatMap():
                html = heat_map(block, self._href)
            case Callout():
                html = self._callout(block)
            case Figure():
                html = self._figure(block)
        return html

    def _paragraph(self, block: Paragraph) -> str:
        match block.content:
            case (Call() as call,):
                return f'<p class="gt-call-row">{call_button(call)}</p>'
        style = f' class="gt-{block.style}"' if block.style in _STYLES else ""
        return f"<p{style}>{self.words(block.content)}</p>"

    def _items(self, block: Items) -> str:
        tag, style = ("ol", "gt-steps") if block.ordered else ("ul", "gt-list")
        if not block.ordered and all(_starts_with_link(item) for item in block.items):
            style = "gt-links"
        items = "\n".join(f"<li>{self.all(item)}</li>" for item in block.items)
        return f'<{tag} class="{style}">\n{items}\n</{tag}>'

    def _callout(self, block: Callout) -> str:
        title = f'<p class="admonition-title">{encode(block.title)}</p>'
        inner = self.all(block.blocks)
        return f'<div class="admonition {_ADMONITION[block.tone]}">\n{title}\n{inner}\n</div>'

    def _figure(self, block: Figure) -> str:
        source = self._href(f"page:{DRAWINGS}/{block.diagram}.svg")
        if not source:
            raise SiteError(
                f'Page "{self._slug}" shows the picture "{block.diagram}", which was not drawn.'
            )
        return (
            f'<figure class="gt-figure"><div class="gt-scroll">'
            f'<img class="gt-drawing" src="{source}" alt="{encode(block.alt)}"></div>\n'
            f"<figcaption>{encode(block.caption)}</figcaption></figure>"
        )

    def words(self, content: tuple[Inline, ...]) -> str:
        """Write inlines."""
        return inlines(content, self._href)

    def all(self, blocks: tuple[Block, ...]) -> str:
        """Write blocks that follow each other."""
        return "\n".join(map(self._block, blocks))


def _starts_with_link(item: tuple[Block, ...]) -> bool:
    match item:
        case (Paragraph(content=(Link(), *_)), *_):
            return True
    return False
