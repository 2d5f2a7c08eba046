"""Meetings with partners and of our own, and the learning log, as one row each."""

from __future__ import annotations

from goldenthread.model.block import Block
from goldenthread.model.inline import LineBreak
from goldenthread.records.governance import Learning
from goldenthread.records.governance import Meeting
from goldenthread.records.provider import Service
from goldenthread.views.documents.evidence import name_of
from goldenthread.views.documents.relevance import of_service
from goldenthread.views.states import state_of
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import strong
from goldenthread.views.write import table


def meetings(view: View, service: Service) -> tuple[Block, ...]:
    """Return the meetings of a service's council and our own, newest first."""
    found = of_service(view.library, Meeting, service)
    rows = [
        (
            inlines(view.quote(each, "held_on"), LineBreak(), view.quote(each, "forum")),
            _present(view, each),
            _result(view, each),
        )
        for each in sorted(found, key=lambda each: (each.held_on, each.id), reverse=True)
    ]
    header = ("Meeting", "Who was there", "What came of it")
    return table(header, rows, "Meetings and who was there", (4, 7, 7))


def _present(view: View, meeting: Meeting) -> Content:
    """Return who of us was there, and which partners."""
    us = inlines(strong("We sent: "), view.quote(meeting, "we_sent"))
    if not view.has(meeting, "partners"):
        return inlines(*us, LineBreak(), "A meeting of our own")
    return inlines(*us, LineBreak(), strong("Partners: "), view.quote(meeting, "partners"))


def _result(view: View, meeting: Meeting) -> Content:
    """Return what changed after a meeting or, where nothing did, what we took from it."""
    if view.has(meeting, "changed"):
        return (view.quote(meeting, "changed"),)
    places = range(len(meeting.key_messages))
    return joined(
        ((view.quote(meeting, f"key_messages.{place}"),) for place in places), LineBreak()
    )


def lessons(view: View, service: Service) -> tuple[Block, ...]:
    """Return the learning log as far as it has to do with a service, newest first."""
    found = of_service(view.library, Learning, service)
    rows = [
        (
            inlines(view.quote(each, "title"), LineBreak(), view.quote(each, "learned_on")),
            _names(view, each.came_from),
            (view.quote(each, "changed"),),
            _checked(view, each),
        )
        for each in sorted(found, key=lambda each: (each.learned_on, each.id), reverse=True)
    ]
    header = ("Lesson", "Came from", "What changed", "Checked later")
    return table(header, rows, "Learning log", (4, 4, 6, 5))


def _names(view: View, keys: tuple[str, ...]) -> Content:
    records = [view.library.entries[key].record for key in keys]
    return joined(((name_of(view, each),) for each in records), LineBreak())


def _checked(view: View, lesson: Learning) -> Content:
    """Return what a later check showed, or by when it is due."""
    if lesson.checked_on is None:
        badge = state_of(view, lesson.kind, lesson.check_due).badge
        return inlines("Not yet. Due ", view.quote(lesson, "check_due"), " ", badge)
    result = inlines(": ", view.quote(lesson, "result")) if lesson.result else ()
    return inlines(view.quote(lesson, "checked_on"), *result)
