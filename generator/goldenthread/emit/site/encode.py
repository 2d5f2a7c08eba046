"""The one encoder of the site: text in, characters that mean only themselves out.

Every character except letters, digits, single inner spaces and marks of a sentence that follow
a letter becomes a numeric entity, so no text can be read as Markdown, HTML or Jinja, and every
text arrives exactly as typed. What is plain is left plain, which keeps pages small.
"""

from __future__ import annotations

import re
import unicodedata

_PLAIN_AFTER_A_LETTER = r"(?<=[a-z])[.,?](?= [A-Za-z])"
_SPECIAL = re.compile(rf"(?!{_PLAIN_AFTER_A_LETTER})[^\w ]|_| (?!\S)|(?<!\S) ")
_KEPT_CONTROLS = "\t\n\r"
_UNSHOWABLE = 0xFFFD


def encode(text: str) -> str:
    """Return ``text`` for a paragraph, cell, heading, title or quoted attribute.

    Control characters and halves of characters cannot be written in HTML and become
    U+FFFD, which a reader sees; the reader of the sources refuses them long before.
    """
    return _SPECIAL.sub(_entity, text)


def _entity(match: re.Match[str]) -> str:
    character = match[0]
    hidden = unicodedata.category(character) in {"Cc", "Cs"} and character not in _KEPT_CONTROLS
    return f"&#{_UNSHOWABLE if hidden else ord(character)};"
