"""Names and reading of the XML inside a .docx."""

from __future__ import annotations

from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

# Every namespace that pandoc declares in a document, so that its prefixes survive a rewrite.
NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "o": "urn:schemas-microsoft-com:office:office",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w10": "urn:schemas-microsoft-com:office:word",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"

for _prefix, _uri in NAMESPACES.items():
    ET.register_namespace(_prefix, _uri)


def name(short: str) -> str:
    """Return ``w:p`` as ElementTree spells it: ``{http://...}p``."""
    prefix, _, local = short.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def parse(part: bytes) -> Element:
    """Return the root element of a part."""
    return ET.fromstring(part)  # noqa: S314 - written by pandoc a moment ago


def serialise(root: Element) -> bytes:
    """Return ``root`` as the bytes of a part."""
    written: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written
