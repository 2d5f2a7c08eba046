"""The finished Word file: what a buyer opens, and what Word's own inspector would find."""

from __future__ import annotations

import re
from io import BytesIO
from xml.etree import ElementTree as ET

import docx
import pytest

from goldenthread.emit.word import archive
from goldenthread.emit.word import count
from goldenthread.emit.word import write
from goldenthread.emit.word.ooxml import name
from tests.emit.word_parts import PANDOC
from tests.emit.word_parts import body
from tests.emit.word_parts import build
from tests.emit.word_parts import relationships
from tests.emit.word_sample import PICTURES
from tests.emit.word_sample import SAMPLE

STYLE_TAGS = ("w:pStyle", "w:rStyle", "w:tblStyle")


@pytest.fixture(scope="module")
def sample() -> bytes:
    return write(SAMPLE, PICTURES, pandoc=PANDOC)


@pytest.fixture(scope="module")
def parts(sample: bytes) -> dict[str, bytes]:
    return archive.unpack(sample)


# The package


def test_the_file_holds_the_parts_of_an_allow_list_and_no_others(parts: dict[str, bytes]) -> None:
    assert sorted(parts) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/media/picture-1.png",
        "word/media/picture-2.png",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]


def test_every_part_is_declared_and_every_declared_part_is_there(parts: dict[str, bytes]) -> None:
    types = ET.fromstring(parts["[Content_Types].xml"])
    declared = {each.get("PartName").lstrip("/") for each in types if each.get("PartName")}
    by_ending = {each.get("Extension") for each in types if each.get("Extension")}
    assert declared <= set(parts)
    assert all(part in declared or part.rpartition(".")[2] in by_ending for part in parts)


def test_every_reference_of_the_body_leads_to_a_part(parts: dict[str, bytes]) -> None:
    known = {each.get("Id"): each for each in relationships(parts)}
    used = {
        value
        for element in body(parts).iter()
        for key, value in element.attrib.items()
        if key in (name("r:id"), name("r:embed"))
    }
    assert used <= set(known)
    for each in known.values():
        assert each.get("TargetMode") == "External" or f"word/{each.get('Target')}" in parts


def test_properties_name_the_organisation_the_language_and_the_as_of_date_alone(
    parts: dict[str, bytes],
) -> None:
    found = {
        re.sub("{.*}", "", each.tag): each.text
        for each in ET.fromstring(parts["docProps/core.xml"])
    }
    assert found == {
        "title": "Home care framework: safeguarding response",
        "creator": "Harbour & Heath Care Ltd",
        "language": "en-GB",
        "created": "2026-03-09T00:00:00Z",
        "modified": "2026-03-09T00:00:00Z",
    }


def test_the_counts_in_app_xml_are_those_of_the_body(
    sample: bytes, parts: dict[str, bytes]
) -> None:
    found = {
        re.sub("{.*}", "", each.tag): each.text for each in ET.fromstring(parts["docProps/app.xml"])
    }
    counted = count.counts(sample)
    assert found == {
        "Words": str(counted.words),
        "Characters": str(counted.characters),
        "Application": "Golden Thread",
        "DocSecurity": "0",
        "Paragraphs": str(counted.paragraphs),
        "CharactersWithSpaces": str(counted.with_spaces),
    }
    assert counted.words == sum(len(each.split()) for each in count.paragraphs(sample)) > 300


@pytest.mark.parametrize(
    "trace",
    ["rsid", "en-US", "comments", "attachedTemplate", "lastModifiedBy", "base64", "<w:del "],
)
def test_no_trace_of_a_writer_or_a_machine_is_left(parts: dict[str, bytes], trace: str) -> None:
    assert [part for part in parts if trace.encode() in parts[part]] == []


def test_the_language_is_british_english_throughout(parts: dict[str, bytes]) -> None:
    assert b'<w:themeFontLang w:val="en-GB"/>' in parts["word/settings.xml"]
    assert set(re.findall(rb'<w:lang w:val="(.*?)"', parts["word/styles.xml"])) == {b"en-GB"}


def test_word_opens_it_as_a_current_document(parts: dict[str, bytes]) -> None:
    assert b'w:name="compatibilityMode"' in parts["word/settings.xml"]


def test_every_style_that_is_used_is_one_of_ours(parts: dict[str, bytes]) -> None:
    styles = ET.fromstring(parts["word/styles.xml"])
    ours = {each.get(name("w:styleId")) for each in styles.iter(name("w:style"))}
    used = {each.get(name("w:val")) for tag in STYLE_TAGS for each in body(parts).iter(name(tag))}
    assert used <= ours
    assert {"Heading1", "Table", "CalloutDanger", "BadgeGood", "Question", "Lead"} <= used


def test_every_style_is_based_on_one_that_exists(parts: dict[str, bytes]) -> None:
    styles = ET.fromstring(parts["word/styles.xml"])
    ours = {each.get(name("w:styleId")) for each in styles.iter(name("w:style"))}
    assert {each.get(name("w:val")) for each in styles.iter(name("w:basedOn"))} <= ours


def test_the_footer_names_organisation_and_reference_and_counts_pages(
    parts: dict[str, bytes],
) -> None:
    footer = parts["word/footer1.xml"].decode()
    assert "Harbour &amp; Heath Care Ltd | NB-2026-014" in footer
    assert re.findall(r'w:instr=" (\w+) "', footer) == ["PAGE", "NUMPAGES"]


def test_a_document_without_a_reference_has_a_footer_without_a_rule() -> None:
    assert b"Harbour &amp; Heath Care Ltd<" in build(reference="")["word/footer1.xml"]


# What python-docx, as any other program, reads


def test_headings_are_real_and_skip_no_level(sample: bytes) -> None:
    opened = docx.Document(BytesIO(sample))
    found = [
        (each.style.name, each.text)
        for each in opened.paragraphs
        if each.style.name.startswith("Heading")
    ]
    assert found == [
        ("Heading 1", "Question 1: Multi-agency safeguarding"),
        ("Heading 2", "How a concern moves"),
        ("Heading 2", "Who we call"),
        ("Heading 1", "Question 2: Learning, supervision and assurance"),
        ("Heading 2", "What changed after one concern"),
        ("Heading 3", "What we do differently"),
        ("Heading 4", "Checks that stand behind this"),
        ("Heading 1", "Evidence index"),
    ]


def test_the_page_is_a4_with_margins_of_2_2_cm(sample: bytes) -> None:
    section = docx.Document(BytesIO(sample)).sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    sides = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert {round(side.cm, 1) for side in sides} == {2.2}


def test_cells_arrive_where_they_were(sample: bytes) -> None:
    contacts, evidence = docx.Document(BytesIO(sample)).tables
    assert [cell.text for cell in contacts.rows[2].cells] == [
        "Emergency duty team",
        "All other times, weekends and bank holidays",
        "0117\u00a0496\u00a00199",
        "Telephone only",
    ]
    assert [cell.text for cell in evidence.columns[1].cells] == ["Version", "1.10", "3", "1", "4.2"]
