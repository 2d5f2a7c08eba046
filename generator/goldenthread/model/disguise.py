"""Text as it is compared when it may be disguised: other letters, other spacing, hidden marks.

A name in Cyrillic letters, in capitals, in full-width letters or with a soft hyphen in it is the
same name. ``+44 (0)7700 900123`` and ``07700900123`` are one telephone number.
"""

from __future__ import annotations

import re
import unicodedata

_DRAWN_ALIKE = {
    "a": "\u0251\u03b1\u0430",
    "b": "\u03b2\u0432\u044c",
    "c": "\u03f2\u0441",
    "d": "\u0501",
    "e": "\u03b5\u0435\u04bd",
    "g": "\u0261",
    "h": "\u043d\u04bb",
    "i": "\u0131\u03b9\u0456",
    "j": "\u0458",
    "k": "\u03ba\u043a",
    "l": "\u04cf",
    "m": "\u043c",
    "n": "\u03b7\u043f\u0578",
    "o": "\u03bf\u043e\u0585",
    "p": "\u03c1\u0440",
    "q": "\u051b",
    "r": "\u0433",
    "s": "\u0455",
    "t": "\u03c4\u0442",
    "u": "\u03c5\u057d",
    "v": "\u03bd\u0475",
    "w": "\u03c9\u051d",
    "x": "\u03c7\u0445",
    "y": "\u03b3\u0443",
    "z": "\u03b6",
}
"""Small letters of the Cyrillic, Greek and Armenian alphabets that are drawn like a Latin one."""
_SIGNS = {ord(each): latin for latin, others in _DRAWN_ALIKE.items() for each in others}
_UNSEEN = frozenset({"Cf", "Mn", "Me"})
"""Unicode's categories of what takes no room of its own: joiners, soft hyphens, accents."""
_WORD = re.compile(r"[^\W\d_]+|\d+")


class _Plain(dict[int, str]):
    """From a character to what it is compared as; each is worked out once."""

    def __missing__(self, code: int) -> str:
        letters = unicodedata.normalize("NFKD", chr(code)).casefold().translate(_SIGNS)
        seen = (each for each in letters if unicodedata.category(each) not in _UNSEEN)
        plain = "".join(str(unicodedata.digit(each, each)) for each in seen)
        self[code] = plain
        return plain


_PLAIN = _Plain()


def undisguised(text: str) -> str:
    """Return a text in small Latin letters and figures, without marks that nobody sees."""
    return text.translate(_PLAIN)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text for comparison; whatever parts them does not count."""
    return tuple(_WORD.findall(undisguised(text)))


def digits_of(text: str) -> str:
    """Return every digit of a text, in whatever script and however spaced."""
    return "".join(re.findall(r"[0-9]+", undisguised(text)))


def number_of(phone: str) -> str:
    """Return the digits of a telephone number that are the same in all its forms."""
    return re.sub(r"^(?:0044|44)?0?", "", digits_of(phone))
