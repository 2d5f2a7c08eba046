"""What a theme report counts beside the concerns: answers that did not come, and what repeats."""

from __future__ import annotations

import pytest

from goldenthread.rules import BY_CODE
from tests.support import findings_of
from tests.support import library_of


def lines(code: str, fields: str) -> list[int]:
    text = "kind: theme_report\nid: one\nsent_to_council: 3\n" + fields
    return [each.place.line for each in findings_of(BY_CODE[code], library_of(text))]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("", []),
        ("asked_again: 0\n", []),
        ("unanswered: 0\nclosed_without_reason: 0\n", []),
        ("unanswered: 1\n", [4]),
        ("closed_without_reason: 1\n", [4]),
        ("unanswered: 1\nasked_again: 1\n", []),
        ("unanswered: 1\nclosed_without_reason: 1\nasked_again: 1\n", [6]),
        ("unanswered: 2\nclosed_without_reason: 2\nasked_again: 4\n", [4]),
    ],
)
def test_each_concern_without_an_answer_is_asked_about_again(
    fields: str, expected: list[int]
) -> None:
    assert lines("GT926", fields) == expected


@pytest.mark.parametrize(
    ("repeat", "expected"),
    [
        ("count: 3, days: 90", [5]),
        ("count: 2, days: 90", []),
        ("count: 3, days: 91", []),
        ("count: 3, days: 10, reviewed_in: meeting/board", []),
    ],
)
def test_three_small_matters_in_ninety_days_are_looked_at_together(
    repeat: str, expected: list[int]
) -> None:
    assert lines("GT927", f"repeats:\n  - {{about: Late calls, {repeat}}}\n") == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("consent: refused\ncapacity_doubted: yes\n", [4]),
        ("consent: given\ncapacity_doubted: yes\n", [4]),
        ("consent: not_sought\ncapacity_doubted: yes\n", []),
        ("consent: refused\ncapacity_doubted: no\n", []),
        ("consent: refused\n", []),
        ("consent: refused\ncapacity_doubted: yes\ncapacity: Could weigh it; see day 2.\n", []),
        ("consent: refused\ncapacity_doubted: yes\ncapacity: Not known\n", [5]),
    ],
)
def test_an_answer_in_doubt_says_whether_the_person_could_decide(
    fields: str, expected: list[int]
) -> None:
    library = library_of(f"kind: share_entry\nid: one\n{fields}")
    assert [each.place.line for each in findings_of(BY_CODE["GT657"], library)] == expected
