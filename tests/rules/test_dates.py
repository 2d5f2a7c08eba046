"""Days that are wrong: each is found once, where it stands, and by one rule only."""

from __future__ import annotations

import pytest

from goldenthread.rules import BY_CODE
from goldenthread.rules import dates
from goldenthread.rules import evidence
from tests.support import findings_of
from tests.support import library_of

ALL = (*dates.RULES, *evidence.RULES)
NEXT = "{kind: duty, id: new, effective_from: 2026-04-01}"


def found(*texts: str, **settings: object) -> list[tuple[str, int]]:
    """Return the code and line of what the rules about dates and evidence find."""
    library = library_of(*texts, **settings)
    findings = [each for rule in ALL for each in findings_of(rule, library)]
    return sorted((each.code, each.place.line) for each in findings if each.code != "GT207")


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("kind: meeting\nid: m\nheld_on: 2026-11-17", "GT203", 3),
        ("kind: meeting\nid: m\nheld_on: 2026-11-16", "", 0),
        ("kind: service\nid: s\nrating: Good\nrated_on: 2027-01-04", "GT203", 4),
        ("kind: policy\nid: p\napproved_on: 2027-03-02\nreview_due: 2027-03-01", "GT203", 3),
        ("kind: learning\nid: l\nlearned_on: 2027-05-06", "GT203", 3),
        (
            "kind: threshold_set\nid: t\npublished: 2027-01-04\neffective_from: 2027-04-01",
            "",
            0,
        ),
        ("kind: policy\nid: p\nreview_due: 2026-11-15", "GT202", 3),
        ("kind: policy\nid: p\nreview_due: 2026-11-16", "", 0),
        ("kind: policy\nid: p\napproved_on: 2026-03-02\nreview_due: 2025-03-02", "GT202", 4),
        ("kind: audit\nid: a\nfindings: []\ndone_on: 2026-03-12\nnext_due: 2026-03-01", "GT202", 5),
        (
            "kind: learning\nid: l\nchecked_on: 2026-01-02\nchecked_by: policy/p",
            "GT204",
            3,
        ),
        ("kind: case_example\nid: c\nquarter: 2026-Q4", "GT204", 1),
        ("kind: case_example\nid: c\nquarter: 2026-Q3", "", 0),
        (
            "kind: duty\nid: d\neffective_from: 2026-04-01\neffective_to: 2025-03-31",
            "GT204",
            4,
        ),
    ],
)
def test_a_day_that_cannot_be_right_is_found_at_its_line(text: str, code: str, line: int) -> None:
    assert found(text) == ([(code, line)] if code else [])


def test_an_action_closed_before_the_meeting_is_found() -> None:
    text = """\
kind: meeting
id: m
held_on: 2026-09-16
actions:
  - {id: a, what: Write, owner: lead, due: 2026-08-01}
  - {id: b, what: Call, owner: lead, due: 2026-10-01, done_on: 2026-09-01, closed_by: A note.}
"""
    assert found(text) == [("GT204", 6), ("GT901", 5)]


def test_a_day_by_which_is_right_only_after_the_beginning() -> None:
    lesson = "kind: learning\nid: l\nlearned_on: 2026-05-06\ncheck_due: 2026-03-01\n"
    assert found(f"{lesson}checked_on: 2026-09-01\nchecked_by: policy/p") == [("GT204", 4)]
    assert found(lesson) == [("GT907", 4)]


def test_an_audit_that_repeats_a_later_one_is_one_finding() -> None:
    first = "{kind: audit, id: a, done_on: 2026-03-12, findings: []}"
    second = "kind: audit\nid: b\ndone_on: 2025-03-12\nrepeat_of: a\nfindings: []"
    lesson = "{kind: learning, id: l, checked_on: 2026-09-01, checked_by: audit/b}"
    assert found(first, second, lesson) == [("GT905", 4)]


def test_a_lesson_cannot_be_checked_by_an_audit_from_before_it() -> None:
    audit = "{kind: audit, id: a, done_on: 2026-03-12, findings: []}"
    lesson = "kind: learning\nid: l\nchecked_on: 2026-09-01\nchecked_by: audit/a"
    assert found(audit, lesson) == [("GT204", 4)]


def test_what_is_no_longer_in_force_is_not_overdue() -> None:
    old = "{kind: threshold_set, id: t, review_due: 2026-03-31, effective_to: 2026-05-31}"
    assert found(old) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("kind: duty\nid: old\nreplaced_by: old", 3),
        ("kind: duty\nid: old\nreplaced_by: knew", 3),
        ("kind: duty\nid: old\neffective_to: 2026-01-31\nreplaced_by: new", 3),
        ("kind: duty\nid: old\neffective_to: 2026-03-31\nreplaced_by: new", 0),
        ("kind: duty\nid: old\nreplaced_by: new", 0),
    ],
)
def test_a_successor_has_to_be_there_and_to_follow(text: str, line: int) -> None:
    assert found(text, NEXT) == ([("GT205", line)] if line else [])


