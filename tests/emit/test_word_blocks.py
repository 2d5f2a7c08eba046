"""Tables, pictures, links and sections, as they stand in the finished file."""

from __future__ import annotations

import re

import pytest

from goldenthread.emit.word import Picture
from goldenthread.emit.word import Pictures
from goldenthread.emit.word import WordError
from goldenthread.emit.word import archive
from goldenthread.emit.word import count
from goldenthread.emit.word import write
from goldenthread.emit.word.ooxml import name
from goldenthread.model.block import Callout
from goldenthread.model.block import Figure
from goldenthread.model.block import Heading
from goldenthread.model.block import HeatCell
from goldenthread.model.block import HeatMap
from goldenthread.model.block import HeatRow
from goldenthread.model.block import Items
from goldenthread.model.block import Page
from goldenthread.model.block import Shade
from goldenthread.model.block import Table
from goldenthread.model.inline import Call
from goldenthread.model.inline import Emphasis
from goldenthread.model.inline import Link
from goldenthread.model.inline import Strong
from goldenthread.model.inline import Tone
from tests.emit.word_parts import PANDOC
from tests.emit.word_parts import body
from tests.emit.word_parts import build
from tests.emit.word_parts import links
from tests.emit.word_sample import PICTURES
from tests.emit.word_sample import SAMPLE
from tests.emit.word_sample import paragraph
from tests.emit.word_sample import picture
from tests.emit.word_sample import row
from tests.emit.word_sample import words


@pytest.fixture(scope="module")
def sample() -> bytes:
    return write(SAMPLE, PICTURES, pandoc=PANDOC)


@pytest.fixture(scope="module")
def parts(sample: bytes) -> dict[str, bytes]:
    return archive.unpack(sample)


# Tables


def test_a_heat_map_is_a_key_and_a_table_in_words() -> None:
    bar = HeatRow(words("Monday"), (HeatCell(1440, Shade.OTHER, "B"),), words("all day B"))
    key = ((HeatCell(1, Shade.OTHER, "B"), words("Duty team")),)
    parts = build(HeatMap("Who answers when", ("midnight",), (bar,), key))
    written = count.text(archive.pack(parts))
    assert "B: Duty team" in written
    assert "all day B" in written


def test_a_header_row_repeats_and_no_row_is_parted(parts: dict[str, bytes]) -> None:
    for table in body(parts).iter(name("w:tbl")):
        first, *others = table.findall(name("w:tr"))
        assert first.find(f"{name('w:trPr')}/{name('w:tblHeader')}") is not None
        for each in (first, *others):
            assert each.find(f"{name('w:trPr')}/{name('w:cantSplit')}") is not None


def test_column_widths_fill_the_line_and_are_repeated_in_every_cell(
    parts: dict[str, bytes],
) -> None:
    for table in body(parts).iter(name("w:tbl")):
        grid = [each.get(name("w:w")) for each in table.iter(name("w:gridCol"))]
        assert 9412 - len(grid) <= sum(map(int, grid)) <= 9412
        for each in table.iter(name("w:tr")):
            assert [cell.get(name("w:w")) for cell in each.iter(name("w:tcW"))] == grid


def test_asked_widths_are_kept_unless_a_word_would_break() -> None:
    table = Table(row("No", "What", "Telephone"), (row("1", "a b", "999"),), widths=(1, 8, 1))
    grid = [int(each.get(name("w:w"))) for each in body(build(table)).iter(name("w:gridCol"))]
    assert grid[1] > 6 * grid[0]
    assert grid[2] > grid[0]


def test_a_screen_reader_is_told_which_tables_name_their_rows() -> None:
    tables = [Table(row("a", "b"), (row("c", "d"),), row_headers=named) for named in (True, False)]
    looks = body(build(*tables)).iter(name("w:tblLook"))
    assert [each.get(name("w:firstColumn")) for each in looks] == ["1", "0"]


def test_empty_cells_and_tables_without_rows_are_still_tables() -> None:
    parts = build(Table(row("a", "b"), ((words(), words("x")),)), Table(row("a", "b"), ()))
    assert [len(list(each.iter(name("w:tr")))) for each in body(parts).iter(name("w:tbl"))] == [
        2,
        1,
    ]


