"""One page for each audit, course, meeting, lesson and theme report."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from goldenthread.graph.due import repeated_on
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Learning
from goldenthread.records.governance import Meeting
from goldenthread.records.governance import ThemeReport
from goldenthread.records.governance import Training
from goldenthread.records.traits import Evidence
from goldenthread.views.acting import role_name
from goldenthread.views.names import title_of
from goldenthread.views.parts.measures import actions_table
from goldenthread.views.parts.measures import audit_blocks
from goldenthread.views.parts.measures import training_blocks
from goldenthread.views.places import all_linked
from goldenthread.views.places import linked
from goldenthread.views.places import place_of
from goldenthread.views.site.sections import EVIDENCE
from goldenthread.views.states import state_of
from goldenthread.views.texts import lines
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import capital
from goldenthread.views.write import details
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import table


def evidence_record_pages(view: View) -> Iterator[Page]:
    """Yield a page for each record that is evidence of governance, kind by kind."""
    for audit in view.library.all(Audit):
        yield _page(view, audit, _audit(view, audit))
    for training in view.library.all(Training):
        yield _page(view, training, _training(view, training))
    for meeting in view.library.all(Meeting):
        yield _page(view, meeting, _meeting(view, meeting))
    for lesson in view.library.all(Learning):
        yield _page(view, lesson, _lesson(view, lesson))
    for report in view.library.all(ThemeReport):
        yield _page(view, report, _report(view, report))


def _page(view: View, record: Evidence, blocks: Iterable[Block]) -> Page:
    title = title_of(view.library, record.key)
    return Page(
        slug=place_of(view.library, record.key),
        title=title,
        blocks=(*blocks, *_shows(view, record)),
        section=EVIDENCE,
        description=f"{record.kind.replace('_', ' ').capitalize()}: {title}.",
        sources=(record.key,),
    )


def _shows(view: View, record: Evidence) -> Iterator[Block]:
    """Yield the requirements that a record is evidence for, as far as the reader may see them."""
    if view.has(record, "shows"):
        yield head(2, "What it is evidence for", anchor="shows")
        keys = dict.fromkeys(f"requirement/{each.requirement}" for each in record.shows)
        yield from bullets((linked(view, key),) for key in keys)


def _role(view: View, name: str) -> Content:
    role = role_name(view, name)
    return (capital(role),) if role else ()


def _audit(view: View, audit: Audit) -> Iterator[Block]:
    services = getattr(audit, "services", ())
    again: Content = ()
    if audit.repeat_of:
        again = (linked(view, f"audit/{audit.repeat_of}"),)
    yield from details(
        (
            ("Done on", (view.quote(audit, "done_on"),)),
            ("Done by", _role(view, audit.done_by)),
            ("Period", (view.quote(audit, "period"),)),
            ("Sample", (view.quote(audit, "sample"),)),
            ("Services", all_linked(view, "service", services) or inlines("All services")),
            ("Pathways", all_linked(view, "pathway", audit.pathways)),
            ("Follows up", again),
            ("Repeat by", _due(view, audit)),
            ("Owner", _role(view, audit.owner)),
        )
    )
    yield from audit_blocks(view, audit)


def _due(view: View, record: Audit | Training) -> Content:
    done = repeated_on(view.library, record) if isinstance(record, Audit) else None
    return inlines(
        view.quote(record, "next_due"),
        " ",
        state_of(view, record.kind, record.next_due, done).badge,
    )


def _training(view: View, training: Training) -> Iterator[Block]:
    yield from paragraphs(view, training, "content", "lead")
    yield from training_blocks(view, training)
    yield from details(
        (
            ("How it is taught", (view.quote(training, "delivered"),)),
            ("With partners?", (capital(view.quote(training, "multi_agency")),)),
            ("How we see that people can do it", (view.quote(training, "competency"),)),
            ("Repeated after", (view.quote(training, "refresh_every"),)),
            ("Count again by", _due(view, training)),
            ("Brought up to its target by", _improved(view, training)),
            ("Owner", _role(view, training.owner)),
        )
    )


def _improved(view: View, training: Training) -> Content:
    """Return the record whose actions bring a course up to its target, while it is below."""
    if training.percent >= training.target_percent or not training.improved_by:
        return ()
    return (linked(view, training.improved_by),)


def _meeting(view: View, meeting: Meeting) -> Iterator[Block]:
    partners = all_linked(view, "agency", meeting.partners)
    authority = (meeting.authority,) if meeting.authority else ()
    called: Content = inlines("We did")
    if meeting.held_by:
        called = (linked(view, f"agency/{meeting.held_by}"),)
    yield para(view.quote(meeting, "purpose"), style="lead")
    yield from details(
        (
            ("Held on", (view.quote(meeting, "held_on"),)),
            ("Council", all_linked(view, "authority", authority)),
            ("Who called it", called),
            ("We sent", all_linked(view, "role", meeting.we_sent)),
            ("Partners", partners),
        )
    )
    yield head(2, "What we took from it", anchor="messages")
    yield from lines(view, meeting, "key_messages")
    if meeting.changed:
        yield head(2, "What changed afterwards", anchor="changed")
        yield from paragraphs(view, meeting, "changed")
    yield from actions_table(view, meeting, meeting.actions)


def _lesson(view: View, lesson: Learning) -> Iterator[Block]:
    yield head(2, "What happened", anchor="happened")
    yield from paragraphs(view, lesson, "happened")
    yield from bullets((linked(view, key),) for key in lesson.came_from)
    yield head(2, "What changed", anchor="changed")
    yield from paragraphs(view, lesson, "changed")
    yield from bullets((linked(view, key),) for key in lesson.changed_in)
    yield head(2, "Does it hold?", anchor="check")
    yield from paragraphs(view, lesson, "result")
    proof = (linked(view, lesson.checked_by),) if lesson.checked_by else ()
    checked = (view.quote(lesson, "checked_on"),) if lesson.checked_on else ()
    state = state_of(view, lesson.kind, lesson.check_due, lesson.checked_on).badge
    yield from details(
        (
            ("Written on", (view.quote(lesson, "learned_on"),)),
            ("Check by", inlines(view.quote(lesson, "check_due"), " ", state)),
            ("Checked on", checked),
            ("What shows it", proof),
            ("Owner", _role(view, lesson.owner)),
        )
    )


def _report(view: View, report: ThemeReport) -> Iterator[Block]:
    yield from lines(view, report, "themes")
    if view.has(report, "counts"):
        yield from _counts(view, report)
    if report.lessons:
        lessons = ((linked(view, f"learning/{each}"),) for each in report.lessons)
        yield head(2, "Lessons", anchor="lessons")
        yield from bullets(lessons)
    yield from actions_table(view, report, report.actions)
    by = role_name(view, report.written_by)
    if by:
        yield para("Written on ", view.quote(report, "written_on"), " by the ", by, ".")


def _counts(view: View, report: ThemeReport) -> Iterator[Block]:
    rows = [
        (
            (linked(view, f"category/{each.category}"),),
            (view.quote(report, f"counts.{place}.count"),),
        )
        for place, each in enumerate(report.counts)
    ]
    totals = {
        "All concerns": "total",
        "Sent to a council": "sent_to_council",
        "Recorded and handled by us": "below_threshold",
        "Notified to CQC": "notified_to_cqc",
        "Not answered by the council in its time": "unanswered",
        "Closed by the council without a reason": "closed_without_reason",
        "Asked about again": "asked_again",
    }
    sums = [
        (inlines(name), (view.quote(report, field),))
        for name, field in totals.items()
        if view.has(report, field)
    ]
    yield from table(("Kind of concern", "How many"), rows, "Concerns by kind", (4, 1))
    yield from table(("What became of them", "How many"), sums, "What became of them", (4, 1))
    yield from _repeats(view, report)


def _repeats(view: View, report: ThemeReport) -> Iterator[Block]:
    """Yield what came again below the threshold, and where it was looked at as a whole."""
    rows = [
        (
            (view.quote(report, f"repeats.{place}.about"),),
            (view.quote(report, f"repeats.{place}.count"),),
            (view.quote(report, f"repeats.{place}.days"),),
            (linked(view, each.reviewed_in),) if each.reviewed_in else inlines("Not yet"),
        )
        for place, each in enumerate(report.repeats)
    ]
    if rows:
        header = ("What came again", "Times", "Days", "Looked at together in")
        yield from table(header, rows, "Matters that came again", (4, 1, 1, 3))
