"""What a text may ask for in a paragraph of its own."""

from __future__ import annotations

import pytest

from goldenthread.model.audience import Audience
from goldenthread.model.block import Block
from goldenthread.model.block import Figure
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Text
from goldenthread.views.asked import VIEWS
from goldenthread.views.asked import written
from tests.support import library_of
from tests.views.making import SMALL
from tests.views.making import said
from tests.views.making import view_of

TRAINING = """\
kind: training
id: level-2
title: Safeguarding level 2
target_percent: 90
coverage:
  - {role: support-worker, in_post: 40, in_date: 38, competent: 30}
  - {role: registered-manager, in_post: 10, in_date: 8, competent: 8}
"""
AUDIT = """\
kind: audit
id: forms
title: Concern forms
measures: [{id: wishes, standard: The person's wishes are written down, met: 18, of: 20}]
"""
CASE = """\
kind: case_example
id: a-bruise
pathway: any-concern
actions: [{step: safe, by: support-worker, what: Stayed.}]
"""
VIEW = view_of(library_of(*SMALL, TRAINING, AUDIT, CASE))


def bound(text: str) -> tuple[Block, ...]:
    return written(VIEW, text, VIEW.bindings[0].scope)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("[[steps pathway/any-concern]]", "Make the person safe"),
        ("[[contacts @authority]]", "Night team"),
        ("[[levels @thresholds]]", "Reportable to the city"),
        ("[[duties @authority]]", "the same working day, by 4.30pm"),
        ("[[duties duty/t05]]", "Raise a concern"),
        ("[[case case_example/a-bruise]]", "What was happening"),
        ("[[training training/level-2]]", "46 of 50 people were in date (92%)"),
        ("[[audit audit/forms]]", "18 of 20 90%"),
    ],
)
def test_a_view_stands_where_it_is_asked_for(asked: str, words: str) -> None:
    before, *shown, after = bound(f"Before.\n\n{asked}\n\nAfter.")
    assert (before, after) == (Paragraph((Text("Before."),)), Paragraph((Text("After."),)))
    assert words in said(tuple(shown))


def test_a_diagram_is_the_authoritys_own() -> None:
    assert [
        each.diagram
        for each in bound("[[diagram pathway/any-concern]]")
        if isinstance(each, Figure)
    ] == ["any-concern-northbridge"]


@pytest.mark.parametrize("name", sorted(VIEWS))
def test_what_cannot_be_shown_stays_as_typed(name: str) -> None:
    for text in (f"[[{name} provider/elm-care]]", f"[[{name} nothing/here]]"):
        assert bound(text) == (Paragraph((Text(text),)),)


def test_a_pathway_needs_an_authority() -> None:
    assert written(VIEW, "[[steps pathway/any-concern]]") == (
        Paragraph((Text("[[steps pathway/any-concern]]"),)),
    )


def test_a_case_names_no_step_in_the_words_of_another_council() -> None:
    """A commissioner may not see where a case happened; the text's own council gives the words."""
    view = view_of(library_of(*SMALL, TRAINING, AUDIT, CASE), Audience.COMMISSIONER)
    asked = "[[case case_example/a-bruise]]"
    assert "1. Make the person safe" in said(written(view, asked, view.bindings[0].scope))
    elsewhere = {"authority": "authority/elsewhere"}
    assert "1. Make the person safe" not in said(written(view, asked, elsewhere))
