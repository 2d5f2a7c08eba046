"""The list of steps says exactly what the picture shows: the same steps, ways and conditions."""

from __future__ import annotations

import re

import pytest

from goldenthread.graph.binding import BoundPathway
from goldenthread.model.block import Block
from goldenthread.model.block import Heading
from goldenthread.model.block import Items
from goldenthread.model.block import Paragraph
from goldenthread.model.block import quotes_in
from goldenthread.model.inline import Call
from goldenthread.model.inline import plain
from goldenthread.views.diagrams import diagram
from goldenthread.views.steps import steps
from goldenthread.views.view import View
from tests.support import library_of
from tests.views.making import SMALL
from tests.views.making import links_in
from tests.views.making import said
from tests.views.making import sample_view
from tests.views.making import view_of

Way = tuple[int, str, int]
GO = re.compile(r"^(?:(?P<label>.+): |Then )go to step (?P<number>\d+)\.$", re.DOTALL)

SAMPLE = sample_view()


def small() -> View:
    return view_of(library_of(*SMALL))


def ways_listed(view: View, bound: BoundPathway, page: str = "") -> set[Way]:
    """Return the ways that the list tells: those with words, and the plain way to the next step."""
    (listed,) = steps(view, bound, page=page)
    assert isinstance(listed, Items)
    assert listed.ordered
    found: set[Way] = set()
    for number, item in enumerate(listed.items, 1):
        own = {(number, label, target) for label, target in ways_of(item)}
        last = bound.steps[number - 1].step.kind.value == "end"
        found |= own or (set() if last else {(number, "", number + 1)})
    return found


def ways_of(item: tuple[Block, ...]) -> list[tuple[str, int]]:
    texts = [plain(each.content) for each in item if isinstance(each, Paragraph)]
    for each in item:
        if isinstance(each, Items):
            texts += [plain(b.content) for i in each.items for b in i if isinstance(b, Paragraph)]
    return [(m["label"] or "", int(m["number"])) for text in texts if (m := GO.match(text))]


def ways_drawn(view: View, bound: BoundPathway) -> set[Way]:
    drawn = diagram(view, bound)
    number = {node.id: node.number for node in drawn.nodes}
    return {(number[each.tail], each.label, number[each.head]) for each in drawn.edges}


@pytest.mark.parametrize("bound", SAMPLE.bindings, ids=lambda each: each.slug)
@pytest.mark.parametrize("page", ["", "pathways/x/y"], ids=["document", "site"])
def test_the_list_is_the_picture(bound: BoundPathway, page: str) -> None:
    assert ways_listed(SAMPLE, bound, page) == ways_drawn(SAMPLE, bound)


@pytest.mark.parametrize("bound", SAMPLE.bindings, ids=lambda each: each.slug)
def test_titles_numbers_and_order_agree(bound: BoundPathway) -> None:
    (listed,) = steps(SAMPLE, bound, page="pathways/x/y")
    assert isinstance(listed, Items)
    titles = [plain(item[0].content) for item in listed.items if isinstance(item[0], Heading)]
    drawn = diagram(SAMPLE, bound)
    assert titles == [node.label for node in drawn.nodes]
    assert [node.number for node in drawn.nodes] == list(range(1, len(titles) + 1))


def test_a_way_back_and_a_way_forward_are_told_in_words() -> None:
    view = small()
    assert ways_listed(view, view.bindings[0]) == {
        (1, "", 2),
        (2, "Yes", 3),
        (2, "No", 4),
        (3, "", 4),
        (4, "Reportable to the city", 5),
        (4, "Care quality matter", 8),
        (5, "", 6),
        (6, "No answer yet", 7),
        (6, "Yes", 8),
        (7, "", 6),
        (8, "", 9),
    }


def test_a_step_says_who_how_fast_and_what_the_council_asks() -> None:
    view = small()
    text = said(steps(view, view.bindings[0]))
    assert "Time to raise a concern" in text
    assert "Who: Registered manager. How fast: Within 4 hours, counted from the first sign." in text
    assert "The council asks: the same working day, by 4.30pm." in text
    assert "Write: Concern form." in text
    assert "What you may share: A concern to the council." in text


def test_hours_stand_once_and_numbers_at_every_step_that_calls() -> None:
    view = small()
    (listed,) = steps(view, view.bindings[0])
    assert isinstance(listed, Items)
    numbers = [[q.value for q in quotes_in(item) if isinstance(q, Call)] for item in listed.items]
    assert numbers[2] == ["999"]
    assert numbers[4] == numbers[6] == ["01632 960101", "01632 960102", "01632 960103"]
    assert "Monday to Friday, 8.45am to 5pm" in said(listed.items[4])
    assert "At all other times, nights and bank holidays too" in said(listed.items[4])
    assert "Their hours are in step 5." in said(listed.items[6])


def test_only_a_list_on_a_page_has_anchors_and_links_to_them() -> None:
    view = small()
    on_page = steps(view, view.bindings[0], page="pathways/any-concern/northbridge")
    in_document = steps(view, view.bindings[0])
    assert "page:pathways/any-concern/northbridge#step-level" in links_in(on_page)
    assert not [link for link in links_in(in_document) if "#step-" in link]
