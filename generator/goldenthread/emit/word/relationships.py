"""What a document refers to: its styles and footer, its pictures, and addresses outside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from goldenthread.emit.word import links
from goldenthread.emit.word import ooxml
from goldenthread.emit.word.errors import WordError

_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
IMAGE = "image"
HYPERLINK = "hyperlink"
# All else that pandoc refers to (comments, footnotes, theme, its stand-in picture) stays out.
KEPT = frozenset({"fontTable", "footer", "numbering", "settings", "styles", HYPERLINK})


@dataclass(frozen=True, slots=True)
class Relationship:
    """One reference: ``kind`` is the last word of its type, ``outside`` means not in the file."""

    id: str
    kind: str
    target: str
    outside: bool


def read(part: bytes) -> list[Relationship]:
    """Return the references of a relationships part that a finished document keeps."""
    found = [
        Relationship(
            element.attrib["Id"],
            element.attrib["Type"].removeprefix(_TYPE),
            element.attrib["Target"],
            element.get("TargetMode") == "External",
        )
        for element in ooxml.parse(part)
    ]
    return [each for each in found if each.kind in KEPT]


def check(references: Iterable[Relationship]) -> None:
    """Raise WordError for an address outside the file that is not https, mailto or tel."""
    for each in references:
        if each.outside and (each.kind != HYPERLINK or links.address(each.target) is None):
            raise WordError(
                f"A document would refer to {each.target!r}, which is outside the file.",
                "Use an address that begins with https:, mailto: or tel:.",
            )


def write(references: Iterable[Relationship]) -> bytes:
    """Return a relationships part, by id."""
    lines = "".join(map(_line, sorted(references, key=lambda each: each.id)))
    text = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Relationships xmlns="{ooxml.RELATIONSHIPS}">{lines}</Relationships>\n'
    )
    return text.encode("utf-8")


def _line(each: Relationship) -> str:
    mode = ' TargetMode="External"' if each.outside else ""
    return (
        f'<Relationship Id="{each.id}" Type="{_TYPE}{each.kind}" '
        f"Target={quoteattr(each.target)}{mode}/>"
    )
