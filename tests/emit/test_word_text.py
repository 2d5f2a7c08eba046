"""Whatever is typed arrives as typed, wherever it stands, and never becomes anything else."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from goldenthread.emit.word import WordError
from goldenthread.emit.word import archive
from goldenthread.emit.word import count
from goldenthread.emit.word import pandoc
from goldenthread.emit.word import tree
from goldenthread.emit.word import write
from goldenthread.emit.word.literal import unbroken
from goldenthread.emit.word.ooxml import name
from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.block import Figure
from goldenthread.model.block import Heading
from goldenthread.model.block import Items
from goldenthread.model.block import Page
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.document import Document
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Call
from goldenthread.model.inline import Code
from goldenthread.model.inline import Emphasis
from goldenthread.model.inline import Link
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Strong
from goldenthread.model.inline import Tone
from goldenthread.model.inline import plain
from tests.emit.hostile import HOSTILE
from tests.emit.word_sample import PICTURES
from tests.emit.word_sample import SAMPLE
from tests.emit.word_sample import paragraph
from tests.emit.word_sample import words

PANDOC = pandoc.find()
DIAGRAM = "self-neglect-northbridge"
ALLOWED_NODES = {
    *("Str", "LineBreak", "Strong", "Emph", "Span", "Link", "Image"),
    *("Para", "Plain", "Div", "Header", "BulletList", "OrderedList", "Table", "Figure"),
    *("AlignDefault", "ColWidth", "Decimal", "Period"),
}

CODE_LIKE = [
    *HOSTILE,
    "soft\u00adhyphen, no\u00a0break, zero\u200bwidth, no\u2011break hyphen",
    "&amp; &lt; &#65; %20 ${line} $line",
    "[@cite] ^[note] :::{.x} \\newpage ---",
]


def one_page(*blocks: Block, title: str = "One") -> Document:
    return replace(SAMPLE, pages=(Page("one", title, blocks),))


def places(value: str) -> tuple[Block, ...]:
    """Return a document with ``value`` in every place that text can take."""
    return (
        Paragraph(words(value)),
        Paragraph((Quote("a/b#c", value),), "lead"),
        Paragraph((Strong(words(value)), Emphasis(words(value)), Code(value))),
        Paragraph((Link(words(value), "https://example.org/"), Badge(value, Tone.GOOD))),
        Paragraph((Call("a/b#c", value),)),
        Heading(2, words(value), "anchor"),
        Items(((paragraph(value), Items(((paragraph(value),),), ordered=True)),)),
        Callout(Tone.DANGER, value, (paragraph(value),)),
        Table((words(value),), ((words(value),),), value),
    )


def expected(value: str, table: int = 1) -> list[str]:
    """Return the paragraphs that ``places`` makes, with the number that its table is given."""
    return [
        *(value, value, value * 3, value * 2, unbroken(value), value, value, value, value, value),
        *(f"Table\u00a0{table}: {value}", value, value),
    ]


@pytest.mark.parametrize("value", CODE_LIKE)
def test_text_that_looks_like_code_is_only_text(value: str) -> None:
    document = one_page(*places(value), title=value)
    found = count.paragraphs(write(document, {}, pandoc=PANDOC))
    assert list(found[-len(expected(value)) - 1 :]) == [value, *expected(value)]


def test_text_that_looks_like_code_is_only_text_on_the_first_page_and_in_properties() -> None:
    for value in CODE_LIKE[:8]:
        document = replace(
            SAMPLE,
            title=value,
            subtitle=value,
            organisation=value,
            reference=value,
            front=((value, words(value)),),
        )
        parts = archive.unpack(write(document, PICTURES, pandoc=PANDOC))
        found = count.paragraphs_below(ET.fromstring(parts["word/document.xml"]))
        assert list(found[:5]) == [value] * 5
        assert f"{value} | {value}" in ET.fromstring(parts["word/footer1.xml"]).itertext()
        assert list(ET.fromstring(parts["docProps/core.xml"]).itertext())[:2] == [value, value]


def test_words_for_a_picture_and_its_caption_are_only_text() -> None:
    drawn = {DIAGRAM: (replace(PICTURES[DIAGRAM][0], alt=""),)}
    figures = tuple(Figure(DIAGRAM, value, value) for value in CODE_LIKE)
    parts = archive.unpack(write(one_page(*figures), drawn, pandoc=PANDOC))
    root = ET.fromstring(parts["word/document.xml"])
    assert [each.get("descr") for each in root.iter(name("wp:docPr"))] == CODE_LIKE
    captions = [f"Figure\u00a0{number}: {value}" for number, value in enumerate(CODE_LIKE, 1)]
    assert list(count.paragraphs_below(root)[-1 : -2 * len(captions) : -2]) == captions[::-1]


# A soft hyphen with no word round it is no text to pandoc; the reader of sources refuses it.
NO_TEXT = "\ufffe\uffff\u00ad"
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters=NO_TEXT)
    | st.just("\n"),
    min_size=1,
    max_size=40,
)


@settings(max_examples=20, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=8))
def test_any_text_arrives_as_typed(values: list[str]) -> None:
    pages = tuple(Page(f"p{n}", f"Page {n}", places(value)) for n, value in enumerate(values))
    found = count.paragraphs(write(replace(SAMPLE, pages=pages), {}, pandoc=PANDOC))
    wanted = [
        each
        for number, value in enumerate(values)
        for each in (f"Page {number}", *expected(value, number + 1))
    ]
    assert list(found[-len(wanted) :]) == wanted


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_every_line_ending_is_a_line_break(ending: str) -> None:
    document = one_page(paragraph(f"a{ending}b"))
    assert count.paragraphs(write(document, {}, pandoc=PANDOC))[-1] == "a\nb"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\ufffe", "\ud800"])
def test_a_character_that_no_word_file_can_hold_is_named(character: str) -> None:
    with pytest.raises(WordError, match=f"U\\+{ord(character):04X}") as caught:
        write(one_page(paragraph(f"bad {character} text")), {}, pandoc=PANDOC)
    assert caught.value.mend.startswith("Delete that character")


def test_only_nodes_of_an_allow_list_leave_the_house() -> None:
    document = replace(SAMPLE, pages=(*SAMPLE.pages, Page("x", "X", places("<x>"))))
    assert kinds(tree.build(document, PICTURES)["blocks"]) <= ALLOWED_NODES


def kinds(value: Any) -> set[str]:
    """Return the kinds of all nodes below a value of pandoc's tree."""
    if isinstance(value, dict):
        return {value["t"]} | kinds(value.get("c"))
    if isinstance(value, list):
        return {kind for item in value for kind in kinds(item)}
    return set()


