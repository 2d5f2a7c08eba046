"""The look of every document: our own reference document, kept as readable XML.

``reference/`` holds one file a part. Pandoc gets them as a .docx that is put together here,
and the finished document gets the same bytes again, because pandoc keeps only some of them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from string import Template
from xml.sax.saxutils import escape

from goldenthread.emit.word import archive
from goldenthread.emit.word import literal

CONTENT_TYPES = "[Content_Types].xml"
PACKAGE_RELATIONSHIPS = "_rels/.rels"
FOOTER = "word/footer1.xml"

# Where each file of the folder stands in a .docx.
FILES = {
    CONTENT_TYPES: "content-types.xml",
    PACKAGE_RELATIONSHIPS: "package-rels.xml",
    "word/_rels/document.xml.rels": "document-rels.xml",
    "word/document.xml": "document.xml",
    "word/fontTable.xml": "font-table.xml",
    FOOTER: "footer.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
}
# The parts that a finished document takes from here as they are.
KEPT = (
    CONTENT_TYPES,
    PACKAGE_RELATIONSHIPS,
    "word/fontTable.xml",
    "word/settings.xml",
    "word/styles.xml",
)


@cache
def part(name: str) -> bytes:
    """Return the part that stands at ``name`` in a .docx."""
    return (files(__package__) / "reference" / FILES[name]).read_bytes()


@cache
def docx() -> bytes:
    """Return the reference document as pandoc wants it."""
    return archive.pack({name: part(name) for name in FILES})


def footer(organisation: str, reference: str) -> bytes:
    """Return the footer that names the organisation and the bid or pack."""
    line = " | ".join(filter(None, (organisation, reference)))
    template = Template(part(FOOTER).decode("utf-8"))
    return template.substitute(line=escape(literal.checked(line))).encode("utf-8")
