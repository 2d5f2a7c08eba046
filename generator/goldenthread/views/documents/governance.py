"""Audits with what they measured before and now, and every action that is still open."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.block import Block
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Tone
from goldenthread.records.governance import Actions
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Meeting
from goldenthread.records.governance import ThemeReport
from goldenthread.records.provider import Service
from goldenthread.views.acting import role_name
from goldenthread.views.documents.evidence import name_of
from goldenthread.views.documents.relevance import of_service
from goldenthread.views.parts.measures import actions_table
from goldenthread.views.states import state_of
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import capital
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import table

_NOT_COUNTED = inlines("Not counted")


def audits(view: View, service: Service) -> Iterator[Block]:
    """Yield the open actions, then the latest audit of each subject beside the one before it."""
    found = of_service(view.library, Audit, service)
    repeated = {each.repeat_of for each in found}
    yield head(2, "Open actions")
    yield from _open_actions(view, service)
    for audit in sorted(found, key=lambda each: (each.title, each.id)):
        if audit.id not in repeated:
            yield from _audit(view, audit)


def _open_actions(view: View, service: Service) -> tuple[Block, ...]:
    rows = [
        (
            (view.quote(record, f"actions.{each.id}.what"),),
            (name_of(view, record),),
            _owner(view, each),
            inlines(
                view.quote(record, f"actions.{each.id}.due"),
                " ",
                state_of(view, "action", each.due).badge,
            ),
        )
        for each, record in sorted(_open(view, service), key=lambda pair: (pair[0].due, pair[1].id))
    ]
    if not rows:
        return (para("No action of an audit, a meeting or a theme report is open."),)
    header = ("Action", "Asked for by", "Owner", "Due")
    return table(header, rows, "Open actions of audits, meetings and theme reports", (5, 4, 3, 3))


def _open(view: View, service: Service) -> Iterator[tuple[Actions, Audit | Meeting | ThemeReport]]:
    kinds: tuple[type[Audit | Meeting | ThemeReport], ...] = (Audit, Meeting, ThemeReport)
    for kind in kinds:
        for record in of_service(view.library, kind, service):
            yield from ((each, record) for each in record.actions if each.done_on is None)


def _owner(view: View, action: Actions) -> Content:
    role = role_name(view, action.owner)
    return (capital(role),) if role else ()


def _audit(view: View, audit: Audit) -> Iterator[Block]:
    before = view.library.find(Audit, audit.repeat_of)
    yield head(2, view.quote(audit, "title"))
    yield para(
        "Done ", view.quote(audit, "done_on"), " by the ", view.quote(audit, "done_by"), ". ",
        view.quote(audit, "sample"), ". Next by ", view.quote(audit, "next_due"), " ",
        state_of(view, audit.kind, audit.next_due).badge,
    )  # fmt: skip
    yield from _measures(view, audit, before)
    yield from _findings(view, audit)
    yield from actions_table(view, audit, audit.actions)


def _measures(view: View, audit: Audit, before: Audit | None) -> tuple[Block, ...]:
    """Return what was counted; beside it what the audit before it counted of the same."""
    header: list[str | Content] = ["What should be so", "Met", "Share"]
    if before:
        header.append(inlines("Share on ", view.quote(before, "done_on")))
    earlier = {each.id for each in before.measures} if before else set()
    rows = []
    for each in audit.measures:
        row = [
            (view.quote(audit, f"measures.{each.id}.standard"),),
            _met(view, audit, each.id),
            _share(view, audit, each.id),
        ]
        if before:
            row.append(_share(view, before, each.id) if each.id in earlier else _NOT_COUNTED)
        rows.append(row)
    return table(header, rows, "What was counted", (7, 2, 1, 2)[: len(header)])


def _met(view: View, audit: Audit, name: str) -> Content:
    path = f"measures.{name}"
    return inlines(view.quote(audit, f"{path}.met"), " of ", view.quote(audit, f"{path}.of"))


def _share(view: View, audit: Audit, name: str) -> Content:
    return inlines(view.quote(audit, f"measures.{name}.percent"), "%")


def _findings(view: View, audit: Audit) -> tuple[Block, ...]:
    """Return what was found as a list, each with a word for its sort."""
    return bullets(
        (
            Badge("strength", Tone.GOOD) if each.good else Badge("to improve", Tone.NOTE),
            " ",
            view.quote(audit, f"findings.{each.id}.text"),
        )
        for each in audit.findings
    )
