"""The one encoder of the terminal: what would move the cursor or hide is shown, not done."""

from __future__ import annotations

import unicodedata

_KEPT = "\n\t\u200d"
"""New lines and tabs; and the joiner, which makes one picture of several and hides nothing."""
_ACTING = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def visible(text: str) -> str:
    r"""Return ``text`` for a terminal: an escape character reads ``\x1b`` and clears no screen."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    acts = character not in _KEPT and unicodedata.category(character) in _ACTING
    return ascii(character)[1:-1] if acts else character
