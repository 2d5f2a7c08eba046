"""Written text to blocks: simple Markdown is understood, everything else arrives as typed."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import example
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from goldenthread.library.facts import Mention
from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.block import Heading
from goldenthread.model.block import Items
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.inline import Code
from goldenthread.model.inline import Emphasis
from goldenthread.model.inline import Inline
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Link
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Strong
from goldenthread.model.inline import Text
from goldenthread.views.prose import prose
from tests.support import library_of
from tests.views.making import contents
from tests.views.making import said

LIBRARY = library_of("{kind: contact, id: night-team, name: Night_team *one*}")
SCOPE = {"night/raise-concern": "contact/night-team"}


def read(text: str) -> tuple[Block, ...]:
    return prose(LIBRARY, text, SCOPE)


def para(*content: Any) -> Paragraph:
    return Paragraph(content)


def test_headings_keep_their_depth_below_the_title_of_the_page() -> None:
    assert read("# One\n\n## Two\n\n### Three\n\n##### Five") == (
        Heading(2, (Text("One"),)),
        Heading(2, (Text("Two"),)),
        Heading(3, (Text("Three"),)),
        Heading(4, (Text("Five"),)),
    )


def test_words_can_be_stressed_and_lines_broken() -> None:
    assert read("Call *now*, **do not**\nwait for `999`.  \nStay.") == (
        para(
            Text("Call "),
            Emphasis((Text("now"),)),
            Text(", "),
            Strong((Text("do not"),)),
            Text(" wait for "),
            Code("999"),
            Text("."),
            LineBreak(),
            Text("Stay."),
        ),
    )


def test_lists_nest() -> None:
    assert read("1. Make safe\n2. Tell\n   - the manager\n   - the council") == (
        Items(
            (
                (para(Text("Make safe")),),
                (
                    para(Text("Tell")),
                    Items(((para(Text("the manager")),), (para(Text("the council")),))),
                ),
            ),
            ordered=True,
        ),
    )


def test_a_table_has_a_header_and_rows() -> None:
    text = "| Who | How fast |\n|---|---|\n| [[contact/night-team#name]] | *at once* |"
    (table,) = read(text)
    assert isinstance(table, Table)
    assert table.header == ((Text("Who"),), (Text("How fast"),))
    quote = Quote("contact/night-team#name", "Night_team *one*")
    assert table.rows == (((quote,), (Emphasis((Text("at once"),)),)),)


def test_a_fact_is_quoted_with_its_address_and_its_words_stay_literal() -> None:
    quote = Quote("contact/night-team#name", "Night_team *one*")
    assert read("Call **[[contact/night-team#name]]**.") == (
        para(Text("Call "), Strong((quote,)), Text(".")),
    )
    assert read("[[@night/raise-concern#name]]") == (para(quote),)


@pytest.mark.parametrize(
    "text",
    [
        "[[contact/nobody#phone]]",
        "[[@authority#name]]",
        "[[contact/night-team#hours]] [[case contact/night-team]] in a sentence",
    ],
)
def test_a_quote_that_leads_nowhere_stays_as_typed(text: str) -> None:
    assert "[[c" in said(read(text)) or "[[@" in said(read(text))


@pytest.mark.parametrize("address", ["https://gov.uk/a?b=c", "mailto:adults@north.example"])
def test_links_lead_to_web_pages_and_mailboxes(address: str) -> None:
    assert read(f"[Ask]({address})") == (para(Link((Text("Ask"),), address)),)


@pytest.mark.parametrize(
    "text",
    [
        "[Ask](javascript:alert(1))",
        "[Ask](http://example.org)",
        "[Ask](page:index)",
        "[Ask](//example.org)",
        "<script>alert(1)</script>",
        "<b onclick=x>bold</b>",
        "<!-- hidden -->",
        "![a picture](https://example.org/x.png)",
        "&lt;b&gt; &amp; &#x27;",
        "```python",
        "[name]: https://example.org",
        "{{ macro }} {% raw %}",
        "~~gone~~",
        "2026. was a good year",
    ],
)
def test_everything_else_arrives_as_typed(text: str) -> None:
    blocks = read(text)
    assert len(blocks) == 1
    words = "".join(
        f"![{said((para(*i.content),))}]({i.target})"
        if isinstance(i, Link)
        else getattr(i, "value", "")
        for content in contents(blocks)
        for i in content
    ).replace("!!", "!")
    assert words == text


def test_a_row_with_more_cells_than_the_header_loses_none() -> None:
    assert "three" in said(read("| a | b |\n|---|---|\n| one | two | three |"))


def test_a_block_quote_is_set_apart_and_a_rule_is_left_out() -> None:
    (apart, after) = read("> Ask *first*.\n>\n> - Then act.\n\n---\n\nAfter.")
    assert isinstance(apart, Callout)
    assert said(apart) == "Ask first. Then act."
    assert after == para(Text("After."))


def test_a_table_in_a_block_quote_stays_a_table() -> None:
    (apart,) = read("> | a | b |\n> |---|---|\n> | c | d |")
    assert isinstance(apart, Callout)
    assert isinstance(apart.blocks[0], Table)


def test_a_list_that_starts_elsewhere_keeps_its_numbers() -> None:
    assert read("7. seven\n8. eight") == (para(Text("7. seven")), para(Text("8. eight")))


def test_a_view_alone_in_a_paragraph_is_expanded() -> None:
    def expand(mention: Mention) -> tuple[Block, ...] | None:
        return (para(Text(mention.view)),) if mention.view == "steps" else None

    text = "[[steps pathway/self-neglect]]\n\n[[unknown pathway/self-neglect]]"
    assert prose(LIBRARY, text, SCOPE, expand) == (
        para(Text("steps")),
        para(Text("[[unknown pathway/self-neglect]]")),
    )
    assert read("[[steps pathway/self-neglect]]") == (para(Text("[[steps pathway/self-neglect]]")),)


def test_text_nested_deeper_than_the_parser_goes_is_kept_as_it_is() -> None:
    assert said(read("- " * 30 + "the end")).endswith("the end")
    assert said(read("*a " * 400 + "b" + "*" * 400)).count("a") == 400


MARKS = """
# ## - + * ** _ __ ` ``` > | |---|---| ~ [ ] ( ) ![ ]( https://a.example mailto:a@b.example <b> </b>
<!-- --> & &amp; \\ ! 1. 7) [[ ]] [[contact/nobody#name]] [[steps x/y]] : --- ===
"""
SPACES = ["\n", "\n\n", "    ", " "]
ASCII = st.text(st.characters(codec="ascii", exclude_characters="\0"), max_size=6)
MARKED = st.lists(st.sampled_from(MARKS.split() + SPACES) | ASCII, max_size=24).map("".join)
ANY = st.text(st.characters(exclude_characters="\0(", exclude_categories=["Cs"]), max_size=80)
LETTERS = re.compile(r"[^\W\d_]+")


@settings(deadline=None, max_examples=400)
@given(MARKED | ANY)
@example("| a |\n|-|\n| b | c |")
@example("- " * 12 + "x")
@example('[a](https://a.example "title")')
@example("a\n===\nb")
@example("<0@0>")
@example("> a\n> - b\n\n---\nc")
def test_no_word_is_ever_lost_or_moved(text: str) -> None:
    """Letters come out in the order in which they went in, whatever stands between them."""
    arrived = "".join(spelled(content) for content in contents(read(text)))
    assert "".join(LETTERS.findall(unquote(arrived))) == "".join(LETTERS.findall(unquote(text)))


def spelled(content: tuple[Inline, ...]) -> str:
    """Return the words of inlines with the addresses that links lead to."""
    parts = []
    for inline in content:
        match inline:
            case Link(inner, target):
                parts.append(spelled(inner) + ("" if is_address(inner, target) else target))
            case Strong(inner) | Emphasis(inner):
                parts.append(spelled(inner))
            case Text(value) | Code(value):
                parts.append(value)
    return "".join(parts)


def is_address(words: tuple[Inline, ...], target: str) -> bool:
    """Say whether a link is a bare address, ``<https://gov.uk>`` or ``<a@b.uk>``, typed once."""
    return words in ((Text(target),), (Text(target.removeprefix("mailto:")),))
