"""Words inside a paragraph, as nodes of pandoc's tree."""

from __future__ import annotations

from goldenthread.emit.word import links
from goldenthread.emit.word import literal
from goldenthread.emit.word import nodes
from goldenthread.emit.word.bookmarks import Bookmarks
from goldenthread.emit.word.nodes import Node
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Call
from goldenthread.model.inline import Code
from goldenthread.model.inline import Emphasis
from goldenthread.model.inline import Inline
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Link
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Strong
from goldenthread.model.inline import Text


def convert(content: tuple[Inline, ...], bookmarks: Bookmarks | None) -> list[Node]:
    """Return the nodes of ``content``.

    Without ``bookmarks`` no link is made at all: so it is inside a link, where Word allows none.
    """
    return [node for inline in content for node in _one(inline, bookmarks)]


def _one(inline: Inline, bookmarks: Bookmarks | None) -> list[Node]:
    match inline:
        case Text(value) | Quote(_, value):
            result = literal.words(value)
        case Code(value):
            result = [nodes.span("Verbatim Char", literal.words(value))]
        case Badge(value, tone):
            result = [nodes.span(f"Badge {tone.name.title()}", literal.words(value))]
        case Call(_, value, _):
            result = _call(value, bookmarks)
        case Strong(inner):
            result = [nodes.strong(convert(inner, bookmarks))]
        case Emphasis(inner):
            result = [nodes.emphasis(convert(inner, bookmarks))]
        case Link(inner, target):
            result = _link(inner, target, bookmarks)
        case LineBreak():
            result = [nodes.line_break()]
    return result


def _call(value: str, bookmarks: Bookmarks | None) -> list[Node]:
    """Return a number that can be pressed on a telephone and stays on one line."""
    shown = nodes.span("Call", literal.words(literal.unbroken(value)))
    target = links.telephone(value)
    return [nodes.link(target, [shown])] if target and bookmarks is not None else [shown]


def _link(content: tuple[Inline, ...], target: str, bookmarks: Bookmarks | None) -> list[Node]:
    """Return a link, or its words alone when the target is not one a document may hold."""
    shown = convert(content, None)
    leads_to = _destination(target, bookmarks) if bookmarks is not None else None
    return [nodes.link(leads_to, shown)] if leads_to else shown


def _destination(target: str, bookmarks: Bookmarks) -> str | None:
    bookmark = bookmarks.find(target)
    return f"#{bookmark}" if bookmark else links.address(target)
