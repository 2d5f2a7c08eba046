"""The search index: what the engine found on hand-written pages, and our own pages from blocks.

The browser's search reads one entry a section: where it is, its title, and its words as the few
elements that it knows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from goldenthread.emit.site.sections import sections
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
from goldenthread.model.inline import Emphasis
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Link
from goldenthread.model.inline import Strong
from goldenthread.model.inline import plain

Entry = dict[str, Any]


def fill_index(path: Path, pages: Iterable[Page], frames: frozenset[str]) -> None:
    """Put the sections of ``pages`` into the index at ``path`` in place of those of ``frames``.

    ``frames`` are slugs. A library whose settings turn the search off has no index.
    """
    if not path.is_file():
        return
    index = json.loads(path.read_bytes())
    written = [each for each in index["docs"] if _slug(each["location"]) not in frames]
    index["docs"] = [entry for page in pages for entry in entries(page)] + written
    path.write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")


def entries(page: Page) -> Iterator[Entry]:
    """Yield an entry for every heading of a page that can be linked to, with the words below it."""
    entry: Entry = {}
    for number, section in enumerate(sections(page)):
        for part in _reading((section.heading, *section.blocks)):
            if isinstance(part, str):
                entry["text"] = f"{entry['text']} {part}".lstrip()
                continue
            if entry:
                yield entry
            place = f"#{part.anchor}" if number or entry else ""
            title = escape(_said(part.content), quote=False)
            entry = {"location": f"{page.slug}.html{place}", "title": title, "text": ""}
    yield entry


def _slug(location: str) -> str:
    return location.partition("#")[0].removesuffix(".html")


def _reading(blocks: Iterable[Block]) -> Iterator[Heading | str]:
    """Yield headings that have an anchor, and all other words, in reading order."""
    for block in blocks:
        match block:
            case Heading(anchor=anchor) if anchor:
                yield block
            case Heading() | Paragraph():
                yield _line("p", _said(block.content))
            case Items(items):
                for item in items:
                    yield from _item(item)
            case Callout(_, title, inner):
                yield _line("p", title)
                yield from _reading(inner)
            case Table():
                yield _line("p", _cells(block))
            case HeatMap():
                yield _line("p", _cells(block.table))
            case Figure():
                yield _line("p", block.caption)


def _item(blocks: tuple[Block, ...]) -> Iterator[Heading | str]:
    match blocks:
        case (Paragraph(content), *rest):
            yield _line("li", _said(content))
            yield from _reading(rest)
        case _:
            yield from _reading(blocks)


def _cells(table: Table) -> str:
    rows = (_said(cell) for row in (table.header, *table.rows) for cell in row)
    return " ".join(filter(None, (table.caption, *rows)))


def _said(content: tuple[Inline, ...]) -> str:
    """Return inlines as a screen reader says them: a number with the team that it reaches."""
    words = []
    for inline in content:
        match inline:
            case Call(_, value, before):
                words.append(f"{before} {value}".strip())
            case Strong(inner) | Emphasis(inner) | Link(inner, _):
                words.append(_said(inner))
            case _:
                words.append(plain((inline,)))
    return "".join(words)


def _line(tag: str, words: str) -> str:
    return f"<{tag}>{escape(' '.join(words.split()), quote=False)}</{tag}>"
