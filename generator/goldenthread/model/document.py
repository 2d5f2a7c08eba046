"""One document for print: a tender response or an inspection pack, before any file format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goldenthread.model.audience import Audience
from goldenthread.model.block import Page
from goldenthread.model.inline import Inline


@dataclass(frozen=True, slots=True)
class Document:
    """A document made of pages; each page becomes a section under a heading of level 1.

    ``slug`` is its path without ending (``tenders/northbridge-2026``). ``reference`` (the
    bid's or the pack's) and ``organisation`` stand in the footer of every page; the
    organisation is also the file's author, never a person. ``front`` holds the facts of the
    first page as pairs of a label and the words beside it. ``as_of`` becomes the file's date.
    ``reader`` is whom it is made for, from that reader's view of the library alone.
    """

    slug: str
    title: str
    subtitle: str
    organisation: str
    reference: str
    as_of: date
    reader: Audience
    pages: tuple[Page, ...]
    front: tuple[tuple[str, tuple[Inline, ...]], ...] = ()
