"""What evidence has to hold, in the variants that the examples of the rules do not show."""

from __future__ import annotations

import pytest

from goldenthread.library.load import load
from goldenthread.rules import dates
from goldenthread.rules import evidence
from tests.support import findings_of
from tests.support import library_of
from tests.support import settings_of
from tests.support import source_of

ALL = (*dates.RULES, *evidence.RULES)
TENDER = "{kind: tender, id: t, deadline: 2026-12-11}"
QUESTION = "{kind: question, id: q, tender: t, limit: {words: 6}}"


def found(*texts: str, **settings: object) -> list[tuple[str, str, int]]:
    library = library_of(*texts, **settings)
    findings = [each for rule in ALL for each in findings_of(rule, library)]
    return sorted(
        (each.code, each.record, each.place.line) for each in findings if each.code != "GT207"
    )


def meeting(action: str) -> str:
    return f"kind: meeting\nid: m\nactions:\n  - {{id: a, what: Call, owner: lead, {action}}}"


@pytest.mark.parametrize(
    ("action", "codes"),
    [
        ("due: 2026-11-15", ["GT901"]),
        ("due: 2026-11-16", []),
        ("due: 2026-11-15, done_on: 2026-11-01", ["GT902"]),
        ("due: 2026-11-15, done_on: 2026-12-01, closed_by: Notes.", ["GT203"]),
        ("due: 2026-11-15, closed_by: Notes.", ["GT902"]),
        ("due: 2026-11-15, done_on: 2026-11-16, closed_by: Notes.", []),
    ],
)
def test_an_action_is_done_in_time_and_shown(action: str, codes: list[str]) -> None:
    assert [code for code, _, _ in found(meeting(action))] == codes


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ("check_due: 2026-11-15", ["GT907"]),
        ("check_due: 2026-11-16", []),
        ("check_due: 2026-10-01, checked_on: 2026-09-30", ["GT907"]),
        ("check_due: 2026-10-01, checked_by: policy/p", ["GT907"]),
        ("check_due: 2026-10-01, checked_on: 2026-09-30, checked_by: policy/p", []),
        ("check_due: 2027-10-01, changed_in: []", ["GT906"]),
    ],
)
def test_a_lesson_is_checked_and_shown(fields: str, codes: list[str]) -> None:
    assert [code for code, _, _ in found(f"{{kind: learning, id: l, {fields}}}")] == codes


def course(rows: str, more: str = "") -> str:
    return f"kind: training\nid: c\ntarget_percent: 90\n{more}coverage:\n{rows}"


ONE = "  - {role: one, in_post: 10, in_date: 10, competent: 9}\n"
FEW = "  - {role: few, in_post: 10, in_date: 6, competent: 6}\n"
NOBODY = "  - {role: nobody, in_post: 2, in_date: 0, competent: 0}\n"


@pytest.mark.parametrize(
    ("rows", "line"),
    [(ONE, 0), (ONE * 9 + FEW, 0), (ONE + FEW, 6), (FEW + ONE, 5), (ONE + NOBODY + FEW, 6)],
)
def test_a_course_below_target_is_found_at_the_role_that_drags_it_down(
    rows: str, line: int
) -> None:
    assert found(course(rows)) == ([("GT908", "training/c", line)] if line else [])


def test_a_course_below_target_waits_for_an_action_that_is_agreed_and_open() -> None:
    text = course(ONE + FEW, "improved_by: meeting/m\n")
    assert found(text, meeting("due: 2027-01-29")) == []
    late = found(text, meeting("due: 2026-11-02"))
    assert [code for code, _, _ in late] == ["GT901"]
    done = found(text, meeting("due: 2026-11-02, done_on: 2026-11-01, closed_by: Notes."))
    assert done == [("GT908", "training/c", 4)]


def test_a_course_far_below_its_target_is_found_whatever_is_agreed() -> None:
    far = course(FEW.replace("6", "5"), "improved_by: meeting/m\n")
    assert found(far, meeting("due: 2027-01-29")) == [("GT908", "training/c", 6)]


def test_old_numbers_are_found_once_and_not_again_by_the_answer_that_quotes_them() -> None:
    answer = "{kind: answer, id: a, question: q, evidence: [], body: '[[training/c#percent]]%.'}"
    old = "{kind: training, id: c, as_at: 2025-06-30, next_due: 2027-01-29}"
    assert [code for code, _, _ in found(TENDER, QUESTION, answer, old)] == ["GT909"]
    overdue = "{kind: training, id: c, as_at: 2025-06-30, next_due: 2026-06-30}"
    assert [code for code, _, _ in found(TENDER, QUESTION, answer, overdue)] == ["GT202"]


def test_a_role_that_is_counted_in_another_post_has_its_training() -> None:
    courses = course("  - {role: manager, in_post: 2, in_date: 2, competent: 2}\n")
    role = "{kind: role, id: on-call, safeguarding_duties: [Answer.], counted_as: manager}"
    assert found(courses, role) == []
    assert found("{kind: role, id: on-call, safeguarding_duties: [Answer.]}") == []


