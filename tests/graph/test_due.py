"""One list of everything that falls due: what stands in it, from which field, and how it stands."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.graph.due import Due
from goldenthread.graph.due import State
from goldenthread.graph.due import dues
from goldenthread.graph.due import state_on
from goldenthread.graph.due import window
from tests.support import AS_OF
from tests.support import library_of
from tests.support import settings_of


def listed(*texts: str, as_of: date = AS_OF) -> list[tuple[str, str, str]]:
    """Return the day, the field and what is to be done, of everything that falls due."""
    return [_said(due) for due in dues(library_of(*texts), as_of)]


def _said(due: Due) -> tuple[str, str, str]:
    return due.day.isoformat(), ".".join(map(str, due.path)), due.what.value


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        (
            "{kind: contact, id: c, verified_on: 2026-10-12, verify_every: 90 days}",
            [("2027-01-10", "verified_on", "Check the facts again")],
        ),
        (
            "{kind: threshold_set, id: t, verified_on: 2026-10-12, review_due: 2027-03-31}",
            [
                ("2027-01-10", "verified_on", "Check the facts again"),
                ("2027-03-31", "review_due", "New edition expected"),
            ],
        ),
        (
            "{kind: pathway, id: p, review_due: 2027-03-02}",
            [("2027-03-02", "review_due", "Review")],
        ),
        (
            "{kind: training, id: t, next_due: 2027-01-29}",
            [("2027-01-29", "next_due", "Count again")],
        ),
        (
            "{kind: learning, id: l, check_due: 2027-01-31}",
            [("2027-01-31", "check_due", "Check that it holds")],
        ),
        (
            "{kind: meeting, id: m, actions: [{id: a, what: Call, owner: x, due: 2026-12-01}]}",
            [("2026-12-01", "actions.0.due", "Action")],
        ),
        (
            "{kind: tender, id: t, deadline: 2026-12-11}",
            [("2026-12-11", "deadline", "Hand in the answers")],
        ),
        ("{kind: tender, id: t, deadline: 2026-12-11, stage: submitted}", []),
        ("{kind: duty, id: d, effective_to: 2026-11-15}", []),
    ],
)
def test_every_kind_that_has_a_next_day_stands_in_the_list(
    text: str, entries: list[tuple[str, str, str]]
) -> None:
    assert listed(text) == entries


def test_what_ends_on_the_day_itself_is_still_in_force() -> None:
    assert len(listed("{kind: duty, id: d, effective_to: 2026-11-16}")) == 1


def test_an_audit_that_was_repeated_is_done_on_the_day_of_the_first_repeat() -> None:
    library = library_of(
        "{kind: audit, id: a, next_due: 2026-09-30}",
        "{kind: audit, id: b, repeat_of: a, done_on: 2026-10-02}",
        "{kind: audit, id: c, repeat_of: a, done_on: 2026-09-10}",
        "{kind: audit, id: d, repeat_of: d, done_on: 2026-09-10}",
    )
    done = {due.key: due.done_on for due in dues(library, AS_OF)}
    assert done["audit/a"] == date(2026, 9, 10)
    assert done["audit/d"] is None


def test_a_year_after_a_leap_day_is_the_last_of_february() -> None:
    text = "{kind: contact, id: c, verified_on: 2028-02-29, verify_every: 365 days}"
    assert listed(text, as_of=date(2028, 3, 1)) == [
        ("2029-02-28", "verified_on", "Check the facts again")
    ]


def test_a_window_of_a_kind_counts_before_the_common_one() -> None:
    settings = settings_of(due_soon_days=30, due_soon={"contact": "14 days"})
    assert (window(settings, "contact"), window(settings, "policy")) == (14, 30)
    day = date(2026, 12, 1)
    assert state_on(settings, AS_OF, "contact", day, None) is State.OK
    assert state_on(settings, AS_OF, "policy", day, None) is State.DUE_SOON
    assert state_on(settings, AS_OF, "policy", date(2026, 11, 15), None) is State.OVERDUE
