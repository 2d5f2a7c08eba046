"""Counting: what a word is, and what text a built .docx holds."""

from __future__ import annotations

import pytest

from goldenthread.emit.word import archive
from goldenthread.emit.word import count
from goldenthread.model.counting import Counts
from goldenthread.model.counting import count_paragraphs
from goldenthread.model.counting import count_words

# Computed with the counters of the bid research; the first is the text, the second its words.
VECTORS = [
    ("state-of-the-art well-being", 2),
    ("care\u2014support", 1),
    ("care \u2014 support", 3),
    ("9am\u20135pm", 1),
    ("care - support", 3),
    ("and/or he/she", 2),
    ("and / or", 3),
    ("health & safety", 3),
    ("https://example.org.uk/x?y=1 a@b.org", 2),
    ("10\xa0am Ms\xa0Jones", 4),
    ("don\u2019t provider\u2019s", 2),
    ("24/7 \xa35,000 10%", 3),
    ("\u2022 item one", 3),
    ("1. First item", 3),
    ("(a) item", 2),
    ("context \u2192 actions \u2192 outcome", 5),
    ("a\tb", 2),
    ("a  b   c", 3),
    ("... --- !!", 3),
    ("line one\nline two\n\nline four", 6),
    ("good \U0001f44d job", 3),
    ("cafe\u0301", 1),
    ("alpha\u200bbeta", 1),
    ("Day 1 (within 24 hours): refer \u2013 SAT / police.", 10),
    ("", 0),
    ("   ", 0),
]


@pytest.mark.parametrize(("text", "words"), VECTORS)
def test_a_word_is_whatever_stands_between_white_space(text: str, words: int) -> None:
    assert count_words(text) == words


def test_paragraphs_are_counted_together_and_empty_ones_are_none() -> None:
    assert count_paragraphs(["one two", "", "   ", "three"]) == Counts(
        words=3, characters=11, with_spaces=12, paragraphs=2
    )


def built(body: str) -> bytes:
    """Return a .docx with that body, as another program might have written it."""
    namespaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    document = f"<w:document {namespaces}><w:body>{body}</w:body></w:document>"
    return archive.pack({"word/document.xml": document.encode()})


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ("<w:r><w:t>with</w:t></w:r><w:r><w:t>in</w:t></w:r>", "within"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>", "a\u2011b\u00ad"),
        ("<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "link"),
        ("<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:t>old</w:t></w:r></w:del>", "new"),
        ("<w:sdt><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>", "x"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>", ""),
        ("<w:fldSimple><w:r><w:t>7</w:t></w:r></w:fldSimple>", "7"),
        ("<w:r><mc:Fallback><w:t>twice</w:t></mc:Fallback></w:r>", ""),
        ("<w:r><w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></w:r>", ""),
    ],
)
def test_the_text_of_a_paragraph_follows_the_rules_of_extraction(runs: str, text: str) -> None:
    assert count.paragraphs(built(f"<w:p>{runs}</w:p>")) == (text,)


def test_cells_and_paragraphs_are_never_joined() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    table = f"<w:tbl><w:tr>{cell.format('one')}{cell.format('two')}</w:tr></w:tbl>"
    assert count.paragraphs(built(table + "<w:p><w:r><w:t>x</w:t></w:r></w:p>")) == (
        "one",
        "two",
        "x",
    )


def test_text_is_given_as_a_person_would_search_for_it() -> None:
    number = "<w:p><w:r><w:t>0117\u00a0496\u00a00101</w:t></w:r></w:p>"
    assert count.text(built(number * 2)) == "0117 496 0101\n0117 496 0101"
    assert count.counts(built(number)).words == 3
