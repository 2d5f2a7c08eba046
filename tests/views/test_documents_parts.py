"""The parts that documents are made of: headings, lengths, and who a record concerns."""

from __future__ import annotations

import pytest

from goldenthread.model.block import Callout
from goldenthread.model.block import Heading
from goldenthread.model.block import Items
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.inline import Text
from goldenthread.model.inline import Tone
from goldenthread.records import BY_KIND
from goldenthread.records.case_example import CaseExample
from goldenthread.records.provider import Service
from goldenthread.views.documents.length import length
from goldenthread.views.documents.outline import below
from goldenthread.views.documents.relevance import concerns
from goldenthread.views.documents.themes import shown
from goldenthread.views.documents.threads import lessons_of
from tests.support import library_of
from tests.views.making import SMALL
from tests.views.making import view_of

OTHER = "{kind: service, id: other, name: Other, service_type: home-care, authority: northbridge}"
RECORDS = """\
kind: audit
records:
  - {kind: authority, id: wexcombe}
  - {kind: service_type, id: home-care, name: home care}
  - {kind: role, id: care-worker, name: care worker, services: [other]}
  - {id: for-all}
  - {id: for-here, services: [tern-court]}
  - {id: for-other, services: [other]}
  - {kind: case_example, id: here, service_type: supported-living}
  - {kind: case_example, id: elsewhere, service_type: home-care}
  - {kind: meeting, id: city, authority: northbridge}
  - {kind: meeting, id: county, authority: wexcombe}
  - {kind: learning, id: from-here, came_from: [audit/for-other, case_example/here]}
  - {kind: learning, id: from-elsewhere, came_from: [case_example/elsewhere]}
  - {kind: supervision_prompt, id: care-workers, for_roles: [care-worker]}
  - {kind: supervision_prompt, id: support-workers, for_roles: [care-worker, support-worker]}
"""
VIEW = view_of(library_of(*SMALL, OTHER, RECORDS))


def heading(level: int) -> Heading:
    return Heading(level, (Text("x"),))


@pytest.mark.parametrize(
    ("levels", "become"),
    [
        ((2, 3, 2), [3, 4, 3]),
        ((2, 4, 4), [3, 4, 4]),
        ((3, 3, 2), [3, 3, 3]),
        ((2, 3, 4), [3, 4, 4]),
    ],
)
def test_headings_step_down_from_the_one_above_them(
    levels: tuple[int, ...], become: list[int]
) -> None:
    found = below(2, map(heading, levels))
    assert [each.level for each in found if isinstance(each, Heading)] == become


def test_everything_printed_is_counted() -> None:
    one = (Text("one"),)
    blocks = (
        heading(2),
        Paragraph((Text("two words"),)),
        Items(((Paragraph(one),), (Paragraph(one),))),
        Callout(Tone.NOTE, "a title", (Paragraph(one),)),
        Table((one, one), ((one, one),), caption="its caption"),
    )
    assert length(VIEW, blocks).words == 1 + 2 + 2 + 3 + 6


@pytest.mark.parametrize(
    ("key", "relevant"),
    [
        ("audit/for-all", True),
        ("audit/for-here", True),
        ("audit/for-other", False),
        ("case_example/here", True),
        ("case_example/elsewhere", False),
        ("meeting/city", True),
        ("meeting/county", False),
        ("learning/from-here", True),
        ("learning/from-elsewhere", False),
        ("supervision_prompt/care-workers", False),
        ("supervision_prompt/support-workers", True),
        ("pathway/any-concern", True),
    ],
)
def test_a_pack_holds_what_has_to_do_with_its_service(key: str, relevant: bool) -> None:  # noqa: FBT001
    kind, _, name = key.partition("/")
    record = VIEW.library.get(BY_KIND[kind], name)
    service = VIEW.library.get(Service, "tern-court")
    assert concerns(VIEW.library, record, service) is relevant


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0"), (1, "fewer than 5"), (4, "fewer than 5"), (5, "5"), (1200, "1,200")],
)
def test_small_numbers_of_people_are_withheld(number: int, words: str) -> None:
    assert shown(number) == words


def test_a_lesson_among_the_evidence_of_a_case_belongs_to_it() -> None:
    case = "{kind: case_example, id: a-fall, evidence: [learning/rails]}"
    lesson = "{kind: learning, id: rails, came_from: [audit/rails]}"
    audit = "{kind: audit, id: rails}"
    view = view_of(library_of(*SMALL, case, lesson, audit))
    found = lessons_of(view, view.library.get(CaseExample, "a-fall"))
    assert [each.id for each in found] == ["rails"]
