"""Documents for print: what one reader is handed on one date.

A new sort of document is one module here, one line in ``DOCUMENTS`` and one test. It is a
function from a view of the library to its documents, sorted by slug:

- ``tender_documents`` in ``tender``: a response for each tender, for a commissioner;
- ``inspection_packs`` in ``pack``: a pack for each service, for an inspector.
"""

from __future__ import annotations

from collections.abc import Callable

from goldenthread.model.audience import Audience
from goldenthread.model.document import Document
from goldenthread.views.documents.pack import inspection_packs
from goldenthread.views.documents.tender import tender_documents
from goldenthread.views.view import View

__all__ = ["DOCUMENTS", "inspection_packs", "tender_documents"]

DOCUMENTS: tuple[tuple[Audience, Callable[[View], tuple[Document, ...]]], ...] = (
    (Audience.COMMISSIONER, tender_documents),
    (Audience.INSPECTOR, inspection_packs),
)
"""Who each sort of document is for, and what makes it from that reader's view."""
