"""Evidence for each requirement, directly or through a requirement of another framework."""

from __future__ import annotations

from goldenthread.views.coverage import Item
from goldenthread.views.coverage import coverage
from goldenthread.views.site.frameworks import framework_pages
from tests.support import library_of
from tests.views.making import said
from tests.views.making import view_of

FRAMEWORK = """\
kind: framework
id: statements
title: Statements
groups: [{id: safe, name: Safe}]
categories: [{id: processes, name: Processes}, {id: partners, name: Feedback from partners}]
"""
REQUIREMENTS = """\
kind: requirement
records:
  - {id: safeguarding, framework: statements, group: safe, order: "1", name: Safeguarding,
     safeguarding: "yes"}
  - {id: learning, framework: statements, group: safe, order: "2", name: Learning culture,
     safeguarding: "yes"}
  - {id: partnership, framework: principles, group: all, order: "1", name: Partnership,
     answers_to: [safeguarding]}
"""
AUDIT = """\
kind: audit
id: forms
title: Concern forms
shows: [{requirement: safeguarding, category: processes}]
"""
MEETING = """\
kind: meeting
id: forum-2026-03
forum: Provider forum
held_on: 2026-03-12
shows: [{requirement: partnership, category: governance}]
"""
LIBRARY = library_of(FRAMEWORK, REQUIREMENTS, AUDIT, MEETING)


def test_evidence_counts_for_its_requirement_and_for_those_it_answers_to() -> None:
    found = coverage(LIBRARY)
    assert found["safeguarding"] == (
        Item("audit/forms", "processes"),
        Item("meeting/forum-2026-03", "governance", "partnership"),
    )
    assert found["learning"] == ()


def test_a_framework_that_asks_for_more_than_safeguarding_says_among_which_there_is_no_gap() -> (
    None
):
    wide = REQUIREMENTS.replace('name: Learning culture,\n     safeguarding: "yes"', "name: Food")
    view = view_of(library_of(FRAMEWORK, wide, AUDIT, MEETING))
    page = next(each for each in framework_pages(view) if each.slug.endswith("statements"))
    assert "Evidence for 1 of 2, no gap in the 1 about safeguarding." in said(page.blocks)


def test_the_page_shows_the_evidence_and_names_the_gap() -> None:
    page = next(
        each for each in framework_pages(view_of(LIBRARY)) if each.slug.endswith("statements")
    )
    text = said(page.blocks)
    assert "Evidence for 1 of 2, 1 gap." in text
    assert "Processes Concern forms" in text
    assert "Provider forum, 12 March 2026 (through Partnership)" in text
    assert text.index("Learning culture") < text.index("gap", text.index("Learning culture"))
