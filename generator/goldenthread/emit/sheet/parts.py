"""From what openpyxl wrote to what may be handed over: no author and no clock."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from goldenthread.emit.word import archive

_DECLARED = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties \
xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:language>en-GB</dc:language>\
<dcterms:created xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:modified>\
</cp:coreProperties>
"""
_APP = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>Golden Thread</Application><DocSecurity>0</DocSecurity></Properties>
"""


def finished(workbook: bytes, as_of: date) -> bytes:
    """Return a workbook whose properties say the as-of date and nothing about this machine.

    The parts are written in one form, because openpyxl writes others where lxml is installed.
    """
    kept = {name: _in_one_form(part) for name, part in archive.unpack(workbook).items()}
    kept["docProps/core.xml"] = _CORE.format(date=as_of.isoformat()).encode()
    kept["docProps/app.xml"] = _APP.encode()
    return archive.pack(kept)


def _in_one_form(part: bytes) -> bytes:
    return _DECLARED + ET.canonicalize(part.decode()).encode()
