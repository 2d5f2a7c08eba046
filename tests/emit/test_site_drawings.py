"""Pictures stand in the page itself, named for who cannot see them and legible on a phone."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from goldenthread.emit.site.drawings import put_in_drawings
from tests.emit.html_text import elements
from tests.emit.html_text import texts

IMAGE = '<img class="gt-drawing" src="..&#47;drawings&#47;one&#46;svg" alt="Two &#38; three">'
SVG = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 viewBox="0 0 600 90" style="max-width:600px" aria-labelledby="t d">
<title id="t">id="t" &lt;b&gt;</title>
<desc id="d">About</desc><defs><path id="p" d="M0 0"/></defs><use href="#p" xlink:href="#p"/>
<rect fill="url(#p)" /><text font-size="26">Big</text><text font-size="20">Small</text></svg>"""


def page(svg: str, images: int = 1) -> str:
    return put_in_drawings(f"<p>before</p>{IMAGE * images}<p>after</p>", {"one": svg})


def test_the_picture_replaces_the_image_and_nothing_else() -> None:
    html = page(SVG)
    assert html.startswith("<p>before</p><svg ")
    assert html.endswith("</svg><p>after</p>")
    assert "<img" not in html


def test_title_and_description_stay_and_text_in_them_is_not_touched() -> None:
    html = page(SVG)
    assert texts(html, "title") == ['id="t" <b>']
    assert texts(html, "desc") == ["About"]
    root = elements(html, "svg")[0].attributes
    assert root["role"] == "img"
    assert root["aria-labelledby"] == "drawing-1-t drawing-1-d"


def test_two_pictures_share_no_id_and_each_refers_to_its_own() -> None:
    html = page(SVG, images=2)
    ids = [each.attributes["id"] for each in elements(html) if "id" in each.attributes]
    assert len(ids) == len(set(ids)) == 6
    assert [each.attributes["fill"] for each in elements(html, "rect")] == [
        "url(#drawing-1-p)",
        "url(#drawing-2-p)",
    ]
    assert [each.attributes["href"] for each in elements(html, "use")] == [
        "#drawing-1-p",
        "#drawing-2-p",
    ]


def test_a_picture_without_a_title_is_named_by_the_words_of_the_image() -> None:
    bare = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>'
    assert elements(page(bare), "svg")[0].attributes["aria-label"] == "Two & three"


def test_the_smallest_words_are_never_shown_below_13_pixels() -> None:
    style = elements(page(SVG), "svg")[0].attributes["style"]
    assert style == "max-width:600px;min-width:390px"


def test_words_that_are_small_already_are_shown_at_full_size() -> None:
    style = elements(page(SVG.replace('"20"', '"10"')), "svg")[0].attributes["style"]
    assert style.endswith("min-width:600px")


def test_what_stands_in_the_page_is_still_well_formed() -> None:
    html = page(SVG)
    ET.fromstring(html.removeprefix("<p>before</p>").removesuffix("<p>after</p>"))