def test_a_circle_of_successors_is_found_once() -> None:
    one = "kind: duty\nid: one\nreplaced_by: two"
    two = "kind: duty\nid: two\nreplaced_by: one"
    assert found(one, two) == [("GT205", 3)]


def test_a_successor_that_could_not_be_read_is_not_missing() -> None:
    from goldenthread.library.load import load  # noqa: PLC0415
    from tests.support import settings_of  # noqa: PLC0415
    from tests.support import source_of  # noqa: PLC0415

    broken = source_of("{kind: duty, id: new, limit: soon}")
    library, _ = load(settings_of(), [source_of("{kind: duty, id: old, replaced_by: new}"), broken])
    assert [each for rule in dates.RULES for each in findings_of(rule, library)] == []


def test_a_window_of_its_own_counts_for_its_kind_alone() -> None:
    rule = BY_CODE["GT207"]
    texts = (
        "{kind: policy, id: p, review_due: 2027-01-10}",
        "{kind: contact, id: c, verified_on: 2026-09-15}",
    )
    library = library_of(*texts, due_soon={"policy": "60 days", "contact": "14 days"})
    assert [each.record for each in findings_of(rule, library)] == ["policy/p"]
    assert [each.record for each in findings_of(rule, library_of(*texts))] == ["contact/c"]


BACKWARDS = "effective_from: 2026-04-01, effective_to: 2026-03-31"
CASE = """\
kind: case_example
id: c
authority: northbridge
decision: {threshold_set: t, level: high, decided_by: lead, reason: It was serious.}
"""


@pytest.mark.parametrize(
    ("kind", "fields", "code"),
    [
        ("authority", BACKWARDS, "GT204"),
        ("authority", "replaced_by: northbridge", "GT205"),
        ("threshold_set", BACKWARDS, "GT204"),
        ("threshold_set", "replaced_by: t", "GT205"),
        ("threshold_set", "published: 2027-04-01", "GT203"),
    ],
)
def test_days_that_cannot_be_right_are_not_found_again_by_those_who_rely_on_them(
    kind: str, fields: str, code: str
) -> None:
    ids = {"authority": "northbridge", "threshold_set": "t"}
    records = {
        "authority": "{kind: authority, id: northbridge}",
        "threshold_set": "{kind: threshold_set, id: t, authority: northbridge}",
        kind: f"{{kind: {kind}, id: {ids[kind]}, {fields}}}",
    }
    if kind == "threshold_set":
        records[kind] = records[kind].replace("}", ", authority: northbridge}")
    service = "{kind: service, id: s, authority: northbridge}"
    relying = ("GT203", "GT204", "GT205", "GT421", "GT613", "GT707")
    library = library_of(*records.values(), service, CASE)
    rules = [BY_CODE[each] for each in relying]
    assert [each.code for rule in rules for each in findings_of(rule, library)] == [code]


@pytest.mark.parametrize(
    ("text", "hint", "example"),
    [
        ("kind: audit\nid: a\nnext_due: 2026-11-01", "Repeat it (count again)", "repeat_of: a"),
        ("kind: training\nid: t\nnext_due: 2026-11-01", "Count again", "next_due: 2027-11-16"),
        ("kind: policy\nid: p\nreview_due: 2026-11-01", "Review it", "review_due: 2027-11-16"),
    ],
)
def test_an_audit_is_repeated_and_a_course_counted_before_a_new_date_is_written(
    text: str, hint: str, example: str
) -> None:
    (found,) = findings_of(BY_CODE["GT202"], library_of(text))
    assert found.hint.startswith(f"{hint}, then write")
    assert found.example == example


def test_a_tender_is_due_at_the_buyers_deadline_and_nothing_is_said_of_an_inspector() -> None:
    (finding,) = findings_of(
        BY_CODE["GT207"], library_of("{kind: tender, id: t, deadline: 2026-11-27}")
    )
    assert finding.hint == "Do it before the day: it is the buyer's deadline."


def test_the_day_to_write_is_the_day_of_the_library() -> None:
    (finding,) = findings_of(
        BY_CODE["GT201"], library_of("{kind: contact, id: c, verified_on: 2026-05-01}")
    )
    assert finding.example.startswith("verified_on: 2026-11-16")
