"""A record as a piece of evidence: of what sort, how old, whose, in which version, until when."""

from __future__ import annotations

from goldenthread.graph.due import check_again
from goldenthread.model.inline import Quote
from goldenthread.records.fields import Record
from goldenthread.records.governance import Learning
from goldenthread.records.governance import Meeting
from goldenthread.records.policy import Policy
from goldenthread.records.traits import Checked
from goldenthread.views.states import check_again_words
from goldenthread.views.states import state_of
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import capital
from goldenthread.views.write import counted
from goldenthread.views.write import inlines

DATED = (
    ("approved_on", "approved"),
    ("verified_on", "checked"),
    ("done_on", "done"),
    ("as_at", "counted"),
    ("held_on", "held"),
    ("written_on", "written"),
    ("learned_on", "written"),
    ("anonymised.approved_on", "approved"),
)
"""The fields that say when a record was last looked at, with what was done on that day."""

_OWNERS = ("owner", "written_by", "reviewed_by", "anonymised.approved_by", "verified_by")
_APPROVERS = ("approved_by", "anonymised.approved_by", "done_by", "verified_by", "written_by")
_DUE = ("review_due", "next_due", "check_due")
_EDITIONS = ("version", "edition")


def sort_of(record: Record) -> str:
    """Return the kind of a record in words: ``Case example``."""
    return record.kind.replace("_", " ").capitalize()


def name_of(view: View, record: Record) -> Quote:
    """Return what a record is called, for the start of a cell."""
    return capital(view.name(record.key))


def dated(view: View, record: Record) -> Content:
    """Return when a record was last looked at: ``done 30 June 2026``; nothing if it has no day."""
    for path, verb in DATED:
        if has(record, path):
            return inlines(f"{verb} ", view.quote(record, path))
    return (capital(view.quote(record, "when")),) if has(record, "when") else ()


def owner(view: View, record: Record) -> Content:
    """Return the role that answers for a record; of a meeting, who of us was there."""
    if isinstance(record, Meeting) and record.we_sent:
        others = len(record.we_sent) - 1
        more = inlines(f" and {counted(others, 'other')}") if others else ()
        return inlines("Attended by ", view.quote(record, "we_sent.0"), *more)
    return tuple(capital(each) for each in first(view, record, _OWNERS))


def approver(view: View, record: Record) -> Content:
    """Return the role that approved a record, or else made it."""
    return tuple(capital(each) for each in first(view, record, _APPROVERS))


def version(view: View, record: Record) -> Content:
    """Return the version of a record, if it has one."""
    return first(view, record, _EDITIONS)


def next_review(view: View, record: Record) -> Content:
    """Return by when a record is looked at again, and how that day stands; nothing for a log."""
    if isinstance(record, Checked):
        return inlines(
            check_again_words(record), " ", state_of(view, record.kind, check_again(record)).badge
        )
    for path in _DUE:
        if has(record, path) and not _checked(record):
            due = view.quote(record, path)
            return inlines(due, " ", state_of(view, record.kind, getattr(record, path)).badge)
    return ()


def _checked(record: Record) -> bool:
    """Say whether a lesson was checked already, so that nothing is due."""
    return isinstance(record, Learning) and record.checked_on is not None


def why_changed(view: View, record: Record) -> Content:
    """Return why a record was last changed: its own note, or the newest lesson seen in it."""
    if isinstance(record, Policy) and record.changes:
        why = "why" if record.changes[0].why else "summary"
        return (view.quote(record, f"changes.0.{why}"),)
    lessons = [each for each in view.library.all(Learning) if record.key in each.changed_in]
    if not lessons:
        return ()
    return (view.quote(max(lessons, key=lambda each: (each.learned_on, each.id)), "title"),)


def first(view: View, record: Record, paths: tuple[str, ...]) -> tuple[Quote, ...]:
    """Return the first of some fields in which something stands, as a quote."""
    return tuple(view.quote(record, path) for path in paths if has(record, path))[:1]


def has(record: Record, path: str) -> bool:
    """Say whether the reader may see a field at any depth, and something stands in it."""
    value: object = record
    for part in path.split("."):
        value = getattr(value, part, None)
    return value not in (None, ())
