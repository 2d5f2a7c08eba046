"""What a build makes, before any emitter: pages, crisis sheets, documents, workbooks, diagrams.

Each reader's material is made from that reader's library and from nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from goldenthread.model.audience import Audience
from goldenthread.model.block import Page
from goldenthread.model.crisis import CrisisSheet
from goldenthread.model.diagram import Diagram
from goldenthread.model.document import Document
from goldenthread.model.sheet import Book
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.pictures import renamed
from goldenthread.pipeline.pictures import told_apart
from goldenthread.pipeline.readers import view_for
from goldenthread.views.crisis import crisis_sheets
from goldenthread.views.data import site_data
from goldenthread.views.diagrams import diagrams
from goldenthread.views.documents import DOCUMENTS
from goldenthread.views.pages import site_pages
from goldenthread.views.registers import registers


@dataclass(frozen=True)
class Outputs:
    """All that emitters are given. ``data`` is for macros on hand-written pages."""

    pages: tuple[Page, ...]
    sheets: tuple[CrisisSheet, ...]
    documents: tuple[Document, ...]
    books: tuple[Book, ...]
    diagrams: tuple[Diagram, ...]
    data: Mapping[str, Any]


def outputs_of(checked: Checked) -> Outputs:
    """Return everything that a build makes from a checked library."""
    staff = view_for(checked, Audience.STAFF)
    drawn = {each.name: each for each in diagrams(staff)}
    documents: list[Document] = []
    for reader, make in DOCUMENTS:
        view = view_for(checked, reader)
        own = told_apart(drawn, diagrams(view), reader.word)
        names = {old: new.name for old, new in own.items()}
        documents += [renamed(each, names) for each in make(view)]
        drawn |= {each.name: each for each in own.values()}
    return Outputs(
        pages=site_pages(staff),
        sheets=crisis_sheets(staff),
        documents=tuple(documents),
        books=(registers(staff),),
        diagrams=tuple(drawn[name] for name in sorted(drawn)),
        data=site_data(staff),
    )


def site_outputs(checked: Checked) -> Outputs:
    """Return what the generated pages of the site need: nothing for print, no data for macros."""
    staff = view_for(checked, Audience.STAFF)
    return Outputs(
        pages=site_pages(staff),
        sheets=crisis_sheets(staff),
        documents=(),
        books=(),
        diagrams=diagrams(staff),
        data={},
    )


def macro_data(checked: Checked) -> Mapping[str, Any]:
    """Return what macros on hand-written pages may use."""
    return site_data(view_for(checked, Audience.STAFF))
