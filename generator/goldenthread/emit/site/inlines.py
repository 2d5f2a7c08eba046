"""Inlines as HTML: words, links, badges and numbers to press."""

from __future__ import annotations

from goldenthread.emit.site.encode import encode
from goldenthread.emit.site.links import Href
from goldenthread.emit.site.phone import is_emergency
from goldenthread.emit.site.phone import tel
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


def inlines(content: tuple[Inline, ...], href: Href) -> str:
    """Return the HTML of ``content`` on the page that ``href`` starts from."""
    return "".join(_inline(each, href) for each in content)


def call_button(call: Call) -> str:
    """Return a call that has a paragraph to itself: wide, with the team's name in view."""
    words = f'<span class="gt-call__words">{encode(call.words)}</span>' if call.words else ""
    return _call(call, f"{words} ", "gt-call gt-call--wide")


def _inline(inline: Inline, href: Href) -> str:
    match inline:
        case Text(value) | Quote(_, value):
            html = encode(value)
        case Strong(content):
            html = f"<strong>{inlines(content, href)}</strong>"
        case Emphasis(content):
            html = f"<em>{inlines(content, href)}</em>"
        case Code(value):
            html = f"<code>{'/<wbr>'.join(map(encode, value.split('/')))}</code>"
        case Link(content, target):
            html = _link(inlines(content, href), href(target))
        case Call():
            html = _call(inline, _unseen(inline.words), "gt-call")
        case Badge(value, tone):
            html = f'<span class="gt-badge gt-badge--{tone.value}">{encode(value)}</span>'
        case LineBreak():
            html = "<br>\n"
    return html


def _link(words: str, href: str) -> str:
    return f'<a href="{href}">{words}</a>' if href else words


def _call(call: Call, words: str, style: str) -> str:
    number = f'<span class="gt-call__number">{encode(call.value)}</span>'
    address = tel(call.value)
    if not address:
        return f"<strong>{words}{number}</strong>"
    tone = " gt-call--emergency" if is_emergency(call.value) else ""
    return f'<a class="{style}{tone}" href="{encode(address)}">{words}Call {number}</a>'


def _unseen(words: str) -> str:
    return f'<span class="gt-unseen">{encode(words)} </span>' if words else ""
