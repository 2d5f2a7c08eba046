"""Where a record comes from, who keeps it right and until when: the last lines of a page."""

from __future__ import annotations

from goldenthread.graph.due import check_again
from goldenthread.model.block import Block
from goldenthread.model.block import Paragraph
from goldenthread.model.inline import Link
from goldenthread.records.fields import Record
from goldenthread.records.traits import Checked
from goldenthread.records.traits import Reviewed
from goldenthread.records.traits import Source
from goldenthread.views.acting import role_name
from goldenthread.views.states import check_again_words
from goldenthread.views.states import state_of
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import inlines
from goldenthread.views.write import para


def checked_line(view: View, record: Checked) -> Paragraph:
    """Return when and by which role a record was checked, and by when to check it again."""
    again = check_again(record)
    return para(
        "Checked on ",
        view.quote(record, "verified_on"),
        " by the ",
        role_name(view, record.verified_by) or "role named in the source",
        " (",
        view.quote(record, "verified_how"),
        "). Check again by ",
        f"{check_again_words(record)}. ",
        state_of(view, record.kind, again).badge,
    )


def checked_cell(view: View, record: Checked) -> Content:
    """Return the same in a table's cell: the day, and the state in a word."""
    return inlines(
        view.quote(record, "verified_on"),
        " ",
        state_of(view, record.kind, check_again(record)).badge,
    )


def review_line(view: View, record: Reviewed) -> Paragraph:
    """Return who owns and approved a record, in which version, and when it is reviewed."""
    return para(
        "Version ",
        view.quote(record, "version"),
        ". Owner: ",
        role_name(view, record.owner) or "not shown here",
        ". Approved on ",
        view.quote(record, "approved_on"),
        " by the ",
        role_name(view, record.approved_by) or "role named in the source",
        ". Review by ",
        view.quote(record, "review_due"),
        ". ",
        state_of(view, record.kind, record.review_due).badge,
    )


def source_line(view: View, record: Record, path: str = "source") -> Paragraph:
    """Return where the facts of a record can be checked, and how sure they are."""
    source: Source = record.source  # type: ignore[attr-defined]
    title: Content = (view.quote(record, f"{path}.title"),)
    if source.url:
        title = (Link(title, source.url),)
    page = inlines(", ", view.quote(record, f"{path}.page")) if source.page else ()
    sure = view.quote(record, f"{path}.sureness")
    return para("Source: ", *title, *page, ". How sure: ", sure, ".")


def checked(view: View, record: Checked) -> tuple[Block, ...]:
    """Return the source of a record and when it was checked."""
    return source_line(view, record), checked_line(view, record)
