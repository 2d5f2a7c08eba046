"""What stands within a line, whatever it is later printed as.

Text in an inline is always literal: no emitter may read markup into it. Every value that comes from
a record is a ``Quote``, so the manifest of an output is found by walking its blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Text:
    """Literal words of ours."""

    value: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A value taken from a record: ``address`` is ``kind/id#path``, ``value`` its words."""

    address: str
    value: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that carry weight."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that are stressed."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A literal such as an id, a file name or a command."""

    value: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere.

    ``target`` is an ``https:``, ``mailto:`` or ``tel:`` address, or ``page:SLUG`` with an
    optional ``#anchor`` for a page of the same output. An emitter without that page prints
    the words alone.
    """

    content: tuple[Inline, ...]
    target: str


@dataclass(frozen=True, slots=True)
class Call:
    """A telephone number to press: ``address`` and ``value`` as in ``Quote``.

    ``value`` is printed exactly as the record spells it. ``words`` is what precedes it for
    a screen reader, such as the team's name.
    """

    address: str
    value: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """A short state word that may be coloured: the word carries the meaning alone."""

    value: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line inside a paragraph or a table cell."""


class Tone(Enum):
    """How a callout or badge feels; emitters pick a colour, an icon or a rule for it."""

    DANGER = "danger"
    WARNING = "warning"
    GOOD = "good"
    NOTE = "note"


Inline = Text | Quote | Strong | Emphasis | Code | Link | Call | Badge | LineBreak


def plain(content: tuple[Inline, ...]) -> str:
    """Return the words of inlines with all structure taken away."""
    parts = []
    for inline in content:
        match inline:
            case Text(value) | Code(value) | Badge(value, _):
                parts.append(value)
            case Quote(_, value) | Call(_, value, _):
                parts.append(value)
            case Strong(inner) | Emphasis(inner) | Link(inner, _):
                parts.append(plain(inner))
            case LineBreak():
                parts.append("\n")
    return "".join(parts)
