"""Where a word of a text that runs over several lines stands in its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.model.finding import Place
from goldenthread.sources.files import Source
from goldenthread.sources.files import read
from goldenthread.sources.tree import compose
from goldenthread.sources.within import position_in

LITERAL = """\
kind: policy
context: |
  First line.

    Indented word here.
  Last here.
"""
FOLDED = """\
context: >-  # a remark
  One sentence that is
  folded here, and

  a paragraph with here
next: x
"""
KEPT = """\
context: |+2

    deeper here
  level here
"""
PLAIN = """\
context: plain words that
  run on here

  and here
other: x
"""
SINGLE = """\
context: 'it isn''t
  here, is it? ''here'''
"""
DOUBLE = """\
context: "a \\"quoted\\" wo\\
  rd\\tand here\\u0020\\x20\\n
  and here"
"""
ITEM = """\
list:
  - >
    first here
    and
    here
"""
TEXTS = {
    "literal": LITERAL,
    "folded": FOLDED,
    "kept": KEPT,
    "plain": PLAIN,
    "single quotes": SINGLE,
    "double quotes": DOUBLE,
    "in a list": ITEM,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_word_is_found_where_it_is_written(text: str) -> None:
    values, _ = compose(text)
    path: tuple[str | int, ...] = ("context",) if "context" in values else ("list", 0)
    value = values["context"] if "context" in values else values["list"][0]
    written = [
        (number, column + 1)
        for number, line in enumerate(text.split("\n"), 1)
        for column in range(len(line))
        if line.startswith("here", column)
    ]
    starts = [at for at in range(len(value)) if value.startswith("here", at)]
    assert [position_in(text, path, value[:at]) for at in starts] == written
    assert len(starts) == 2


def test_a_letter_of_two_signs_changes_no_line() -> None:
    text = "context: |\n  Cafe\u0301 Zoe\u0308\n  is here\n"
    values, _ = compose(text)
    assert position_in(
        text, ("context",), values["context"][: values["context"].index("here")]
    ) == (
        3,
        6,
    )


def test_a_text_on_one_line_stands_where_its_field_stands() -> None:
    assert position_in("context: one line here\nnext: x\n", ("context",), "one line ") is None
    assert position_in("context:\n  - a\n  - b\n", ("context",), "") is None
    assert position_in("context: a\n", ("other",), "") is None


def test_the_place_of_an_end_that_is_not_there_is_the_start() -> None:
    assert position_in("context: |\n  a\n  b\n", ("context",), "a\nb\nc and more") == (1, 10)


def test_the_head_of_a_markdown_file_counts_its_first_line(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("---\nkind: policy\nsummary: >-\n  One line and\n  here.\n---\n\nText.\n")
    source = read(tmp_path, file)
    assert isinstance(source, Source)
    at = str(source.data["summary"]).index("here")
    assert source.place(("summary",), at) == Place("a.md", 5, 3)
    assert source.place(("summary",)) == Place("a.md", 3, 1)
    assert source.place(("kind",), 0) == Place("a.md", 2, 1)