def test_a_table_in_a_list_stays_on_the_page_and_keeps_its_caption() -> None:
    parts = build(Items(((paragraph("x"), Table(row("a"), (row("b"),), "Inside")),)))
    assert sum(int(each.get(name("w:w"))) for each in body(parts).iter(name("w:gridCol"))) < 9412
    assert b'"TableCaption"' in parts["word/document.xml"]


def test_what_stands_between_a_heading_and_its_table_stays_on_the_page_of_the_table() -> None:
    table = Table(row("a"), (row("b"),), "What was counted")
    parts = build(Heading(2, words("Audit")), paragraph("Done in May."), table, paragraph("Then."))
    held = [
        "".join(each.itertext())
        for each in body(parts)[0]
        if each.find(f"{name('w:pPr')}/{name('w:keepNext')}") is not None
    ]
    assert held == ["Done in May."]


# Captions and pictures


def test_captions_are_numbered_by_fields(sample: bytes, parts: dict[str, bytes]) -> None:
    captions = [each for each in count.paragraphs(sample) if re.match(r"(Table|Figure)\s\d", each)]
    assert captions == [
        "Figure\u00a01: Self-neglect in home care, Northbridge (picture 1 of 2)",
        "Figure\u00a02: Self-neglect in home care, Northbridge (picture 2 of 2)",
        "Table\u00a01: Who to call in Northbridge",
        "Table\u00a02: Evidence cited in this response",
    ]
    fields = [
        each.get(name("w:instr")).split()[:2] for each in body(parts).iter(name("w:fldSimple"))
    ]
    assert fields == [["SEQ", "Figure"]] * 2 + [["SEQ", "Table"]] * 2


def test_a_picture_carries_its_words_in_both_places_and_a_neutral_name(
    parts: dict[str, bytes],
) -> None:
    outer = list(body(parts).iter(name("wp:docPr")))
    inner = list(body(parts).iter(name("pic:cNvPr")))
    expected = [each.alt for each in PICTURES["self-neglect-northbridge"]]
    assert [each.get("descr") for each in outer] == expected
    assert [each.get("descr") for each in inner] == expected
    assert [each.get("name") for each in (*outer, *inner)] == ["Picture 1", "Picture 2"] * 2


def test_pictures_are_the_very_bytes_that_were_drawn(parts: dict[str, bytes]) -> None:
    for number, drawn in enumerate(PICTURES["self-neglect-northbridge"], 1):
        assert parts[f"word/media/picture-{number}.png"] == drawn.png


def test_a_picture_shown_twice_is_kept_once_and_its_own_words_give_way_to_the_figures() -> None:
    drawn = {"d": (picture("Step"),)}
    parts = build(Figure("d", "In words", "A"), Figure("d", "Again", "B"), pictures=drawn)
    assert [part for part in parts if "media" in part] == ["word/media/picture-1.png"]
    words_for = [each.get("descr") for each in body(parts).iter(name("wp:docPr"))]
    assert words_for == ["In words", "Again"]


@pytest.mark.parametrize("size", [(40.0, 10.0), (10.0, 60.0), (40.0, 60.0)])
def test_a_picture_larger_than_the_page_is_made_to_fit(size: tuple[float, float]) -> None:
    drawn = Picture(picture("Step").png, *size, "words")
    place = next(
        body(build(Figure("d", "a", "c"), pictures={"d": (drawn,)})).iter(name("wp:extent"))
    )
    width, height = (int(place.get(side)) / 360000 for side in ("cx", "cy"))
    assert width < 16.61
    assert height < 22.01
    assert width / height == pytest.approx(size[0] / size[1], rel=0.01)


@pytest.mark.parametrize("drawn", [{}, {"d": ()}])
def test_a_missing_picture_is_named(drawn: Pictures) -> None:
    with pytest.raises(WordError, match="picture of the diagram 'd' is missing") as caught:
        build(Figure("d", "a", "c"), pictures=drawn)
    assert caught.value.mend.startswith("Draw every diagram")


def test_a_picture_that_is_no_png_is_refused() -> None:
    with pytest.raises(WordError, match="is not a PNG"):
        build(Figure("d", "a", "c"), pictures={"d": (Picture(b"<svg/>", 1, 1, "x"),)})


# Links


