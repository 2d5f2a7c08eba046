r"""The one encoder of words for Graphviz: text is wrapped here, and can never become DOT.

Every label is an HTML-like label (https://graphviz.org/doc/info/shapes.html#html) made of the
tags below. In such a label Graphviz reads XML entities and then its own backslash escapes
(``\N`` is the node's name), so both are taken away from the text before it goes in.
"""

from __future__ import annotations

import functools
import html
import re
import textwrap
from bisect import bisect_left

from goldenthread.emit.diagram.fonts import BOLD_FAMILY

WIDEST_LINE = 28
"""Most characters on a line of a label, so that it can be read on a phone."""

_BLANKS = re.compile(r"[ \t\r\n]+")
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@functools.lru_cache(maxsize=4096)
def wrap(text: str, width: int, widest: int = WIDEST_LINE) -> tuple[str, ...]:
    """Return ``text`` as lines of at most ``width`` characters, of nearly equal length.

    A word longer than ``width`` widens the lines up to ``widest``; only a word longer than
    that is cut. Text of blanks alone gives no line.
    """
    flowing = _BLANKS.sub(" ", text).strip(" ")
    longest = max(len(word) for word in flowing.split(" "))
    room = max(width, min(longest, widest))
    fewest = len(_fill(flowing, room))
    narrower = range(max(longest, 1), room)
    even = bisect_left(narrower, -fewest, key=lambda tried: -len(_fill(flowing, tried)))
    return tuple(_fill(flowing, narrower[even] if even < len(narrower) else room))


def literal(text: str) -> str:
    """Return ``text`` so that an HTML-like label shows exactly these characters.

    Characters that XML cannot hold become U+FFFD, the replacement character.
    """
    return html.escape(_NOT_IN_XML.sub("\ufffd", text)).replace("\\", "\\\\")


def stack(strong: list[str], plain: list[str]) -> str:
    """Return encoded lines one below the other, centred, the ``strong`` ones first and bold.

    A lone bold line names the bold font itself: Graphviz sets a lone ``<B>`` line off centre.
    """
    if len(strong) == 1 and not plain:
        return f'<FONT FACE="{BOLD_FAMILY}">{strong[0]}</FONT>'
    return "<BR/>".join([*(f"<B>{line}</B>" for line in strong), *plain])


def cell(markup: str, padding: int, ink: str = "", paper: str = "") -> str:
    """Return encoded ``markup`` as one table row with ``padding`` points around it."""
    colour = f' BGCOLOR="{paper}"' if paper else ""
    inner = f'<FONT COLOR="{ink}">{markup}</FONT>' if ink else markup
    return f'<TR><TD CELLPADDING="{padding}"{colour}>{inner}</TD></TR>'


def table(*rows: str) -> str:
    """Return table rows as one borderless table."""
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0">{"".join(rows)}</TABLE>'


def label(markup: str) -> str:
    """Return encoded ``markup`` as the value of a ``label`` attribute."""
    return f"<{markup}>"


def _fill(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False)
