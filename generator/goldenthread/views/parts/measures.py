"""Training and audits in numbers, with what was found and what is done about it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.block import Block
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Tone
from goldenthread.records.fields import Record
from goldenthread.records.governance import Actions
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Training
from goldenthread.views.acting import role_name
from goldenthread.views.states import state_of
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import capital
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import table


def against(percent: int, target: int) -> Badge:
    """Say in words whether a share reaches its target."""
    if percent >= target:
        return Badge("on target", Tone.GOOD)
    return Badge("below target", Tone.WARNING)


def training_blocks(view: View, training: Training) -> tuple[Block, ...]:
    """Return a course's numbers: over all roles, then role by role."""
    total = para(
        "On ",
        view.quote(training, "as_at"),
        ", ",
        view.quote(training, "in_date"),
        " of ",
        view.quote(training, "in_post"),
        " people were in date (",
        view.quote(training, "percent"),
        "%), and ",
        view.quote(training, "competent"),
        " were seen to do it (",
        view.quote(training, "competent_percent"),
        "%). The target is ",
        view.quote(training, "target_percent"),
        "%: ",
        against(training.percent, training.target_percent),
        ".",
    )
    return total, *table(
        ("Role", "In post", "In date", "Seen to do it", "Share in date"),
        _coverage(view, training),
        f"{training.title}: people in date by role",
        (4, 1, 1, 1, 2),
    )


def _coverage(view: View, training: Training) -> Iterator[tuple[Content, ...]]:
    for place, each in enumerate(training.coverage):
        path = f"coverage.{place}"
        role = role_name(view, each.role)
        share = view.quote(training, f"{path}.percent")
        yield (
            (capital(role),) if role else (),
            (view.quote(training, f"{path}.in_post"),),
            (view.quote(training, f"{path}.in_date"),),
            (view.quote(training, f"{path}.competent"),),
            inlines(share, "% ", against(each.percent, training.target_percent)),
        )


def audit_blocks(view: View, audit: Audit) -> tuple[Block, ...]:
    """Return what an audit counted and found, and what is done about it."""
    measures = [
        (
            (view.quote(audit, f"measures.{each.id}.standard"),),
            inlines(
                view.quote(audit, f"measures.{each.id}.met"),
                " of ",
                view.quote(audit, f"measures.{each.id}.of"),
            ),
            inlines(view.quote(audit, f"measures.{each.id}.percent"), "%"),
        )
        for each in audit.measures
    ]
    findings = [
        (
            (view.quote(audit, f"findings.{each.id}.text"),),
            inlines(Badge("strength", Tone.GOOD) if each.good else Badge("to improve", Tone.NOTE)),
        )
        for each in audit.findings
    ]
    return (
        *table(("What should be so", "Met", "Share"), measures, "What was counted", (6, 2, 1)),
        *table(("What was found", "Sort"), findings, "Findings", (6, 2)),
        *actions_table(view, audit, audit.actions),
    )


def actions_table(view: View, record: Record, actions: tuple[Actions, ...]) -> tuple[Block, ...]:
    """Return the actions that a record asks for, with what became of each."""
    rows = []
    for each in actions:
        path = f"actions.{each.id}"
        role = role_name(view, each.owner)
        closed: Content = ()
        if each.done_on:
            proof = (": ", view.quote(record, f"{path}.closed_by")) if each.closed_by else ()
            closed = inlines(" on ", view.quote(record, f"{path}.done_on"), *proof)
        rows.append(
            (
                (view.quote(record, f"{path}.what"),),
                (capital(role),) if role else (),
                (view.quote(record, f"{path}.due"),),
                inlines(state_of(view, "action", each.due, each.done_on).badge, *closed),
            )
        )
    return table(("Action", "Owner", "Due", "State"), rows, "Actions", (4, 2, 2, 4))