def test_read_back_by_pandoc_the_sample_has_the_words_it_was_made_from() -> None:
    written = write(SAMPLE, PICTURES, pandoc=PANDOC)
    command = [str(PANDOC), "--from=docx", "--to=json"]
    done = subprocess.run(command, input=written, capture_output=True, check=True)
    read = json.loads(done.stdout)
    found = flat([*read["meta"].values(), *read["blocks"]])
    assert Counter(found.split()) == Counter(" ".join(source(SAMPLE)).split())


INLINE = {"Strong", "Emph", "Span", "Link"}


def flat(value: object) -> str:
    """Return the text of pandoc's tree, with a space wherever words are parted."""
    match value:
        case {"t": "Str", "c": str(text)} | {"t": "Code", "c": [_, str(text)]}:
            return text
        case {"t": "Image"}:
            return ""
        case {"t": kind, **rest}:
            edge = "" if kind in INLINE else " "
            return edge + flat(rest.get("c")) + edge
        case [*items]:
            return "".join(map(flat, items))
        case _:
            return ""


def source(document: Document) -> Iterator[str]:
    """Yield every text that a document is made from."""
    yield from (document.organisation, document.title, document.subtitle)
    for label, value in document.front:
        yield from (label, plain(value))
    for page in document.pages:
        if not isinstance(page.blocks[0], Heading):
            yield page.title
        yield from block_texts(page.blocks)


def block_texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield the text of blocks; pandoc does not read back the number of a caption."""
    for block in blocks:
        match block:
            case Heading(_, content, _) | Paragraph(content, _):
                yield plain(content)
            case Items(items):
                for item in items:
                    yield from block_texts(item)
            case Callout(_, title, inner):
                yield title
                yield from block_texts(inner)
            case Table(header, rows, caption):
                yield f": {caption}"
                yield from (plain(cell) for row in (header, *rows) for cell in row)
            case Figure(diagram, _, caption):
                total = len(PICTURES[diagram])
                for part in range(1, total + 1):
                    yield f": {caption} (picture {part} of {total})"
