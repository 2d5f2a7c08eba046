"""Which addresses may become links in a Word file."""

from __future__ import annotations

import re
from urllib.parse import quote

# Characters that an address may hold as they are (RFC 3986); all others are percent-encoded.
_KEPT = "%:/?#@!$&'()*+,;=~-._"
_ALLOWED = re.compile(
    r"https://[a-z0-9.-]+(:\d+)?([/?#].*)?|mailto:[^@\s]+@[a-z0-9.-]+(\?.*)?|tel:\+?[\d-]+",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+?[\d ()-]{3,}")


def address(target: str) -> str | None:
    """Return ``target`` ready for a link, or None when it is not https, mailto or tel."""
    encoded = quote(target.strip(), safe=_KEPT)
    return encoded if _ALLOWED.fullmatch(encoded) else None


def telephone(number: str) -> str | None:
    """Return the address that dials ``number``, or None when it holds more than a number."""
    if not _NUMBER.fullmatch(number.strip()):
        return None
    return "tel:" + re.sub(r"[ ()-]", "", number)
