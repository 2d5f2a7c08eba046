"""What no outgoing file may hold, whoever reads it.

The lists say what is allowed; whatever else a later change might bring in is refused until
somebody has thought about it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from goldenthread.emit.outgoing.apart import Apart
from goldenthread.emit.outgoing.apart import Part
from goldenthread.emit.outgoing.apart import local

ENDING = ".docx"
_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app)\.xml|word/_rels/document\.xml\.rels"
    r"|word/(document|fontTable|footer\d*|numbering|settings|styles)\.xml|word/media/[\w-]+\.png"
)
_KNOWN_PARTS = {
    "docProps/custom.xml": "custom properties, which a reader sees in Word",
    "word/comments": "comments",
    "word/header": "a header, which no document of ours has",
    "word/footnotes": "footnotes",
    "word/endnotes": "endnotes",
    "word/people": "the names of people who changed it",
    "word/glossary": "building blocks of a template",
    "customXml/": "data of another program",
    "word/embeddings": "another file",
    "word/vbaProject": "a program",
}
_HIDDEN = {"vanish": "hidden text", "webHidden": "hidden text", "specVanish": "hidden text"}
_TRACKED = re.compile(r"(ins|del|delText|moveFrom|moveTo|\w+Change)$")
_REMARKED = re.compile(r"comment(RangeStart|RangeEnd|Reference)$")
_PLAIN = {"p", "pPr", "pStyle", "r", "t", "tc", "tcPr", "tcW"}
_FIELDS = {"PAGE", "NUMPAGES", "SEQ", "REF", "PAGEREF", "TOC", "HYPERLINK"}
_PROPERTIES = {
    "title", "creator", "language", "created", "modified", "Words", "Characters",
    "CharactersWithSpaces", "Paragraphs", "Application", "DocSecurity",
}  # fmt: skip
_SETTINGS = {"attachedTemplate", "trackRevisions", "docVars", "mailMerge", "rsids"}
_ADDRESSES = ("https:", "mailto:", "tel:")
_OFF = {"0", "false", "off"}
_SMALLEST = 8
"""Half points: text below 4 points is there not to be read."""


def forbidden(apart: Apart, organisation: str) -> Iterator[str]:
    """Yield what keeps a file in the house, each as the rest of a sentence."""
    if not apart.path.endswith(ENDING):
        yield "only Word files are sent out, and this is none."
        return
    for part in apart.parts:
        if not _PARTS.fullmatch(part.name):
            yield f"{part.called} is {_known(part.name)}."
        else:
            found = (*_LOOKS.get(part.name, _in_text)(part), *_author(part, organisation))
            yield from (f"{part.called} holds {what}." for what in dict.fromkeys(found))


def _known(name: str) -> str:
    found = (what for start, what in _KNOWN_PARTS.items() if name.startswith(start))
    return next(found, "of a sort that no outgoing file has")


def _value(element: Element, name: str = "val") -> str:
    """Return an attribute of an element, whatever its namespace."""
    found = (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name)
    return next(found, "")


def _in_text(part: Part) -> Iterator[str]:
    """Yield what is wrong in a part that is read: the text, a footer, the styles, the numbering."""
    for element in part.elements:
        name = local(element.tag)
        if name in _PLAIN:
            continue
        if name in _HIDDEN and _value(element) not in _OFF:
            yield _HIDDEN[name]
        elif name == "color" and _value(element).upper() == "FFFFFF":
            yield "white text, which is hidden on white paper"
        elif name == "sz" and _value(element).isdigit() and int(_value(element)) < _SMALLEST:
            yield "text too small to be read"
        elif _TRACKED.fullmatch(name):
            yield "a tracked change"
        elif _REMARKED.fullmatch(name):
            yield "a comment"
        elif name in ("fldSimple", "instrText"):
            yield from _field(element)


def _field(element: Element) -> Iterator[str]:
    """Yield that a field would print what Word knows of the machine or the author."""
    code = (_value(element, "instr") or element.text or "").split()
    if code and code[0].upper() not in _FIELDS:
        yield f"a field of Word that prints something of its own ({code[0]})"


def _author(part: Part, organisation: str) -> Iterator[str]:
    """Yield that a file names an author who is a person."""
    named = {each.text for each in part.elements if local(each.tag) == "creator"}
    if named - {organisation}:
        yield "an author who is not the organisation"


def _properties(part: Part) -> Iterator[str]:
    for element in part.elements[1:]:
        if (name := local(element.tag)) not in _PROPERTIES:
            yield f"a property that says who or what made it ({name})"


def _settings(part: Part) -> Iterator[str]:
    for element in part.elements:
        if (name := local(element.tag)) in _SETTINGS:
            yield f"a setting that says how it was made ({name})"


def _addresses(part: Part) -> Iterator[str]:
    for element in part.elements:
        outside = element.get("TargetMode") == "External"
        if outside and not element.get("Target", "").startswith(_ADDRESSES):
            yield "an address that is neither https, mailto nor tel"


_LOOKS: dict[str, Callable[[Part], Iterator[str]]] = {
    "docProps/core.xml": _properties,
    "docProps/app.xml": _properties,
    "word/settings.xml": _settings,
    "word/_rels/document.xml.rels": _addresses,
    "_rels/.rels": _addresses,
}
