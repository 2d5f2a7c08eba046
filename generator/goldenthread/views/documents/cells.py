"""Cells of tables that several sections of a document share."""

from __future__ import annotations

from goldenthread.model.inline import LineBreak
from goldenthread.records.fields import Record
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import joined


def one_a_line(view: View, record: Record, path: str) -> Content:
    """Return a field that holds several lines, each on a line of its own."""
    places = range(len(getattr(record, path)))
    return joined(((view.quote(record, f"{path}.{place}"),) for place in places), LineBreak())
