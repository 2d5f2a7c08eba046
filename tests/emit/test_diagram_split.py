"""A long pathway is cut into pictures that can be read, and no way is lost."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.emit.diagram import DiagramError
from goldenthread.emit.diagram import split
from goldenthread.emit.diagram.split import CONTINUES
from goldenthread.emit.diagram.split import INWARD
from goldenthread.emit.diagram.split import ONWARD
from goldenthread.model.diagram import Diagram
from goldenthread.model.diagram import Edge
from goldenthread.model.diagram import Node
from tests.emit.diagram_samples import DOMESTIC_ABUSE
from tests.emit.diagram_samples import PHYSICAL_ABUSE


def pathway(size: int, ways: list[tuple[int, int]]) -> Diagram:
    nodes = tuple(Node(f"s{number}", "act", number, "x", "") for number in range(1, size + 1))
    edges = tuple(Edge(f"s{tail}", f"s{head}", f"w{i}") for i, (tail, head) in enumerate(ways))
    return Diagram("p", "Title", "Description", nodes, edges)


def chain(size: int) -> list[tuple[int, int]]:
    return [(number, number + 1) for number in range(1, size)]


@st.composite
def pathways(draw: st.DrawFn) -> Diagram:
    size = draw(st.integers(1, 40))
    step = st.integers(1, size)
    return pathway(size, draw(st.lists(st.tuples(step, step), max_size=90)))


def is_step(node_id: str) -> bool:
    return not node_id.startswith((ONWARD, INWARD))


def rejoined(parts: tuple[Diagram, ...]) -> Counter[tuple[str, str]]:
    """Return the label and possible heads of every way that starts at a step."""
    return Counter(
        (edge.tail, edge.label) for part in parts for edge in part.edges if is_step(edge.tail)
    )


def test_a_pathway_that_fits_comes_back_as_it_is() -> None:
    assert split(PHYSICAL_ABUSE) == (PHYSICAL_ABUSE,)


def test_a_cut_way_names_both_ends() -> None:
    first, second = split(pathway(14, chain(14)))
    assert (first.name, second.name) == ("p-1", "p-2")
    assert first.title == "Title (picture 1 of 2)"
    assert first.nodes[-1].label == "Continues in picture 2, step 8"
    assert second.nodes[0].label == "From picture 1, step 7"
    assert {first.nodes[-1].kind, second.nodes[0].kind} == {CONTINUES}


def test_a_way_back_is_called_so_and_does_not_stand_at_the_start() -> None:
    first, second = split(pathway(14, [*chain(14), (13, 2)]))
    assert [node.label for node in second.nodes if not node.number][-1] == (
        "Back to picture 1, step 2"
    )
    assert first.nodes[0].id == "s1"
    assert first.nodes[-1].label == "From picture 2, step 13"


def test_the_cut_is_where_the_fewest_ways_cross() -> None:
    first_knot = [(number, number + 2) for number in range(1, 8)]
    second_knot = [(number, number + 2) for number in range(10, 15)]
    first, _ = split(pathway(16, [*chain(16), *first_knot, *second_knot]))
    assert first.nodes[-2].id == "s9"


def test_ways_to_the_same_step_share_one_continuation() -> None:
    first, second = split(pathway(16, [*chain(16), (2, 16), (3, 16), (5, 16)]))
    assert first.nodes[-1].label == "Continues in picture 2, step 16"
    assert second.nodes[1].label == "From picture 1, steps 2, 3 and 5"


def test_a_step_with_more_ways_out_than_a_picture_holds_still_fits() -> None:
    ways = [(1, head) for head in range(2, 41)]
    parts = split(pathway(40, ways))
    assert max(len(part.nodes) for part in parts) <= 12
    assert sum(rejoined(parts).values()) == len(ways)


def test_too_small_a_limit_is_refused() -> None:
    with pytest.raises(DiagramError, match="at least 3 nodes"):
        split(DOMESTIC_ABUSE, limit=2)


@given(diagram=pathways(), limit=st.integers(3, 12))
def test_no_picture_is_too_large_and_every_step_is_in_one(diagram: Diagram, limit: int) -> None:
    parts = split(diagram, limit)
    steps = [node for part in parts for node in part.nodes if is_step(node.id)]
    assert all(len(part.nodes) <= limit for part in parts)
    assert tuple(steps) == diagram.nodes
    assert parts == split(diagram, limit)


@given(diagram=pathways(), limit=st.integers(3, 12))
def test_every_way_is_there_once_whole_or_as_a_pair(diagram: Diagram, limit: int) -> None:
    parts = split(diagram, limit)
    home = {node.id: index for index, part in enumerate(parts) for node in part.nodes}
    whole = Counter(edge for part in parts for edge in part.edges)
    cut = Counter({edge: count for edge, count in whole.items() if not is_step(edge.head)})
    inward = {edge.head for edge in whole if edge.tail.startswith(INWARD)}
    crossing: Counter[tuple[str, str]] = Counter()
    for edge in diagram.edges:
        if home[edge.tail] == home[edge.head]:
            assert whole[edge] == 1
        else:
            crossing[edge.tail, edge.label] += 1
            assert edge.head in inward
            assert any(
                edge.head in half.head.split(ONWARD)
                for half in cut
                if (half.tail, half.label) == (edge.tail, edge.label)
            )
    assert Counter({(half.tail, half.label): count for half, count in cut.items()}) == crossing
    assert rejoined(parts) == Counter((edge.tail, edge.label) for edge in diagram.edges)


@given(diagram=pathways())
def test_continuations_name_pictures_that_exist(diagram: Diagram) -> None:
    parts = split(diagram)
    for index, part in enumerate(parts, start=1):
        for node in part.nodes:
            if node.kind == CONTINUES:
                assert f"picture {index}," not in node.label
