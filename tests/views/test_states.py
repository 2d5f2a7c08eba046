"""How dates stand on a day, and everything that has one in a calendar."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.graph.due import State
from goldenthread.views.calendar import entries
from goldenthread.views.site.calendar import calendar
from goldenthread.views.states import state_of
from goldenthread.views.view import View
from tests.support import library_of
from tests.views.making import said
from tests.views.making import view_of

LEAD = "{kind: role, id: safeguarding-lead, name: safeguarding lead}"
AUDIT = """\
kind: audit
id: forms-2026-03
title: Concern forms
next_due: 2026-11-20
owner: safeguarding-lead
actions:
  - {id: late, what: Check every form., owner: safeguarding-lead, due: 2026-11-02}
  - {id: done, what: Show forms., owner: safeguarding-lead, due: 2026-10-02, done_on: 2026-09-30}
"""
REPEAT = (
    "{kind: audit, id: forms-2026-09, repeat_of: forms-2026-03, done_on: 2026-09-10, actions: []}"
)


def view(*texts: str) -> View:
    return view_of(library_of(LEAD, *texts, due_soon_days=30))


@pytest.mark.parametrize(
    ("day", "done", "state"),
    [
        ("2026-11-15", None, State.OVERDUE),
        ("2026-11-16", None, State.DUE_SOON),
        ("2026-12-16", None, State.DUE_SOON),
        ("2026-12-17", None, State.OK),
        ("2026-11-01", "2026-10-30", State.DONE),
    ],
)
def test_a_date_is_overdue_due_soon_ok_or_done(day: str, done: str | None, state: State) -> None:
    done_on = date.fromisoformat(done) if done else None
    assert state_of(view(), "policy", date.fromisoformat(day), done_on) is state


def test_the_calendar_holds_reviews_checks_audits_and_actions_in_order() -> None:
    shown = [(each.day.isoformat(), each.what, each.state.value) for each in entries(view(AUDIT))]
    assert shown == [
        ("2026-10-02", "Action", "done"),
        ("2026-11-02", "Action", "overdue"),
        ("2026-11-20", "Repeat the audit", "due soon"),
    ]


def test_an_audit_that_was_repeated_is_done() -> None:
    found = [each for each in entries(view(AUDIT, REPEAT)) if each.key == "audit/forms-2026-03"]
    assert [each.state for each in found if each.what == "Repeat the audit"] == [State.DONE]


def test_the_page_says_what_is_late_and_who_owns_it() -> None:
    text = said(calendar(view(AUDIT)).blocks)
    assert (
        "2 November 2026 Action: Concern forms: Check every form. Safeguarding lead overdue" in text
    )
    assert "Safeguarding lead 2 2 Concern forms: action by 2 November 2026" in text


def test_a_calendar_with_nothing_late_says_so() -> None:
    assert "Nothing is overdue." in said(calendar(view()).blocks)
