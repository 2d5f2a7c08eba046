"""Whatever the words of a step are, the picture shows exactly those words."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from goldenthread.emit.diagram import draw
from goldenthread.emit.diagram import words
from goldenthread.model.diagram import Diagram
from goldenthread.model.diagram import Edge
from goldenthread.model.diagram import Node
from tests.emit.hostile import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"
LABELS = (
    *HOSTILE,
    "a -> b; } digraph { c",
    "R&D &amp; &lt;b&gt; &eacute; &#233;",
    "a | b | {c|d} <port> e",
    "// comment /* and */ # too",
    "]]> <!-- x --> <?php ?>",
)
TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=60)
WORDY = st.lists(
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12),
    min_size=1,
    max_size=8,
).map(" ".join)


def one_step(label: str, kind: str = "act", **more: str) -> Diagram:
    step = Node("a", kind, 1, label, more.pop("lane", "Team"), **more)
    return Diagram("d", "T", "D", (step, Node("b", "end", 2, "End", "")), (Edge("a", "b", label),))


def shown(diagram: Diagram, part: str) -> list[str]:
    root = ET.fromstring(draw([diagram])["d"].svg)
    group = next(each for each in root.iter(SVG + "g") if each.get("id") == f"d-{part}")
    return [text.text or "" for text in group.iter(SVG + "text")]


def bare(text: str) -> str:
    """Take away the blanks, where lines may have been broken."""
    return text.translate({ord(blank): None for blank in " \t\r\n"})


@pytest.mark.parametrize("text", LABELS)
@pytest.mark.parametrize("kind", ["act", "decide", "record", "end"])
def test_hostile_text_is_shown_as_typed(text: str, kind: str) -> None:
    diagram = one_step(text, kind, lane=text, limit=text, outside=text)
    expected = f"OUTSIDE: {text} 1. {text} Who: {text} When: {text}"
    assert bare("".join(shown(diagram, "n1"))) == bare(expected)
    assert bare("".join(shown(diagram, "e1"))) == bare(text)


@settings(max_examples=60, deadline=None)
@given(label=TEXT, outside=TEXT)
def test_any_text_is_shown_as_typed(label: str, outside: str) -> None:
    diagram = one_step(label, outside=outside)
    agency = f"OUTSIDE: {outside}" if outside.strip() else ""
    assert bare("".join(shown(diagram, "n1"))) == bare(f"{agency} 1. {label} Who: Team")


@settings(max_examples=60, deadline=None)
@given(label=WORDY, limit=WORDY)
def test_unwrapping_gives_the_words_back(label: str, limit: str) -> None:
    lines = shown(one_step(label, limit=limit), "n1")
    assert " ".join(lines) == f"1. {label} Who: Team When: {limit}"


def test_characters_that_xml_cannot_hold_are_shown_as_replaced() -> None:
    assert "".join(shown(one_step("a\x07b\x00c"), "e1")) == "a\ufffdb\ufffdc"


def test_a_label_of_many_thousand_characters_is_drawn_whole() -> None:
    text = "safeguarding " * 1500
    assert " ".join(shown(one_step("x", limit=text), "n1")).count("safeguarding") == 1500


@given(text=WORDY, width=st.integers(8, 28))
def test_lines_are_at_most_28_characters(text: str, width: int) -> None:
    assert all(len(line) <= words.WIDEST_LINE for line in words.wrap(text, width))


def test_lines_are_nearly_equal_and_words_whole() -> None:
    assert words.wrap("Refer to council adult safeguarding", 28) == (
        "Refer to council",
        "adult safeguarding",
    )
    assert words.wrap("responsibilities", 12) == ("responsibilities",)
    assert words.wrap(" \n ", 12) == ()


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert [len(line) for line in words.wrap("x" * 60, 20)] == [28, 28, 4]


def test_a_label_beyond_what_graphviz_reads_still_arrives() -> None:
    """Graphviz reads quoted strings of 16,384 characters; a label here is not one of those."""
    assert bare("".join(shown(one_step("<" * 16_385), "n1"))) == bare(
        "1." + "<" * 16_385 + "Who:Team"
    )
