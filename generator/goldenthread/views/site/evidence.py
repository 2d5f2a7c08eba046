"""Evidence: audits, training, meetings, lessons, themes and supervision prompts."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.due import State
from goldenthread.graph.due import repeated_on
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Learning
from goldenthread.records.governance import Meeting
from goldenthread.records.governance import SupervisionPrompt
from goldenthread.records.governance import ThemeReport
from goldenthread.records.governance import Training
from goldenthread.views.acting import role_name
from goldenthread.views.parts.measures import against
from goldenthread.views.parts.standing import review_line
from goldenthread.views.places import all_linked
from goldenthread.views.places import linked
from goldenthread.views.site.evidence_record import evidence_record_pages
from goldenthread.views.site.sections import EVIDENCE
from goldenthread.views.states import state_of
from goldenthread.views.texts import lines
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import capital
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import strong
from goldenthread.views.write import table
from goldenthread.views.write import to

PROMPTS = "evidence/supervision"


def evidence_pages(view: View) -> Iterator[Page]:
    """Yield the page of all evidence, the supervision prompts, and a page for each record."""
    yield Page(
        slug="evidence/index",
        title="Audits, training and learning",
        blocks=tuple(_index(view)),
        section=EVIDENCE,
        description="Audits, training, meetings with partners, lessons, themes and supervision.",
    )
    yield _prompts(view)
    yield from evidence_record_pages(view)


def _index(view: View) -> Iterator[Block]:
    yield from _training(view)
    yield from _audits(view)
    yield from _learning(view)
    yield from _meetings(view)
    yield from _themes(view)
    yield head(2, "Supervision", anchor="supervision")
    yield para(to(PROMPTS, "Questions for supervision, and what a good answer mentions"), ".")


def _role(view: View, name: str) -> Content:
    role = role_name(view, name)
    return (capital(role),) if role else ()


def _training(view: View) -> Iterator[Block]:
    rows = [
        (
            (linked(view, each.key),),
            inlines(view.quote(each, "percent"), "% ", against(each.percent, each.target_percent)),
            inlines(view.quote(each, "competent_percent"), "%"),
            (view.quote(each, "as_at"),),
            _role(view, each.owner),
        )
        for each in view.library.all(Training)
    ]
    yield head(2, "Training", anchor="training")
    header = ("Course", "In date", "Seen to do it", "Counted on", "Owner")
    yield from table(header, rows, "Training: share of staff in date", (4, 2, 2, 2, 2))


def _audits(view: View) -> Iterator[Block]:
    audits = sorted(view.library.all(Audit), key=lambda each: each.done_on, reverse=True)
    rows = [
        (
            (linked(view, each.key),),
            (view.quote(each, "done_on"),),
            _open_actions(each),
            inlines(view.quote(each, "next_due"), " ", _repeat(view, each).badge),
            _role(view, each.owner),
        )
        for each in audits
    ]
    yield head(2, "Audits", anchor="audits")
    header = ("Audit", "Done on", "Actions", "Repeat by", "Owner")
    yield from table(header, rows, "Audits, newest first", (4, 2, 2, 3, 2))


def _repeat(view: View, audit: Audit) -> State:
    return state_of(view, audit.kind, audit.next_due, repeated_on(view.library, audit))


def _open_actions(audit: Audit) -> Content:
    done = sum(each.done_on is not None for each in audit.actions)
    return inlines(f"{done} of {len(audit.actions)} done" if audit.actions else "None asked for")


def _learning(view: View) -> Iterator[Block]:
    lessons = sorted(view.library.all(Learning), key=lambda each: each.learned_on, reverse=True)
    rows = [
        (
            (linked(view, each.key),),
            (view.quote(each, "learned_on"),),
            inlines(
                view.quote(each, "check_due"),
                " ",
                state_of(view, each.kind, each.check_due, each.checked_on).badge,
            ),
            _role(view, each.owner),
        )
        for each in lessons
    ]
    yield head(2, "Learning log", anchor="learning")
    header = ("Lesson", "Written on", "Check that it holds", "Owner")
    yield from table(header, rows, "Lessons, newest first", (5, 2, 3, 2))


def _meetings(view: View) -> Iterator[Block]:
    meetings = sorted(view.library.all(Meeting), key=lambda each: each.held_on, reverse=True)
    rows = [
        (
            (linked(view, each.key),),
            (view.quote(each, "held_on"),),
            all_linked(view, "agency", each.partners) or inlines("Our own meeting"),
            all_linked(view, "role", each.we_sent),
        )
        for each in meetings
    ]
    yield head(2, "Meetings with partners", anchor="meetings")
    header = ("Meeting", "Held on", "Partners", "We sent")
    yield from table(header, rows, "Meetings, newest first", (3, 2, 4, 3))


def _themes(view: View) -> Iterator[Block]:
    reports = sorted(view.library.all(ThemeReport), key=lambda each: each.month, reverse=True)
    rows = [
        (
            (linked(view, each.key),),
            (view.quote(each, "total"),),
            (view.quote(each, "sent_to_council"),),
            (view.quote(each, "below_threshold"),),
            (view.quote(each, "notified_to_cqc"),),
        )
        for each in reports
        if view.has(each, "counts")
    ]
    yield head(2, "Concerns, month by month", anchor="themes")
    header = ("Month", "Concerns", "Sent to a council", "Handled by us", "Notified to CQC")
    yield from table(header, rows, "Concerns by month, newest first", (3, 1, 2, 2, 2))


def _prompts(view: View) -> Page:
    prompts = view.library.all(SupervisionPrompt)
    return Page(
        slug=PROMPTS,
        title="Questions for supervision",
        blocks=tuple(block for each in prompts for block in _prompt(view, each)),
        section=EVIDENCE,
        description="Questions that make somebody think about practice, with good answers.",
        sources=tuple(each.key for each in prompts),
    )


def _prompt(view: View, prompt: SupervisionPrompt) -> Iterator[Block]:
    yield head(2, view.quote(prompt, "question"), anchor=prompt.id)
    yield para(strong("For: "), *all_linked(view, "role", prompt.for_roles), ".")
    yield from paragraphs(view, prompt, "why")
    yield para(strong("A good answer mentions:"))
    yield from lines(view, prompt, "good_answer")
    if prompt.came_from:
        yield para("It came from: ", linked(view, f"learning/{prompt.came_from}"), ".")
    yield review_line(view, prompt)
