"""Zip files whose bytes depend on nothing but their parts."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED
from zipfile import ZIP_STORED
from zipfile import ZipFile
from zipfile import ZipInfo

CONTENT_TYPES = "[Content_Types].xml"
# The earliest date that a zip can hold; Word itself writes this one.
FIXED_DATE = (1980, 1, 1, 0, 0, 0)
UNIX = 3


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip of ``parts``, the content types first and the rest by name."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            entry = ZipInfo(name, FIXED_DATE)
            # A PNG is compressed already.
            entry.compress_type = ZIP_STORED if name.endswith(".png") else ZIP_DEFLATED
            entry.create_system = UNIX
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, parts[name])
    return buffer.getvalue()


def unpack(archive: bytes) -> dict[str, bytes]:
    """Return the parts of a zip by name."""
    with ZipFile(BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}
