"""How blocks stand on a page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldenthread.emit.site.links import Places
from goldenthread.emit.site.links import named_parts
from goldenthread.emit.site.source import SiteError
from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.block import Figure
from goldenthread.model.block import Heading
from goldenthread.model.block import HeatCell
from goldenthread.model.block import HeatRow
from goldenthread.model.block import Items
from goldenthread.model.block import Page
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Shade
from goldenthread.model.block import Table
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Call
from goldenthread.model.inline import Code
from goldenthread.model.inline import Emphasis
from goldenthread.model.inline import Inline
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Link
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Strong
from goldenthread.model.inline import Text
from goldenthread.model.inline import Tone
from tests.emit.framed import framed
from tests.emit.html_text import elements
from tests.emit.html_text import texts
from tests.emit.site_sample import HEAT_MAP

PLACES = Places(
    {"index": frozenset({"teams"}), "councils/index": None, "councils/east": frozenset({"night"})},
    frozenset({"call/east.html", "assets/drawings/steps.svg", "files/plan.pdf"}),
)
TEAM = Call("contact/edt#phone", "0117 496 0021", "Duty team")


def page_of(*blocks: Block, slug: str = "councils/east") -> str:
    return framed(Page(slug, "East", blocks), PLACES)


def paragraph(*content: Inline) -> str:
    return page_of(Paragraph(content))


def href(target: str, slug: str = "councils/east") -> str:
    html = page_of(Paragraph((Link((Text("go"),), target), Text("."))), slug=slug)
    found = elements(html, "a")
    return found[0].attributes["href"] if found else ""


def test_a_page_starts_with_its_title_once() -> None:
    assert texts(page_of(), "h1") == ["East"]
    assert texts(page_of(Heading(1, (Text("Own title"),))), "h1") == ["Own title"]


def test_a_page_outside_the_menu_leads_back_to_its_index() -> None:
    page = Page("councils/east", "East", ())
    index = Page("councils/index", "Councils", ())
    html = framed(page, PLACES, index)
    assert [each.attributes["href"] for each in elements(html, "a")] == ["index.html"]
    assert texts(html, "a") == ["Councils"]


def test_a_heading_has_its_anchor_or_one_from_its_words() -> None:
    night, other = Heading(2, (Text("Night team"),), "night"), Heading(2, (Text("After_night"),))
    found = elements(page_of(night, other, other), "h2")
    assert [each.attributes["id"] for each in found] == ["night", "after-night", "after-night_1"]
    assert [each.text for each in found] == ["Night team", "After_night", "After_night"]


def test_inlines_keep_their_meaning() -> None:
    html = paragraph(
        Strong((Text("now"),)),
        Emphasis((Quote("a/b#c", "soon"),)),
        Code("gt check"),
        LineBreak(),
        Badge("Overdue", Tone.DANGER),
    )
    assert texts(html, "strong") == ["now"]
    assert texts(html, "em") == ["soon"]
    assert texts(html, "code") == ["gt check"]
    assert len(elements(html, "br")) == 1
    assert texts(html, name="gt-badge--danger") == ["Overdue"]


def test_a_path_may_be_broken_after_a_slash_and_nowhere_else() -> None:
    html = paragraph(Code("pathways/contacts/northbridge.yaml:44:5"))
    parts = elements(html, "code")[0].text, len(elements(html, "wbr"))
    assert parts == ("pathways/contacts/northbridge.yaml:44:5", 2)
    assert "/<wbr>northbridge" in html


def test_a_call_in_a_sentence_is_a_button_that_names_its_team_to_a_screen_reader() -> None:
    html = paragraph(Text("Or "), TEAM)
    button = elements(html, "a", "gt-call")[0]
    assert button.attributes["href"] == "tel:+441174960021"
    assert button.text == "Duty team Call 0117 496 0021"
    assert texts(html, name="gt-unseen") == ["Duty team "]


def test_a_call_alone_is_wide_and_shows_its_team() -> None:
    button = elements(paragraph(TEAM), "a", "gt-call--wide")[0]
    assert button.text == "Duty team Call 0117 496 0021"
    assert not elements(paragraph(TEAM), name="gt-unseen")


def test_999_looks_like_an_emergency() -> None:
    assert elements(paragraph(Call("a/b#c", "999")), "a", "gt-call--emergency")
    assert not elements(paragraph(TEAM), "a", "gt-call--emergency")


def test_words_that_are_no_number_are_not_a_link() -> None:
    html = paragraph(Call("a/b#c", "ask switchboard"))
    assert not elements(html, "a")
    assert texts(html, name="gt-call__number") == ["ask switchboard"]


@pytest.mark.parametrize(
    ("target", "way"),
    [
        ("page:index", "../index.html"),
        ("page:index#teams", "../index.html#teams"),
        ("page:councils/east#night", "east.html#night"),
        ("page:councils/index#not-checked", "index.html#not-checked"),
        ("page:call/east", "../call/east.html"),
        ("page:files/plan.pdf", "../files/plan.pdf"),
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel:999", "tel:999"),
    ],
)  # fmt: skip
def test_a_link_leads_to_its_place(target: str, way: str) -> None:
    assert href(target) == way


@pytest.mark.parametrize(
    "target",
    ["page:elsewhere", "page:../index", "javascript:alert(1)", "data:x", "/etc/passwd", ""],
)
def test_a_link_to_no_place_is_words_alone(target: str) -> None:
    assert href(target) == ""
    assert texts(page_of(Paragraph((Link((Text("go"),), target),))), "p") == ["go"]


def test_a_link_to_a_part_that_is_not_there_stops_the_build() -> None:
    with pytest.raises(SiteError, match='"councils/east" links to "index#nights"'):
        href("page:index#nights")


def test_unordered_and_ordered_lists_hold_blocks() -> None:
    inner = Items(((Paragraph((Text("deep"),)),),))
    html = page_of(Items(((Paragraph((Text("first"),)), inner), ()), ordered=True))
    assert len(elements(html, "ol", "gt-steps")) == 1
    assert texts(html, "ul", "gt-list")[0].strip() == "deep"


def test_a_list_of_links_is_a_menu() -> None:
    item = (Paragraph((Link((Text("East"),), "page:councils/east"), Text(" teams"))),)
    assert elements(page_of(Items((item, item))), "ul", "gt-links")
    assert not elements(page_of(Items((item, (Paragraph((Text("x"),)),)))), "ul", "gt-links")


def test_a_callout_is_never_collapsible() -> None:
    html = page_of(Callout(Tone.DANGER, "Call 999", (Paragraph((Text("if hurt"),)),)))
    assert elements(html, "div", "danger")
    assert texts(html, "p", "admonition-title") == ["Call 999"]
    assert "<details" not in html
    assert "???" not in html


def test_a_table_says_what_its_cells_are() -> None:
    html = page_of(
        Table(
            ((Text("Team"),), (Text("Number"),)),
            (((Text("Night"),), (TEAM,)),),
            caption="Teams",
            widths=(1, 3),
        )
    )
    scopes = [each.attributes["scope"] for each in elements(html, "th")]
    assert scopes == ["col", "col", "row"]
    assert texts(html, "caption") == ["Teams"]
    assert elements(html, "td")[0].attributes["data-label"] == "Number"
    assert [each.attributes["style"] for each in elements(html, "col")] == [
        "width:25.0%",
        "width:75.0%",
    ]


def test_a_table_whose_rows_have_no_names_has_no_row_headers() -> None:
    table = Table(((Text("A"),),), (((Text("1"),),),), row_headers=False)
    assert len(elements(page_of(table), "th")) == 1
    assert texts(page_of(table), "td") == ["1"]


def test_a_figure_is_an_image_with_words() -> None:
    html = page_of(Figure("steps", "Five steps", "The steps of East"))
    image = elements(html, "img")[0].attributes
    assert image["src"] == "../assets/drawings/steps.svg"
    assert image["alt"] == "Five steps"
    assert texts(html, "figcaption") == ["The steps of East"]


def test_a_picture_that_was_not_drawn_stops_the_build() -> None:
    with pytest.raises(SiteError, match='"councils/east" shows the picture "gone"'):
        page_of(Figure("gone", "", ""))


@pytest.mark.parametrize("anchor", ["Night", "night team", 'a" onclick="x', "-night", "ü"])
def test_an_anchor_is_small_letters_digits_and_hyphens(anchor: str) -> None:
    heading = Heading(2, (Text("Night"),), anchor)
    with pytest.raises(SiteError, match="Use small letters"):
        named_parts(Page("east", "East", (Callout(Tone.NOTE, "x", (heading,)),)))


def test_an_anchor_stands_once_on_a_page() -> None:
    heading = Heading(2, (Text("Night"),), "night")
    page = Page("east", "East", (heading, Items(((replace(heading, level=3),),))))
    with pytest.raises(SiteError, match='"night" twice'):
        named_parts(page)


def test_a_heat_map_says_in_words_what_its_bars_show() -> None:
    """The bars are hidden from a screen reader; the words beside them are not."""
    html = page_of(HEAT_MAP)
    assert texts(html, "dt") == ["Monday"]
    assert [each.attributes.get("aria-hidden") for each in elements(html, "div")].count("true") == 2
    assert any("11pm to midnight nobody" in each for each in texts(html, "p"))
    assert 'class="gt-heat__cell gt-heat--nobody" style="flex-grow:60"' in html


def test_a_sign_stands_only_where_it_has_room_but_a_warning_always() -> None:
    narrow = HeatRow(
        (Text("Monday"),),
        (
            HeatCell(1420, Shade.FIRST, "A"),
            HeatCell(10, Shade.OTHER, "B"),
            HeatCell(10, Shade.NOBODY, "!"),
        ),
        (Text("said"),),
    )
    html = page_of(replace(HEAT_MAP, rows=(narrow,), key=()))
    assert 'style="flex-grow:10"></span>' in html
    assert 'style="flex-grow:10">&#33;</span>' in html
