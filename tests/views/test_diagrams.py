"""A bound pathway as a picture: who acts, how fast, who is reached outside."""

from __future__ import annotations

from goldenthread.model.diagram import Diagram
from goldenthread.model.diagram import Node
from goldenthread.views.diagrams import diagram
from goldenthread.views.diagrams import diagrams
from goldenthread.views.documents.practice import step_table
from goldenthread.views.site.pathway import pathway_page
from goldenthread.views.steps import steps
from tests.support import library_of
from tests.views.making import SMALL
from tests.views.making import said
from tests.views.making import sample_view
from tests.views.making import view_of


def small() -> Diagram:
    view = view_of(library_of(*SMALL))
    return diagram(view, view.bindings[0])


def node(drawn: Diagram, name: str) -> Node:
    return next(each for each in drawn.nodes if each.id == name)


def test_a_step_shows_role_limit_and_agency() -> None:
    raised = node(small(), "raise")
    assert raised.kind == "refer"
    assert raised.number == 5
    assert raised.label == "Time to raise a concern"
    assert raised.lane == "manager"
    assert raised.limit == "within 4 hours"
    assert raised.outside == "Northbridge council"


def test_a_step_inside_reaches_nobody_outside() -> None:
    assert node(small(), "record").outside == ""


def test_the_council_is_asked_by_its_own_names_for_levels() -> None:
    labels = [edge.label for edge in small().edges if edge.tail == "level"]
    assert labels == ["Reportable to the city", "Care quality matter"]


def test_the_description_names_start_decisions_and_ends() -> None:
    assert small().description == (
        "Starts with: Make the person safe. "
        "Asks: Is anybody in danger? Which level fits? Has the council answered? "
        "Ends with: Close it."
    )


def test_every_label_that_comes_from_a_record_is_quoted() -> None:
    quoted = {each.value for each in small().quotes}
    assert {"Make the person safe", "manager", "within 4 hours", "Northbridge council"} <= quoted
    assert {"Yes", "Reportable to the city"} - quoted == {"Yes"}


def test_every_pathway_of_the_sample_has_a_picture_of_its_own() -> None:
    view = sample_view()
    names = [each.name for each in diagrams(view)]
    assert names == sorted(set(names))
    assert len(names) == len(view.bindings) > 20


def test_what_the_council_must_do_in_time_is_no_limit_of_ours() -> None:
    records = [
        each.replace("who: provider", "who: council").replace(
            "    within: {limit: PT4H, counted_from: the first sign}\n", ""
        )
        for each in SMALL
    ]
    view = view_of(library_of(*records))
    (bound,) = view.bindings
    assert node(diagram(view, bound), "raise").limit == ""
    told = said(steps(view, bound))
    assert "The council answers: the same working day, by 4.30pm." in told
    assert "The council asks" not in told
    assert "Council answers: the same working day" in said(step_table(view, bound))
    assert "Of itself, to answer: the same working day" in said(pathway_page(view, bound).blocks)
