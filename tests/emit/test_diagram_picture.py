"""A picture reads on a phone, on paper, in grey and through a screen reader."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from goldenthread.emit.diagram import Drawing
from goldenthread.emit.diagram import draw
from goldenthread.emit.diagram import split
from goldenthread.emit.diagram.fonts import FAMILY
from goldenthread.emit.diagram.frame import FIRST
from goldenthread.emit.diagram.frame import PAPER
from goldenthread.emit.diagram.frame import fit
from goldenthread.emit.diagram.frame import lay_out
from goldenthread.model.diagram import Diagram
from goldenthread.model.diagram import Edge
from goldenthread.model.diagram import Node
from tests.emit.diagram_samples import ALLEGATION
from tests.emit.diagram_samples import PHYSICAL_ABUSE
from tests.emit.diagram_samples import SAMPLES

SVG = "{http://www.w3.org/2000/svg}"
PARTS = tuple(part for sample in SAMPLES for part in split(sample))
NUMBER_PAIR = re.compile(r"(-?[\d.]+),(-?[\d.]+)")
PHONE_WIDTH = 328


@pytest.fixture(scope="module")
def drawings() -> dict[str, Drawing]:
    return draw(PARTS, png={part.name for part in PARTS})


def root(drawing: Drawing) -> ET.Element:
    return ET.fromstring(drawing.svg)


def group(picture: ET.Element, diagram: Diagram, part: str) -> ET.Element:
    return next(
        each for each in picture.iter(SVG + "g") if each.get("id") == f"{diagram.name}-{part}"
    )


def box(shape: ET.Element) -> tuple[float, float, float, float]:
    pairs = NUMBER_PAIR.findall(shape.get("points") or shape.attrib["d"])
    across, down = [float(x) for x, _ in pairs], [float(y) for _, y in pairs]
    return min(across), min(down), max(across), max(down)


def shapes(element: ET.Element) -> list[ET.Element]:
    return [each for each in element if each.tag.endswith(("polygon", "path", "polyline"))]


def words(element: ET.Element) -> str:
    return " ".join(text.text or "" for text in element.iter(SVG + "text"))


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_text_is_at_least_14_pixels_on_a_phone(part: Diagram, drawings: dict[str, Drawing]) -> None:
    picture = root(drawings[part.name])
    width = float(picture.attrib["viewBox"].split()[2])
    sizes = {float(text.attrib["font-size"]) for text in picture.iter(SVG + "text")}
    assert min(sizes) * PHONE_WIDTH / width >= 14
    assert max(len(text.text or "") for text in picture.iter(SVG + "text")) <= 28


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_steps_stand_in_reading_order_from_the_top(
    part: Diagram, drawings: dict[str, Drawing]
) -> None:
    picture = root(drawings[part.name])
    tops = {
        node.id: box(shapes(group(picture, part, f"n{place}"))[0])[1]
        for place, node in enumerate(part.nodes, start=1)
    }
    place = {node.id: index for index, node in enumerate(part.nodes)}
    forward = [edge for edge in part.edges if place[edge.tail] < place[edge.head]]
    assert all(tops[edge.tail] < tops[edge.head] for edge in forward)
    assert min(tops.values()) == tops[part.nodes[0].id]


def test_each_kind_of_step_has_its_own_outline_without_colour(
    drawings: dict[str, Drawing],
) -> None:
    picture = root(drawings[PHYSICAL_ABUSE.name])
    act, decide, outside, record = (
        group(picture, PHYSICAL_ABUSE, part) for part in ("n1", "n2", "n3", "n9")
    )
    assert [shape.tag for shape in shapes(act)] == [SVG + "path"]
    assert len(NUMBER_PAIR.findall(shapes(decide)[0].attrib["points"])) == 5
    left, top, right, bottom = box(shapes(outside)[0])
    outer_left, outer_top, outer_right, outer_bottom = box(shapes(outside)[1])
    assert (outer_left, outer_top) < (left, top)
    assert (outer_right, outer_bottom) > (right, bottom)
    assert len(shapes(record)) > 1


def test_an_outside_agency_is_said_in_words(drawings: dict[str, Drawing]) -> None:
    picture = root(drawings[PHYSICAL_ABUSE.name])
    assert words(group(picture, PHYSICAL_ABUSE, "n7")) == (
        "OUTSIDE: Northbridge Council 7. Refer to council adult safeguarding "
        "Who: On-call manager When: within 24 hours"
    )


@pytest.mark.parametrize("kind", ["decide", "record", "end"])
def test_an_outside_agency_is_said_in_any_shape(kind: str) -> None:
    step = Node("a", kind, 1, "Answer", "Duty team", outside="Eastmere Council")
    drawing = draw([Diagram("d", "T", "D", (step,), ())])["d"]
    assert words(root(drawing)) == "OUTSIDE: Eastmere Council 1. Answer Who: Duty team"


def test_branches_are_named_and_a_way_back_is_dashed(drawings: dict[str, Drawing]) -> None:
    picture = root(drawings[PHYSICAL_ABUSE.name])
    assert words(group(picture, PHYSICAL_ABUSE, "e2")) == "Yes"
    assert words(group(picture, PHYSICAL_ABUSE, "e3")) == "No"
    back = group(picture, PHYSICAL_ABUSE, "e14")
    assert shapes(back)[0].get("stroke-dasharray")


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the ratio of WCAG 2.2, success criterion 1.4.3."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_words_stand_out_from_what_is_behind_them(
    part: Diagram, drawings: dict[str, Drawing]
) -> None:
    paper = "#ffffff"
    for step in root(drawings[part.name]).iter(SVG + "g"):
        for text in step.findall(SVG + "text"):
            x, y = float(text.attrib["x"]), float(text.attrib["y"])
            behind = paper
            for shape in shapes(step) if "-n" in step.attrib["id"] else []:
                left, top, right, bottom = box(shape)
                inside = left <= x <= right and top <= y <= bottom
                if inside and shape.attrib["fill"] != "none":
                    behind = shape.attrib["fill"].replace("white", paper)
            assert contrast(text.attrib["fill"].replace("white", paper), behind) >= 4.5


def test_a_screen_reader_gets_one_image_with_title_and_description(
    drawings: dict[str, Drawing],
) -> None:
    picture = root(drawings[ALLEGATION.name])
    title, description = picture[0], picture[1]
    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert (title.text, description.text) == (ALLEGATION.title, ALLEGATION.description)
    assert [each.tag for each in picture.iter() if each.tag.endswith("title")] == [SVG + "title"]


def test_a_picture_holds_shapes_and_words_only(drawings: dict[str, Drawing]) -> None:
    text = drawings[ALLEGATION.name].svg
    assert text.startswith("<svg ")
    for unwanted in ("<?", "<!", "href", "script", "class=", ' width="', "Graphviz", "/tmp"):
        assert unwanted not in text
    assert f"'{FAMILY}', Arial" in text


def test_two_pictures_on_one_page_share_no_id(drawings: dict[str, Drawing]) -> None:
    ids = [
        each for drawing in drawings.values() for each in re.findall(r' id="([^"]+)"', drawing.svg)
    ]
    assert len(ids) == len(set(ids))


def test_a_light_box_stands_behind_the_picture(drawings: dict[str, Drawing]) -> None:
    background = shapes(root(drawings[ALLEGATION.name])[2])[0]
    assert background.get("fill") in {"white", "#ffffff"}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_paper_gets_300_dots_an_inch_within_its_margins(
    part: Diagram, drawings: dict[str, Drawing]
) -> None:
    drawing = drawings[part.name]
    assert drawing.png is not None
    with Image.open(io.BytesIO(drawing.png)) as image:
        assert [round(dots) for dots in image.info["dpi"]] == [300, 300]
        assert image.convert("RGB").getpixel((2, 2)) == (255, 255, 255)
        assert image.width == round(drawing.width_pt / 72 * 300)
        assert image.height == round(drawing.height_pt / 72 * 300)
    assert drawing.width_pt <= 16.05 / 2.54 * 72
    assert drawing.height_pt <= 22.05 / 2.54 * 72


def test_four_steps_side_by_side_get_narrow_lines_so_that_paper_can_be_read() -> None:
    teams = ("Police", "Children's social care", "General practice", "Safeguarding adults team")
    nodes = [Node("who", "decide", 1, "Who else has to know of it now?", "Registered manager")]
    nodes += [
        Node(f"s{n}", "tell", n, f"Tell the {team}", "Registered manager", "within 1 hour", team)
        for n, team in enumerate(teams, start=2)
    ]
    edges = tuple(Edge("who", each.id, "It may concern them") for each in nodes[1:])
    wide = Diagram("wide", "Wide", "Wide.", tuple(nodes), edges)
    first = lay_out(wide, FIRST, frozenset(), "wheel")
    assert 14 * PAPER.scale(first) < 9
    assert 14 * PAPER.scale(fit(wide, first, PAPER, "wheel")) >= 10


def test_a_png_holds_no_remarks(drawings: dict[str, Drawing]) -> None:
    png = drawings[ALLEGATION.name].png or b""
    kinds = re.findall(rb"(?:IHDR|PLTE|tRNS|pHYs|tEXt|zTXt|iTXt|tIME|bKGD|eXIf|IEND)", png)
    needed = [kind for kind in kinds if kind != b"PLTE"]
    assert needed == [b"IHDR", b"pHYs", b"IEND"]


def test_only_asked_for_pictures_are_drawn_for_paper() -> None:
    drawings = draw([PHYSICAL_ABUSE, ALLEGATION], png={ALLEGATION.name})
    assert list(drawings) == sorted(drawings)
    assert drawings[PHYSICAL_ABUSE.name].png is None
    assert drawings[PHYSICAL_ABUSE.name].width_pt == 0
    assert drawings[ALLEGATION.name].png


def test_many_ways_between_the_same_steps_all_arrive() -> None:
    nodes = tuple(Node(f"s{n}", "act", n, f"Step {n}", "Team") for n in range(1, 8))
    edges = tuple(Edge(one.id, other.id, "Yes") for one in nodes for other in nodes)
    assert draw([Diagram("d", "T", "D", nodes, edges)])["d"].svg.count(">Yes<") == len(edges)
