"""Characters that look like others, or like nothing: what no source may hold, and why.

A number that looks right and is not can send somebody's call nowhere, and a name spelled with
a foreign letter is found by no search. Text is compared in NFC, the form in which an accented
letter is one character; the readers bring every text into that form.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Letters and signs that print as nothing although Unicode calls them printable.
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
_FOREIGN_DIGIT = re.compile(r"[^\D0-9]")
_WORD = re.compile(r"[^\W\d_]+")
_ASCII_LETTER = re.compile("[A-Za-z]")
# Letters of other alphabets that pass for Latin ones: all of those that no English word
# needs, and of the Greek ones those that have the very shape of a Latin letter.
_LOOKALIKE = re.compile(
    "[\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
    "\u03b9\u03bd\u03bf\u03c5\u03f2\u03f3\u0400-\u052f\u0531-\u0587\u13a0-\u13f5"
    "\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7cb]"
)
_PLAIN = "\t\n"
_WITHOUT_PLAIN = dict.fromkeys(map(ord, _PLAIN))
_LOST = "\ufffd"
_JOINER = "\u200d"
_EMOJI_FORM = "\ufe0f"
_NAMES = {
    "\0": "null",
    "\a": "bell",
    "\b": "backspace",
    "\t": "tab",
    "\v": "vertical tab",
    "\f": "form feed",
    "\r": "carriage return",
    "\x1b": "escape",
    "\x7f": "delete",
    "\x85": "next line",
    "\ufeff": "byte-order mark",
}


class Flaw(NamedTuple):
    """A character that may not stand where it does: where, a sentence, and what to do."""

    offset: int
    message: str
    hint: str


def flaw_in(text: str) -> Flaw | None:
    """Return the first thing wrong with the characters of ``text``; None for good text."""
    if text.isascii() and text.translate(_WITHOUT_PLAIN).isprintable():
        return None
    found = (_unseen(text), _lost(text), _foreign_digit(text), _mixed(text))
    return min(filter(None, found), key=lambda flaw: flaw.offset, default=None)


def named(character: str) -> str:
    """Return a character's name and number, as ``zero-width space (U+200B)``."""
    name = _NAMES.get(character) or unicodedata.name(character, "").lower()
    number = f"U+{ord(character):04X}"
    return f"{name.replace('zero width', 'zero-width')} ({number})" if name else number


def composed(text: str) -> str:
    """Return ``text`` in NFC."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _unseen(text: str) -> Flaw | None:
    if text.translate(_WITHOUT_PLAIN).isprintable() and not _BLANK.search(text):
        return None
    for offset, character in enumerate(text):
        if _is_unseen(character) and not _is_part_of_a_sign(text, offset):
            return Flaw(offset, *_words(character))
    return None


def _words(character: str) -> tuple[str, str]:
    if unicodedata.category(character) == "Cs":
        return (
            f"There is half of a character here (U+{ord(character):04X}).",
            "Type the character itself.",
        )
    return (
        f"There is an invisible character in this line: {named(character)}.",
        "Delete it and type the word again.",
    )


def _is_unseen(character: str) -> bool:
    """Say whether a character prints as nothing. Spaces of every width are seen as spaces."""
    if _BLANK.match(character):
        return True
    if character.isprintable() or character in _PLAIN:
        return False
    category = unicodedata.category(character)
    return category != "Zs" and (category != "Cn" or _is_never_a_letter(character))


def _is_never_a_letter(character: str) -> bool:
    """Say so of the unassigned numbers that Unicode keeps for signs without a shape.

    The other unassigned ones may be letters or pictures of a newer Unicode than Python's.
    """
    number = ord(character)
    reserved = 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE
    return reserved or number == 0x2065 or 0xFFF0 <= number <= 0xFFF8 or number >= 0xE0000


def _is_part_of_a_sign(text: str, offset: int) -> bool:
    """Say whether the character only shapes the picture before it, as in a family of emoji."""
    before = text[offset - 1] if offset else ""
    pictured = before != "" and (unicodedata.category(before) in {"So", "Sk"})
    if text[offset] == _EMOJI_FORM:
        return pictured
    after = text[offset + 1 : offset + 2]
    joined = after != "" and unicodedata.category(after) == "So"
    return text[offset] == _JOINER and joined and (pictured or before == _EMOJI_FORM)


def _lost(text: str) -> Flaw | None:
    if (offset := text.find(_LOST)) < 0:
        return None
    return Flaw(
        offset,
        "A letter was lost here when the file was saved (U+FFFD stands in its place).",
        "Type the letter again, and save the file with the encoding UTF-8.",
    )


def _foreign_digit(text: str) -> Flaw | None:
    if (found := _FOREIGN_DIGIT.search(text)) is None:
        return None
    return Flaw(
        found.start(),
        f'"{found[0]}" looks like a digit but is none of 0 to 9: {named(found[0])}.',
        "Type the number again with the digits 0 to 9.",
    )


def _mixed(text: str) -> Flaw | None:
    if not _LOOKALIKE.search(text):
        return None
    for word in _WORD.finditer(text):
        odd = _LOOKALIKE.search(word[0])
        if odd and _ASCII_LETTER.search(word[0]):
            return Flaw(
                word.start() + odd.start(),
                f'"{word[0]}" mixes letters of two alphabets: one of them is {named(odd[0])}.',
                "Type the word again.",
            )
    return None
