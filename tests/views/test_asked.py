"""What a text may ask for in a paragraph of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldenthread.model.audience import Audience
from goldenthread.model.block import Block
from goldenthread.model.block import Figure
from goldenthread.model.block import Paragraph
from goldenthread.model.inline import Text
from goldenthread.views.asked import VIEWS
from goldenthread.views.asked import written
from tests.support import library_of
from tests.views.making import SMALL
from tests.views.making import links_in
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
        ("[[training training/level-2]]", "The target is 90%: on target."),
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


ELSEWHERE = """\
kind: authority
id: elsewhere
name: Elsewhere Council
short: Elsewhere
words:
  concern: safeguarding referral
  raise_concern: make a referral
  front_door: Referral Hub
  out_of_hours: Night Hub
  enquiry: enquiry
  planning_meeting: strategy talk
  safeguarding_plan: protection plan
  position_of_trust: Hub manager
"""
TOLD = """\
kind: case_example
id: a-fall
pathway: any-concern
authority: elsewhere
actions: [{step: raise, by: registered-manager, what: Sent the form.}]
"""


@pytest.mark.parametrize("reader", [Audience.COMMISSIONER, Audience.STAFF])
def test_a_case_is_told_in_the_words_of_its_own_council(reader: Audience) -> None:
    """A tender of one council may tell what was done in another: never in the buyer's words."""
    view = view_of(library_of(*SMALL, ELSEWHERE, TOLD), reader)
    buyer = replace(view, bindings=view.bindings_of("northbridge"))
    shown = written(buyer, "[[case case_example/a-fall]]", view.bindings[0].scope)
    assert said(shown).startswith("This happened in Elsewhere Council, in that council's terms.")
    assert "Time to make a referral" in said(shown)
    assert "raise a concern" not in said(shown)
    assert not [link for link in links_in(shown) if "elsewhere#" in link]


def test_a_case_whose_council_is_hidden_is_told_in_no_councils_words() -> None:
    hidden = f"{ELSEWHERE}audience: staff\n"
    view = view_of(library_of(*SMALL, hidden, TOLD), Audience.COMMISSIONER)
    shown = said(written(view, "[[case case_example/a-fall]]", view.bindings[0].scope))
    assert "Sent the form. Raise" in shown
    assert "Time to" not in shown