def test_links_lead_to_web_mail_telephone_and_nowhere_else() -> None:
    parts = build(
        paragraph(
            Link(words("web"), "https://example.org/a b?x=[1]"),
            Link(words("mail"), "mailto:team@example.org"),
            Link(words("dial"), "tel:+441174960000"),
            Link(words("script"), "javascript:alert(1)"),
            Link(words("file"), "file:///etc/passwd"),
            Link(words("plain http"), "http://example.org"),
            Link(words("elsewhere"), "page:not-in-this-document"),
        )
    )
    assert links(parts) == {
        "web": "https://example.org/a%20b?x=%5B1%5D",
        "mail": "mailto:team@example.org",
        "dial": "tel:+441174960000",
    }
    shown = "webmaildialscriptfileplain httpelsewhere"
    assert shown in count.paragraphs_below(body(parts))


def test_a_link_inside_a_link_is_words() -> None:
    inner = Link(words("b", Call("x/y#z", "0117 496 0000")), "https://b.example")
    parts = build(paragraph(Link(words("a", inner), "https://a.example")))
    assert links(parts) == {"ab0117\u00a0496\u00a00000": "https://a.example"}


def test_places_of_the_same_document_are_reached_by_bookmarks(parts: dict[str, bytes]) -> None:
    marks = {each.get(name("w:name")) for each in body(parts).iter(name("w:bookmarkStart"))}
    anchors = [
        each.get(name("w:anchor"))
        for each in body(parts).iter(name("w:hyperlink"))
        if each.get(name("w:anchor"))
    ]
    assert anchors == ["section_1_7"]
    assert set(anchors) <= marks


def test_equal_slugs_and_anchors_still_give_every_bookmark_a_name_of_its_own() -> None:
    page = Page("same", "Same", (Heading(2, words("a"), "x"), Heading(2, words("b"), "x")))
    parts = build(pages=(page, page))
    marks = [each.get(name("w:name")) for each in body(parts).iter(name("w:bookmarkStart"))]
    assert len(marks) == len(set(marks)) == 6


@pytest.mark.parametrize(
    ("number", "target"),
    [
        ("999", "tel:999"),
        ("0117 496 0101", "tel:01174960101"),
        ("+44 (0)117 496 0101", "tel:+4401174960101"),
        ("0117 496 0101, option 2", None),
        ("not given out", None),
    ],
)
def test_a_number_is_printed_as_spelled_and_dialled_only_when_it_is_no_more_than_a_number(
    number: str, target: str | None
) -> None:
    parts = build(paragraph(Call("contact/x#phone", number, "Duty team")))
    printed = count.paragraphs_below(body(parts))[-1]
    assert printed.replace("\u00a0", " ") == number
    assert list(links(parts).values()) == ([target] if target else [])


# Sections and contents


def sections(total: int) -> tuple[Page, ...]:
    return tuple(Page(f"s{n}", f"Section {n}", (paragraph("x"),)) for n in range(1, total + 1))


def test_a_long_document_has_contents_that_are_there_without_any_updating() -> None:
    parts = build(pages=sections(6))
    entries = [
        ("".join(each.itertext()), each.get(name("w:anchor")))
        for each in body(parts).iter(name("w:hyperlink"))
    ]
    assert entries == [(f"Section {n}", f"section_{n}") for n in range(1, 7)]


def test_a_short_document_has_none() -> None:
    assert b"Contents" not in build(pages=sections(5))["word/document.xml"]


# Callouts


def test_a_callout_keeps_its_words_lists_and_tables_together_under_its_tone() -> None:
    inside = (paragraph("Then:"), Items(((paragraph("stay"),),)), Table(row("a"), (row("b"),)))
    root = body(build(Callout(Tone.WARNING, "Mind", inside)))
    styles = [each.get(name("w:val")) for each in root.iter(name("w:pStyle"))]
    assert styles[styles.index("Heading1") + 1 :] == [
        "CalloutWarningTitle",
        "CalloutWarning",
        "CalloutWarning",
        "TableHeader",
        "TableRowName",
    ]
    assert next(root.iter(name("w:ind"))).get(name("w:left")) == "644"


# Words inside a line


def test_words_that_are_strong_and_stressed_in_any_order_are_so_once() -> None:
    twice = Emphasis((Strong((Emphasis((Strong(words("x")),)),)),))
    properties = next(body(build(paragraph(twice))).iter(name("w:rPr")))
    assert [each.tag for each in properties] == [
        name(tag) for tag in ("w:b", "w:bCs", "w:i", "w:iCs")
    ]
