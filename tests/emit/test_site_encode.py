"""Whatever is typed arrives: in a paragraph, a cell, a heading, a link and an attribute."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.emit.site.encode import encode
from goldenthread.emit.site.links import Places
from goldenthread.model.block import Figure
from goldenthread.model.block import Heading
from goldenthread.model.block import Page
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.inline import Link
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Text
from tests.emit.framed import framed
from tests.emit.hostile import HOSTILE
from tests.emit.html_text import elements
from tests.emit.html_text import texts

PLACES = Places({"index": None}, frozenset({"assets/drawings/picture.svg"}))
MARKS = st.sampled_from([*"|*_#`[](){}<>&\\~^=+-!:.\"'$%@/ \n\t", "{{", "}}", "{%", "<!--", "  "])
TEXT = (
    st.lists(
        MARKS | st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=4),
        min_size=1,
    )
    .map("".join)
    .filter(bool)
)


def rendered(value: str) -> str:
    page = Page(
        "index",
        value,
        (
            Heading(2, (Quote("a/b#c", value),)),
            Paragraph((Text(value),)),
            Paragraph((Link((Text(value),), "page:index"),)),
            Table(((Text(value),), (Text("Number"),)), (((Text(value),), (Text("0117"),)),), value),
            Figure("picture", value, value),
        ),
    )
    return framed(page, PLACES)


def check(value: str) -> None:
    html = rendered(value)
    assert texts(html, "h1") == texts(html, "h2") == [value]
    assert texts(html, "p") == [value, value]
    assert texts(html, "a") == [value]
    assert texts(html, "th") == [value, "Number", value]
    assert texts(html, "td") == ["0117"]
    assert texts(html, "caption") == texts(html, "figcaption") == [value]
    assert elements(html, "img")[0].attributes["alt"] == value
    assert elements(html, "td")[0].attributes["data-label"] == "Number"


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_text_arrives_exactly(value: str) -> None:
    check(value)


@given(TEXT)
def test_any_text_arrives_exactly(value: str) -> None:
    check(value)


@given(TEXT)
def test_only_letters_digits_and_inner_spaces_stand_as_they_are(value: str) -> None:
    encoded = encode(value)
    assert all(each.isalnum() or each in " &#;" for each in encoded)
    assert unescape(encoded) == value


def test_what_html_cannot_hold_is_shown_as_missing() -> None:
    assert unescape(encode("a\x00b\x85c\ud83dd")) == "a�b�c�d"
