"""What the file says about itself: the few properties that may, written from nothing."""

from __future__ import annotations

from xml.sax.saxutils import escape

from goldenthread.emit.word.literal import checked
from goldenthread.model.counting import Counts
from goldenthread.model.document import Document

LANGUAGE = "en-GB"
APPLICATION = "Golden Thread"

_CORE = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties \
xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>\
<dc:language>{language}</dc:language>\
<dcterms:created xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:modified>\
</cp:coreProperties>
"""

_APP = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Words>{words}</Words><Characters>{characters}</Characters>\
<Application>{application}</Application><DocSecurity>0</DocSecurity>\
<Paragraphs>{paragraphs}</Paragraphs>\
<CharactersWithSpaces>{with_spaces}</CharactersWithSpaces>\
</Properties>
"""


def core(document: Document) -> bytes:
    """Return ``docProps/core.xml``: title, organisation, language and the as-of date."""
    filled = _CORE.format(
        title=escape(checked(document.title)),
        creator=escape(checked(document.organisation)),
        language=LANGUAGE,
        date=document.as_of.isoformat(),
    )
    return filled.encode("utf-8")


def app(counts: Counts) -> bytes:
    """Return ``docProps/app.xml`` with counts that are true.

    It gives no number of pages: only the program that lays the text out knows it.
    """
    filled = _APP.format(
        words=counts.words,
        characters=counts.characters,
        with_spaces=counts.with_spaces,
        paragraphs=counts.paragraphs,
        application=APPLICATION,
    )
    return filled.encode("utf-8")
