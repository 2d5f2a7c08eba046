"""What pandoc leaves undone in the body of a document, one small mend each."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import SubElement

from goldenthread.emit.word.ooxml import name

# Lengths in twentieths of a point: A4 less two margins of 2.2 cm, a callout's own indent, one
# step of a list inside it. They agree with the reference document.
LINE = 9412
CALLOUT_INDENT = 284
LIST_STEP = 360
SPACE_AFTER_TABLE = 200
# A table of so many rows, header included, is not parted by the end of a page; of a longer one so
# many stand on its first page.
SMALL_TABLE = 8
FIRST_ROWS = 3
RUNNING_TEXT = frozenset({"BodyText", "Lead", "ListParagraph", "Small"})
# The order that Word's schema asks for; pandoc follows the order of nesting.
RUN_PROPERTIES = tuple(map(name, ("w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs")))
_VALUE = name("w:val")
_WIDTH = name("w:w")


def polish(root: Element) -> None:
    """Mend the body of a document in place."""
    _name_captions(root)
    _hold_contents_together(root)
    _order_run_properties(root)
    for table in root.iter(name("w:tbl")):
        _set_widths(table)
        _mark_row_names(table)
        _hold_together(table.findall(name("w:tr")))
    _part_text_from_tables(root)
    _hold_text_to_its_table(root)
    _indent_callout_lists(root)


def _name_captions(root: Element) -> None:
    """Give a table inside a list its caption style, which pandoc forgets there."""
    for style in root.iter(name("w:pStyle")):
        if style.get(_VALUE) == "Compact":
            style.set(_VALUE, "TableCaption")


def _hold_contents_together(root: Element) -> None:
    """Keep the list of sections on one page; its last line must not wait for the next page."""
    entries = [each for each in root[0] if _style(each) == "TOC1"]
    for entry in entries[:-1]:
        entry[0].insert(1, Element(name("w:keepNext")))


def _order_run_properties(root: Element) -> None:
    """Give each run its properties once and in order: words may be strong twice over."""
    for properties in root.iter(name("w:rPr")):
        once = {each.tag: each for each in properties}
        first = [once.pop(tag) for tag in RUN_PROPERTIES if tag in once]
        properties[:] = [*first, *once.values()]


def _set_widths(table: Element) -> None:
    """Say each column's width outright; pandoc reckons with a narrower page than ours."""
    indent = table.find(f"{name('w:tblPr')}/{name('w:tblInd')}")
    line = LINE - (0 if indent is None else int(indent.get(_WIDTH, "0")))
    columns = table.findall(f"{name('w:tblGrid')}/{name('w:gridCol')}")
    shares = [int(column.get(_WIDTH, "1")) for column in columns]
    widths = [line * share // sum(shares) for share in shares]
    for column, width in zip(columns, widths, strict=True):
        column.set(_WIDTH, str(width))
    for whole in table.iter(name("w:tblW")):
        whole.attrib.update(_width(sum(widths)))
    for row in table.iter(name("w:tr")):
        for properties, width in zip(row.iter(name("w:tcPr")), widths, strict=True):
            properties.insert(0, Element(name("w:tcW"), _width(width)))


def _width(length: int) -> dict[str, str]:
    """Return the attributes of a width in twentieths of a point."""
    return {_WIDTH: str(length), name("w:type"): "dxa"}


def _hold_together(rows: list[Element]) -> None:
    """Keep each row of a table on one page, a small one whole and a long one off to a start."""
    for row in rows:
        properties = row.find(name("w:trPr"))
        if properties is None:
            properties = Element(name("w:trPr"))
            row.insert(0, properties)
        properties.insert(0, Element(name("w:cantSplit")))
    for row in rows[: (FIRST_ROWS if len(rows) > SMALL_TABLE else len(rows)) - 1]:
        for style in row.iter(name("w:pPr")):
            style.insert(1, Element(name("w:keepNext")))


def _mark_row_names(table: Element) -> None:
    """Tell a screen reader when a table names its rows in the first column."""
    if any(_style(paragraph) == "TableRowName" for paragraph in table.iter(name("w:p"))):
        look = next(table.iter(name("w:tblLook")))
        look.set(name("w:firstColumn"), "1")
        look.set(_VALUE, "00A0")


def _part_text_from_tables(root: Element) -> None:
    """Leave room between a table and the words after it: a table has no space of its own."""
    for before, after in pairwise(root[0]):
        if before.tag == name("w:tbl") and _style(after) in RUNNING_TEXT:
            spacing = SubElement(after[0], name("w:spacing"))
            spacing.set(name("w:before"), str(SPACE_AFTER_TABLE))


def _hold_text_to_its_table(root: Element) -> None:
    """Keep what stands alone between a heading and a table on the page where the table begins."""
    body = list(root[0])
    for heading, words, caption in zip(body, body[1:], body[2:], strict=False):
        between = _style(words) in RUNNING_TEXT and _style(caption) == "TableCaption"
        if between and _style(heading).startswith("Heading"):
            words[0].insert(1, Element(name("w:keepNext")))


def _indent_callout_lists(root: Element) -> None:
    """Indent a list from its callout's rule; pandoc indents it from the margin."""
    for paragraph in root.iter(name("w:p")):
        level = paragraph.find(f"{name('w:pPr')}/{name('w:numPr')}/{name('w:ilvl')}")
        if level is not None and _style(paragraph).startswith("Callout"):
            steps = int(level.get(_VALUE, "0")) + 1
            indent = SubElement(paragraph[0], name("w:ind"))
            indent.set(name("w:left"), str(CALLOUT_INDENT + LIST_STEP * steps))
            indent.set(name("w:hanging"), str(LIST_STEP))


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{name('w:pPr')}/{name('w:pStyle')}")
    return "" if style is None else style.get(_VALUE, "")