def test_a_role_that_answers_for_a_step_needs_training_too() -> None:
    pathway = """\
kind: pathway
id: p
start: one
steps:
  - {id: one, kind: act, title: Act, who: night-worker, next: two}
  - {id: two, kind: end, title: Closed}
"""
    assert found(course(ONE), "kind: role\nid: night-worker", pathway) == [
        ("GT910", "role/night-worker", 2)
    ]


def report(month: str, written: str, id_: str = "") -> str:
    return f"kind: theme_report\nid: {id_ or 'r' + month}\nmonth: '{month}'\nwritten_on: {written}"


@pytest.mark.parametrize(
    ("reports", "where"),
    [
        ([("2026-09", "2026-10-05")], []),
        ([("2026-08", "2026-09-05")], ["theme_report/r2026-08"]),
        ([("2026-08", "2026-09-05"), ("2026-10", "2026-11-05")], ["theme_report/r2026-10"]),
        ([("2025-12", "2026-01-05"), ("2026-10", "2026-11-05")], ["theme_report/r2026-10"]),
    ],
)
def test_every_month_has_its_report(reports: list[tuple[str, str]], where: list[str]) -> None:
    texts = [report(*each) for each in reports]
    assert [record for code, record, _ in found(*texts) if code == "GT913"] == where


def test_a_month_typed_twice_is_one_finding_and_not_also_a_gap() -> None:
    texts = [
        report("2026-08", "2026-09-05"),
        report("2026-08", "2026-10-05", "september"),
        report("2026-10", "2026-11-05"),
    ]
    assert found(*texts) == [("GT913", "theme_report/september", 3)]


def test_a_question_is_answered_once_before_the_deadline_comes_near() -> None:
    assert found(TENDER, QUESTION) == [("GT917", "question/q", 1)]
    assert found(TENDER, QUESTION, due_soon={"tender": "14 days"}) == []
    twice = ["{kind: answer, id: a1, question: q}", "kind: answer\nid: a2\nquestion: q"]
    assert found(TENDER, QUESTION, *twice) == [("GT917", "answer/a2", 3)]


def test_a_tender_past_its_deadline_is_one_finding_and_its_questions_are_none() -> None:
    late = "kind: tender\nid: t\ndeadline: 2026-11-15"
    assert found(late, QUESTION) == [("GT918", "tender/t", 3)]
    assert found(f"{late}\nstage: lost", QUESTION) == []


def test_an_answer_that_cannot_be_read_is_not_a_question_without_an_answer() -> None:
    broken = source_of("{kind: answer, id: a, question: q, approved_on: soon}")
    texts = [source_of(TENDER), source_of(QUESTION), broken]
    library, _ = load(settings_of(), texts)
    assert [each for rule in evidence.RULES for each in findings_of(rule, library)] == []


@pytest.mark.parametrize(
    ("limit", "body", "codes"),
    [
        ("words: 6", "We **act** on _every_ concern [today](https://a.example/b).", []),
        ("words: 5", "We **act** on _every_ concern [today](https://a.example/b).", ["GT916"]),
        ("words: 3", "## One\n\n- two\n- three", []),
        ("characters: 9", "One two\n\nThree", ["GT916"]),
        ("characters: 12", "One two\n\nThree", []),
        ("words: 4", "It is [[tender/t#title]].", ["GT916"]),
        ("words: 2", "As agreed:\n\n[[levels threshold_set/t]]", []),
    ],
)
def test_an_answer_is_measured_without_the_marks_of_its_layout(
    limit: str, body: str, codes: list[str]
) -> None:
    question = f"{{kind: question, id: q, tender: t, limit: {{{limit}}}}}"
    text = "\n".join(f"  {line}" for line in body.split("\n"))
    answer = f"kind: answer\nid: a\nquestion: q\nevidence: []\nbody: |\n{text}"
    assert [code for code, _, _ in found(TENDER, question, answer)] == codes


def test_a_forum_that_is_spelled_in_another_way_is_the_same_forum() -> None:
    answer = "{kind: answer, id: a, question: q, evidence: [meeting/old], body: Yes.}"
    old = "{kind: meeting, id: old, forum: Provider  forum, held_on: 2025-09-16}"
    new = "{kind: meeting, id: new, forum: provider Forum, held_on: 2026-09-15}"
    assert found(TENDER, QUESTION, answer, old) == [("GT912", "answer/a", 1)]
    assert found(TENDER, QUESTION, answer, old, new) == []


def test_a_framework_that_has_ended_or_not_begun_is_none_to_answer_to() -> None:
    for fields, line in (
        ("effective_to: 2026-03-31", 3),
        ("effective_from: 2027-04-01", 3),
        ("standing: expectation", 0),
    ):
        text = f"kind: framework\nid: saf\n{fields}"
        wanted = [("GT920", "framework/saf", line)] if line else []
        got = found(text, inspection_framework="saf")
        assert [each for each in got if each[0] != "GT923"] == wanted


def test_a_role_is_told_why_it_needs_training_and_how_it_is_counted() -> None:
    role = "{kind: role, id: trustee, name: trustee, safeguarding_duties: [Ask.]}"
    rule = next(each for each in evidence.RULES if each.code == "GT910")
    (finding,) = findings_of(rule, library_of(course(ONE), role))
    assert "has safeguarding duties" in finding.message
    assert finding.example.startswith("coverage:\n  - {role: trustee, ")
