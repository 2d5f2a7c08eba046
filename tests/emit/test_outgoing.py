"""The last look at a Word file before it leaves: what it finds, where, and in which words.

Each case takes a good file apart, hides something in one part of it, and puts it together again.
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from goldenthread.emit.outgoing import Leak
from goldenthread.emit.outgoing import Outgoing
from goldenthread.emit.outgoing import Watch
from goldenthread.emit.outgoing import refuse
from goldenthread.emit.outgoing import wrong_in
from goldenthread.emit.word import archive
from goldenthread.emit.word import write
from goldenthread.model.audience import Audience
from goldenthread.model.disguise import number_of
from goldenthread.model.disguise import words_of
from goldenthread.model.finding import Place
from goldenthread.model.secret import Secret
from goldenthread.model.secret import What
from tests.emit.word_parts import PANDOC
from tests.emit.word_sample import PICTURES
from tests.emit.word_sample import SAMPLE

BODY = "word/document.xml"
NAME = Secret(
    What.NAME,
    words_of("Margaret Quillfeather"),
    "Margaret Quillfeather",
    Audience.STAFF,
    "role_holder/lead",
    Place("pathways/role_holders.yaml", 7, 5),
)
NUMBER = Secret(
    What.NUMBER,
    (number_of("07700 900123"),),
    "07700 900123",
    Audience.STAFF,
    "service/tern-court",
    Place("pathways/services/tern-court.yaml", 12, 3),
)
WATCH = Watch([NAME, NUMBER])
OUTGOING = Outgoing("word/tenders/sample.docx", Audience.COMMISSIONER, SAMPLE.organisation)


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    return archive.unpack(write(SAMPLE, PICTURES, pandoc=PANDOC))


def wrong(parts: dict[str, bytes], outgoing: Outgoing = OUTGOING) -> list[str]:
    return list(wrong_in(outgoing, archive.pack(parts), WATCH))


def with_body(parts: dict[str, bytes], xml: str) -> dict[str, bytes]:
    """Return the parts with some XML before the end of the body."""
    return changed(parts, BODY, "<w:sectPr", f"{xml}<w:sectPr")


def changed(parts: dict[str, bytes], name: str, old: str, new: str) -> dict[str, bytes]:
    text = parts[name].decode()
    assert old in text
    return parts | {name: text.replace(old, new, 1).encode()}


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(f'<w:r><w:t>{each}</w:t></w:r>' for each in runs)}</w:p>"


def test_a_good_file_may_go(parts: dict[str, bytes]) -> None:
    assert wrong(parts) == []


def test_the_sentence_names_part_record_and_place_and_shows_no_value(
    parts: dict[str, bytes],
) -> None:
    [sentence] = wrong(with_body(parts, paragraph("Ask Margaret Quillfeather.")))
    assert sentence == (
        "its main text (word/document.xml) holds the name of a person (M••••••• Q•••••••••••) from "
        "the record role_holder/lead (pathways/role_holders.yaml:7:5), which is for staff only. "
        "Take it out of the text that goes into this file, or widen the audience of that record or "
        "field if it may be read."
    )


@pytest.mark.parametrize(
    "runs",
    [
        ("margaret quillfeather",),
        ("MARGARET", " QUILLFEATHER"),
        ("Mar", "ga", "ret Quill", "feather"),
        ("Margaret\u00a0Quillfeather",),
        ("Mar\u200bgaret Quill\u00adfeather",),
        ("M\u0430rg\u0430r\u0435t Quillfeather",),  # Cyrillic a and e
        ("\uff2d\uff41\uff52\uff47\uff41\uff52\uff45\uff54 Quillfeather",),  # full width
        ("Marg\u00e1ret Quillfeather",),
        ("Marga\u0301ret Quillfeather",),
    ],
    ids=ascii,
)
def test_a_name_is_found_in_every_disguise(parts: dict[str, bytes], runs: tuple[str, ...]) -> None:
    assert len(wrong(with_body(parts, paragraph(*runs)))) == 1


@pytest.mark.parametrize(
    "runs",
    [
        ("07700900123",),
        ("07700 900 123",),
        ("0770", "0 9001", "23"),
        ("+44 7700 900123",),
        ("+44 (0)7700 900-123",),
        ("0044 7700 900123",),
        ("Tel07700900123ask",),
        ("07700\u00a0900\u202f123",),
        ("\uff10\uff17\uff17\uff10\uff10 \uff19\uff10\uff10\uff11\uff12\uff13",),
        ("07700\u200b900123",),
    ],
    ids=ascii,
)
def test_a_number_is_found_however_it_is_spaced(
    parts: dict[str, bytes], runs: tuple[str, ...]
) -> None:
    [sentence] = wrong(with_body(parts, paragraph(*runs)))
    assert "a telephone number (0•••• 9•••••) from the record service/tern-court" in sentence


@pytest.mark.parametrize(
    "text", ["Margaret Lane, Quillfeather House", "07700 900124", "Ring 900123", "Quillfeather"]
)
def test_what_only_resembles_it_is_let_through(parts: dict[str, bytes], text: str) -> None:
    assert wrong(with_body(parts, paragraph(text))) == []


def png_with(words: str) -> bytes:
    """Return the head of a picture with a chunk of compressed text."""
    chunk = b"zTXtComment\0\0" + zlib.compress(words.encode())
    length, check = struct.pack(">I", len(chunk) - 4), struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + length + chunk + check


def test_it_is_found_in_every_part(parts: dict[str, bytes]) -> None:
    name = "Margaret Quillfeather"
    footer = "word/footer1.xml"
    hidden_in = {
        "its addresses": changed(
            parts, "word/_rels/document.xml.rels", 'Target="https:', f'Target="https:{name}/'
        ),
        "its properties": changed(parts, "docProps/core.xml", "</dc:title>", f" {name}</dc:title>"),
        "a footer": changed(parts, footer, "Page ", f"{name} "),
        "its styles": changed(parts, "word/styles.xml", 'w:val="', f'w:val="{name} '),
        "a picture": parts | {"word/media/picture-1.png": png_with(name)},
        "its main text": changed(parts, BODY, 'descr="', f'descr="{name} '),
    }
    for part, planted in hidden_in.items():
        [sentence] = wrong(planted)
        assert sentence.startswith(part), sentence


def test_it_is_found_in_a_comment_of_the_xml(parts: dict[str, bytes]) -> None:
    assert len(wrong(with_body(parts, "<!-- 07700 900123 -->"))) == 1


def test_it_is_found_in_the_name_of_the_file(parts: dict[str, bytes]) -> None:
    named = Outgoing(
        "word/tenders/for-margaret-quillfeather.docx", Audience.COMMISSIONER, SAMPLE.organisation
    )
    assert [each.split(" holds")[0] for each in wrong(parts, named)] == ["its file name"]


@pytest.mark.parametrize(
    ("xml", "what"),
    [
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>", "hidden text"),
        ('<w:p><w:r><w:rPr><w:color w:val="ffffff"/></w:rPr><w:t>x</w:t></w:r></w:p>', "white"),
        ('<w:p><w:r><w:rPr><w:sz w:val="4"/></w:rPr><w:t>x</w:t></w:r></w:p>', "text too small"),
        ('<w:p><w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins></w:p>', "a tracked change"),
        ('<w:p><w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>', "a tracked"),
        ('<w:p><w:commentRangeStart w:id="0"/></w:p>', "a comment"),
        ('<w:p><w:fldSimple w:instr=" AUTHOR "/></w:p>', "a field of Word"),
        ("<w:p><w:r><w:instrText>FILENAME</w:instrText></w:r></w:p>", "a field of Word"),
    ],
)
def test_what_no_reader_sees_at_once_is_refused(
    parts: dict[str, bytes], xml: str, what: str
) -> None:
    [sentence] = wrong(with_body(parts, xml))
    assert sentence.startswith(f"its main text (word/document.xml) holds {what}")


def test_hiding_that_is_switched_off_is_none(parts: dict[str, bytes]) -> None:
    shown = '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>x</w:t></w:r></w:p>'
    assert wrong(with_body(parts, shown)) == []


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("docProps/custom.xml", "custom properties"),
        ("word/comments.xml", "comments"),
        ("word/header1.xml", "a header"),
        ("word/people.xml", "the names of people"),
        ("word/vbaProject.bin", "a program"),
        ("customXml/item1.xml", "data of another program"),
        ("notes.txt", "of a sort that no outgoing file has"),
    ],
)
def test_a_part_that_no_outgoing_file_has_is_refused(
    parts: dict[str, bytes], name: str, what: str
) -> None:
    [sentence] = wrong(parts | {name: b"<x/>"})
    assert what in sentence


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        ("docProps/app.xml", "<Words>", "<Company>Elm</Company><Words>", "(Company)"),
        ("docProps/app.xml", "<Words>", "<Manager>Elm</Manager><Words>", "(Manager)"),
        ("docProps/core.xml", "<dc:title>", "<cp:lastModifiedBy/><dc:title>", "(lastModifiedBy)"),
        ("docProps/core.xml", "<dc:creator>", "<dc:creator>Jo at ", "an author who is not"),
        ("word/settings.xml", "<w:zoom", "<w:trackRevisions/><w:zoom", "(trackRevisions)"),
        ("word/settings.xml", "<w:zoom", "<w:attachedTemplate/><w:zoom", "(attachedTemplate)"),
        ("word/_rels/document.xml.rels", 'Target="https:', 'Target="file:', "neither https"),
    ],
)
def test_what_says_who_made_it_is_refused(
    parts: dict[str, bytes], name: str, old: str, new: str, what: str
) -> None:
    [sentence] = wrong(changed(parts, name, old, new))
    assert what in sentence


def test_only_word_files_are_sent_out() -> None:
    outgoing = Outgoing("word/manifest.json", Audience.COMMISSIONER, "Elm")
    assert list(wrong_in(outgoing, b"{}", WATCH)) == [
        "only Word files are sent out, and this is none."
    ]


def test_a_file_that_has_no_reader_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "word").mkdir()
    (tmp_path / "word" / "stray.txt").write_text("x", "utf-8")
    with pytest.raises(Leak, match=r"word/stray\.txt stands among the files that are sent out"):
        refuse(tmp_path, [OUTGOING], {Audience.COMMISSIONER: WATCH})


def test_several_findings_are_one_sentence_and_a_number(
    parts: dict[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / OUTGOING.path
    path.parent.mkdir(parents=True)
    path.write_bytes(archive.pack(with_body(parts, paragraph("Margaret Quillfeather 07700900123"))))
    with pytest.raises(Leak) as caught:
        refuse(tmp_path, [OUTGOING], {Audience.COMMISSIONER: WATCH})
    said = str(caught.value)
    assert said.startswith(f"Nothing was built, because {OUTGOING.path} may not leave the house: ")
    assert said.endswith(" 1 more of this sort was found.")
    assert "Quillfeather" not in said
