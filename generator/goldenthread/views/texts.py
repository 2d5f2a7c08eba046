"""Longer texts of records as paragraphs, each a quote of the field it comes from."""

from __future__ import annotations

import re

from goldenthread.model.block import Block
from goldenthread.model.block import Paragraph
from goldenthread.model.inline import Quote
from goldenthread.records.fields import Record
from goldenthread.views.view import View
from goldenthread.views.write import bullets

_BLANK_LINES = re.compile(r"\n\s*\n")


def paragraphs(view: View, record: Record, path: str, style: str = "") -> tuple[Paragraph, ...]:
    """Return a field of literal text as paragraphs; nothing when the field is empty or hidden."""
    if not view.has(record, path.partition(".")[0]):
        return ()
    quote = view.quote(record, path)
    parts = [" ".join(part.split()) for part in _BLANK_LINES.split(quote.value)]
    return tuple(Paragraph((Quote(quote.address, part),), style) for part in parts if part)


def lines(view: View, record: Record, path: str) -> tuple[Block, ...]:
    """Return a field that holds several lines as a list; nothing when it is empty or hidden."""
    if not view.has(record, path):
        return ()
    return bullets((view.quote(record, f"{path}.{place}"),) for place in range(_size(record, path)))


def _size(record: Record, path: str) -> int:
    return len(getattr(record, path))
