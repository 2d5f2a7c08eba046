"""From what pandoc wrote to what may be handed over.

The finished file is put together from an allow-list of parts. Whatever else pandoc wrote
(comments, custom properties, theme, its own counts) is left behind.
"""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.emit.word import archive
from goldenthread.emit.word import count
from goldenthread.emit.word import ooxml
from goldenthread.emit.word import pictures
from goldenthread.emit.word import properties
from goldenthread.emit.word import reference
from goldenthread.emit.word import relationships
from goldenthread.emit.word.picture import Picture
from goldenthread.emit.word.polish import polish
from goldenthread.model.counting import count_paragraphs
from goldenthread.model.document import Document

BODY = "word/document.xml"
BODY_RELATIONSHIPS = "word/_rels/document.xml.rels"
NUMBERING = "word/numbering.xml"


def finish(written: bytes, document: Document, placed: Sequence[Picture]) -> bytes:
    """Return the finished .docx for the one that pandoc wrote from ``document``.

    ``placed`` are its pictures in reading order. Raises WordError when they do not fit, or when
    the document refers to an address that none may hold.
    """
    parts = archive.unpack(written)
    body = ooxml.parse(parts[BODY])
    polish(body)
    drawn = pictures.place(body, placed)
    references = relationships.read(parts[BODY_RELATIONSHIPS])
    relationships.check(references)
    finished = {name: reference.part(name) for name in reference.KEPT}
    finished |= {f"word/{each.target}": png for each, png in drawn.items()}
    finished |= {
        BODY: ooxml.serialise(body),
        BODY_RELATIONSHIPS: relationships.write([*references, *drawn]),
        NUMBERING: parts[NUMBERING],
        reference.FOOTER: reference.footer(document.organisation, document.reference),
        "docProps/core.xml": properties.core(document),
        "docProps/app.xml": properties.app(count_paragraphs(count.paragraphs_below(body))),
    }
    return archive.pack(finished)
