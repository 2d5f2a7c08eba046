"""Names used twice, roles in circles, missing records and times that run back: each once."""

from __future__ import annotations

import pytest

from goldenthread.library.load import load
from goldenthread.rules import BY_CODE
from tests.support import findings_of
from tests.support import library_of
from tests.support import settings_of
from tests.support import source_of


def said(code: str, text: str) -> list[str]:
    return [each.message for each in findings_of(BY_CODE[code], library_of(text))]


def test_a_circle_of_roles_is_named_once_with_all_its_roles() -> None:
    assert said(
        "GT106",
        """\
records:
  - {kind: role, id: a, name: chair, reports_to: c}
  - {kind: role, id: b, name: director, reports_to: a}
  - {kind: role, id: c, name: manager, reports_to: b}
  - {kind: role, id: d, name: worker, reports_to: c, deputies: [a, d]}
""",
    ) == [
        '"chair", "manager" and "director" report to each other, and nobody stands above them.',
        '"worker" stands in for itself, so nobody does.',
    ]


def test_a_role_counted_twice_in_a_course_and_a_question_number_used_twice() -> None:
    text = """\
records:
  - kind: training
    id: level-2
    coverage:
      - {role: support-worker, in_post: 4, in_date: 4, competent: 4}
      - {role: support-worker, in_post: 2, in_date: 2, competent: 2}
  - {kind: question, id: q1, tender: t, number: "3.2"}
  - {kind: question, id: q2, tender: t, number: "3.2"}
  - {kind: question, id: q3, tender: u, number: "3.2"}
"""
    assert said("GT105", text) == [
        '"support-worker" stands twice in `coverage`.',
        "Two questions of this tender have the number 3.2.",
    ]


def test_many_links_to_one_missing_record_are_one_finding() -> None:
    library = library_of("""\
records:
  - {kind: role, id: director, name: director}
  - {kind: role, id: a, name: a, reports_to: directer}
  - {kind: role, id: b, name: b, reports_to: directer}
  - {kind: role, id: c, name: c, reports_to: nobody-else}
""")
    one, other = findings_of(BY_CODE["GT101"], library)
    assert one.message == 'There is no role called "directer", and 2 links name it.'
    assert one.place.line == 3
    assert [each.place.line for each in one.related if each.message == "this link too"] == [4]
    assert other.message == 'There is no role called "nobody-else".'


@pytest.mark.parametrize("spoilt", ["kind: contakt", "kind: contact\nid: again"])
def test_links_to_what_could_not_be_kept_are_not_reported_again(spoilt: str) -> None:
    sources = [
        source_of("{kind: contact, id: again}", "pathways/one.yaml"),
        source_of(spoilt, "pathways/two.yaml"),
        source_of("{kind: contact, id: day, when_closed: night}", "pathways/three.yaml"),
    ]
    library, findings = load(settings_of(), sources)
    assert {each.code for each in findings} <= {"GT003", "GT004", "GT102"}
    assert not [
        each for each in findings_of(BY_CODE["GT101"], library) if "contact" in each.message
    ]


def test_a_kind_that_a_whole_file_misspells_is_one_finding() -> None:
    text = "kind: sharing-rule\nrecords:\n  - {id: a}\n  - {id: b}\n"
    _, findings = load(settings_of(), [source_of(text, "pathways/rules.yaml", fill=False)])
    assert [(each.code, each.place.line) for each in findings] == [("GT003", 1)]


CASE = """\
records:
  - {{kind: pathway, id: any-concern}}
  - kind: case_example
    id: one
    pathway: any-concern
    actions:
      - {{step: make-safe, after: {first}, by: support-worker, what: Stayed.}}
      - {{step: raise, after: {second}, by: registered-manager, what: Called.{words}}}
"""


@pytest.mark.parametrize(
    ("first", "second", "words", "found"),
    [
        ("PT3H", "PT1H", "", 1),
        ("P3D", "PT90M", "", 1),
        ("PT1H", "PT1H", "", 0),
        ("P1WD", "PT20H", "", 0),
        ("SAME_SHIFT", "PT1H", "", 0),
        ("PT3H", "PT1H", " , on_time: an hour later", 0),
    ],
)
def test_only_what_certainly_runs_back_is_found(
    first: str, second: str, words: str, found: int
) -> None:
    assert len(said("GT712", CASE.format(first=first, second=second, words=words))) == found
