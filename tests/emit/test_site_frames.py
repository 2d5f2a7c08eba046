"""Which pages share a frame, and what is put in place of its marks."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.emit.site.frames import cut
from goldenthread.emit.site.frames import filled
from goldenthread.emit.site.frames import frame_of
from goldenthread.emit.site.frames import frames_of
from goldenthread.emit.site.frames import sitemap
from goldenthread.emit.site.frames import words_of
from goldenthread.emit.site.links import Places
from goldenthread.model.block import Callout
from goldenthread.model.block import Heading
from goldenthread.model.block import Page
from goldenthread.model.block import Paragraph
from goldenthread.model.inline import Code
from goldenthread.model.inline import Text
from goldenthread.model.inline import Tone

HEADING = Heading(2, (Text("Who has it"),), "who")
EAST = Page("teams/east", "East", (HEADING, Paragraph((Text("Ask."),))), description="About East.")
WEST = Page("teams/west", "West", (HEADING,), description="About West.")


def never(_: Page) -> bool:
    return False


def shared(*pages: Page) -> int:
    return len(frames_of(pages, never))


def test_pages_of_one_folder_with_the_same_headings_share_a_frame() -> None:
    assert shared(EAST, WEST, replace(WEST, slug="teams/north")) == 1


def test_what_the_engine_prints_differently_keeps_pages_apart() -> None:
    for other in (
        replace(WEST, slug="west"),
        replace(WEST, slug="councils/west"),
        replace(WEST, blocks=(replace(HEADING, level=3),)),
        replace(WEST, blocks=(replace(HEADING, anchor="when"),)),
        replace(WEST, blocks=()),
        replace(WEST, description=""),
    ):
        assert shared(EAST, other) == 2


def test_a_page_that_stays_alone_keeps_its_address_and_every_anchor() -> None:
    inner = Callout(Tone.NOTE, "x", (replace(HEADING, anchor="inside"),))
    frame = frame_of(replace(EAST, blocks=(*EAST.blocks, inner)), alone=True)
    assert frame.slug == EAST.slug
    assert 'id="inside"' in frame.markdown()
    assert "{#who}" in frame.markdown()


def test_a_frame_has_no_word_of_a_page() -> None:
    text = frame_of(EAST, alone=False).markdown()
    assert not [word for word in ("East", "About", "Who", "Ask") if word in text]


def test_words_stand_in_place_of_marks_and_are_not_marks_themselves() -> None:
    page = replace(
        EAST,
        title="gt_about_tg",
        blocks=(Heading(2, (Text("As "), Code("<b>")), "who"), *EAST.blocks[1:]),
    )
    frame = frame_of(page, alone=False)
    printed = (
        f"<title>gt_title_tg</title><a href='{frame.slug}.html'>gt_words1_tg</a>"
        '<h2 id="who">gt_words1_tg</h2>\n<p>gt_body1_tg</p>'
    )
    assert filled(cut(printed), frame, page, words_of(page, Places({}).seen_from(""), None)) == (
        "<title>gt&#95;about&#95;tg</title><a href='teams/east.html'>As &#60;b&#62;</a>"
        '<h2 id="who">As&#32;<code>&#60;b&#62;</code></h2>\n<p>Ask&#46;</p>'
    )


def test_the_map_of_the_site_names_pages() -> None:
    frames = frames_of((EAST, WEST), never)
    (slug,) = [frame.slug for frame in frames]
    text = f"<urlset>\n<url><loc>https://a.example/{slug}.html</loc></url>\n</urlset>"
    assert sitemap(text, frames) == (
        "<urlset>\n<url><loc>https://a.example/teams/east.html</loc></url>"
        "\n<url><loc>https://a.example/teams/west.html</loc></url>\n</urlset>"
    )
