"""A content security policy for each page: nothing from elsewhere, no script but the page's own.

Written into the page itself, so that it holds on any host and from a disk.
"""

from __future__ import annotations

import base64
import hashlib
import re

_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\b(?:src|type)=)[^>]*>(.*?)</script>", re.DOTALL)
_FIXED = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'none'; "
)


def policy(page: str) -> str:
    """Return the ``<meta>`` element that allows this page's inline scripts by their hash."""
    scripts = sorted({_hash(script) for script in _INLINE_SCRIPT.findall(page)})
    content = _FIXED + " ".join(["script-src 'self'", *scripts])
    return f'<meta http-equiv="Content-Security-Policy" content="{content}">'


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
