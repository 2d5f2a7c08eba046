"""Views of libraries: of a small one written in a test, and of the sample as it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from goldenthread.graph.binding import bind_all
from goldenthread.graph.uses import uses_in
from goldenthread.library.audience import for_reader
from goldenthread.library.library import Library
from goldenthread.library.load import load
from goldenthread.library.load import load_settings
from goldenthread.model.audience import Audience
from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.block import Heading
from goldenthread.model.block import HeatMap
from goldenthread.model.block import Items
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.finding import Finding
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Link
from goldenthread.model.inline import plain
from goldenthread.records.settings import FILE
from goldenthread.records.settings import Settings
from goldenthread.sources.files import Source
from goldenthread.sources.files import read
from goldenthread.sources.folder import source_files
from goldenthread.views.view import View
from tests.support import AS_OF
from tests.support import ROOT

SMALL = Path(__file__).with_name("small.yaml").read_text("utf-8").split("\n---\n")
"""A provider with one service in one council, and a pathway with a decision and a way back."""


def view_of(
    library: Library,
    reader: Audience = Audience.STAFF,
    findings: tuple[Finding, ...] = (),
) -> View:
    shown = for_reader(library, reader)
    return View(shown, bind_all(shown), uses_in(shown), AS_OF, reader, findings)


@cache
def sample_view(reader: Audience = Audience.STAFF) -> View:
    settings = load_settings(source(ROOT / FILE))
    assert isinstance(settings, Settings)
    library, findings = load(settings, [source(path) for path in source_files(ROOT)])
    assert not findings, findings
    return view_of(library, reader)


def source(path: Path) -> Source:
    found = read(ROOT, path)
    assert isinstance(found, Source), found
    return found


def said(value: Any) -> str:
    """Return the words of blocks in reading order, the targets of links left out."""
    return " ".join(plain(content) for content in contents(value))


def contents(value: Any) -> Iterator[tuple[Inline, ...]]:
    """Yield every run of inlines below blocks."""
    match value:
        case tuple():
            for each in value:
                yield from contents(each)
        case Heading(content=content) | Paragraph(content=content):
            yield content
        case Items(items=items):
            yield from contents(items)
        case Callout(blocks=blocks):
            yield from contents(blocks)
        case HeatMap(key=key):
            yield from (words for _, words in key)
            yield from contents(value.table)
        case Table(header=header, rows=rows):
            yield from header
            for row in rows:
                yield from row


def inlines_in(content: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield inlines at any depth."""
    for inline in content:
        yield inline
        yield from inlines_in(getattr(inline, "content", ()))


def links_in(blocks: tuple[Block, ...]) -> list[str]:
    """Return where the links below blocks lead."""
    return [
        inline.target
        for content in contents(blocks)
        for inline in inlines_in(content)
        if isinstance(inline, Link)
    ]
