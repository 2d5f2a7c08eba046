"""Characters that look like nothing, or like others: each is named where it stands."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.sources.characters import composed
from goldenthread.sources.characters import flaw_in
from goldenthread.sources.refusal import Refusal
from goldenthread.sources.tree import compose

UNSEEN = {
    "\x00": "null (U+0000)",
    "\x07": "bell (U+0007)",
    "\x0b": "vertical tab (U+000B)",
    "\x1b": "escape (U+001B)",
    "\x7f": "delete (U+007F)",
    "\x85": "next line (U+0085)",
    "\x9b": "U+009B",
    "\u00ad": "soft hyphen (U+00AD)",
    "\u034f": "combining grapheme joiner (U+034F)",
    "\u061c": "arabic letter mark (U+061C)",
    "\u115f": "hangul choseong filler (U+115F)",
    "\u180e": "mongolian vowel separator (U+180E)",
    "\u200b": "zero-width space (U+200B)",
    "\u200c": "zero-width non-joiner (U+200C)",
    "\u200d": "zero-width joiner (U+200D)",
    "\u200e": "left-to-right mark (U+200E)",
    "\u200f": "right-to-left mark (U+200F)",
    "\u2028": "line separator (U+2028)",
    "\u2029": "paragraph separator (U+2029)",
    "\u202a": "left-to-right embedding (U+202A)",
    "\u202c": "pop directional formatting (U+202C)",
    "\u202d": "left-to-right override (U+202D)",
    "\u202e": "right-to-left override (U+202E)",
    "\u2060": "word joiner (U+2060)",
    "\u2063": "invisible separator (U+2063)",
    "\u2066": "left-to-right isolate (U+2066)",
    "\u2069": "pop directional isolate (U+2069)",
    "\u2800": "braille pattern blank (U+2800)",
    "\u3164": "hangul filler (U+3164)",
    "\ufe0f": "variation selector-16 (U+FE0F)",
    "\ufeff": "byte-order mark (U+FEFF)",
    "\uffa0": "halfwidth hangul filler (U+FFA0)",
    "\ufffe": "U+FFFE",
    "\ue000": "U+E000",
    "\U000e0041": "tag latin capital letter a (U+E0041)",
}


@pytest.mark.parametrize(("character", "name"), UNSEEN.items(), ids=UNSEEN.values())
def test_an_invisible_character_is_named_where_it_stands(character: str, name: str) -> None:
    flaw = flaw_in(f"phone: 0117{character} 496")
    assert flaw is not None
    assert flaw.offset == 11
    assert flaw.message == f"There is an invisible character in this line: {name}."
    assert flaw.hint


@pytest.mark.parametrize("character", UNSEEN)
def test_it_is_found_when_an_escape_brings_it(character: str) -> None:
    number = ord(character)
    escape = f"\\U{number:08X}"
    with pytest.raises(Refusal) as refused:
        compose(f'kind: role\nname: "x{escape}"\n')
    assert (refused.value.line, refused.value.column) == (2, 7)
    assert "invisible character" in refused.value.message


@pytest.mark.parametrize("text", ['"\\ud83d"', '"\\uD83D\\uDE00"', json.dumps("\U0001f600")])
def test_half_a_character_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        compose(f"name: {text}\n")
    assert refused.value.message == "There is half of a character here (U+D83D)."


SEEN = [
    "Si\u00e2n, Cafe\u0301, Za\u017c\u00f3\u0142\u0107, \u0142\u00f3d\u017a, \u00df",
    "\u65e5\u672c\u8a9e, \u0639\u0631\u0628\u064a, \u0420\u0443\u0441\u0441\u043a\u0438\u0439",
    "\u2764\ufe0f \U0001f469\u200d\u2695\ufe0f \U0001f469\U0001f3fd\u200d\U0001f9b0",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "10\u00b5g, 10\u03bcg, TNF\u03b1, \u0394t, m\u00b2, \u00bd, \u2460",
    "\uff1d1+1, 5\u20136 \u2014 \u201cquoted\u201d\u2026 \u00a35 \u20ac5",
    "0117\u00a0496\u202f0000",
    "a letter of next year's Unicode: \U0001f6d8",
    "a tab\there",
]


@pytest.mark.parametrize("text", SEEN)
def test_what_people_write_is_kept(text: str) -> None:
    assert flaw_in(text) is None


FOREIGN_DIGITS = ["\u0660\u0663\u0660\u0660", "\uff10\uff13\uff10\uff10", "\u0966", "\U0001d7ce"]


@pytest.mark.parametrize("digits", FOREIGN_DIGITS)
def test_a_digit_of_another_script_is_refused(digits: str) -> None:
    flaw = flaw_in(f"call {digits}")
    assert flaw is not None
    assert flaw.offset == 5
    assert flaw.message.startswith(f'"{digits[0]}" looks like a digit but is none of 0 to 9: ')


MIXED = {
    "M\u0430rgaret": "cyrillic small letter a (U+0430)",
    "\u039corton": "greek capital letter mu (U+039C)",
    "L\u03bfw": "greek small letter omicron (U+03BF)",
    "Duty\uff54eam": "fullwidth latin small letter t (U+FF54)",
}


@pytest.mark.parametrize(("word", "letter"), MIXED.items())
def test_a_word_of_two_alphabets_is_refused(word: str, letter: str) -> None:
    flaw = flaw_in(f"Call {word} now")
    assert flaw is not None
    assert flaw.message == f'"{word}" mixes letters of two alphabets: one of them is {letter}.'


def test_a_letter_that_was_lost_in_saving_is_refused() -> None:
    flaw = flaw_in("Si\ufffdn")
    assert flaw is not None
    assert flaw.message.startswith("A letter was lost here when the file was saved")


@given(st.text())
def test_what_is_accepted_can_be_seen(text: str) -> None:
    if flaw_in(text) is None:
        hidden = {"Cc", "Cs", "Co", "Zl", "Zp"}
        assert not [
            each for each in text if unicodedata.category(each) in hidden and each not in "\t\n"
        ]
        assert text.encode().decode() == text


@given(st.text())
def test_one_form_is_one_form(text: str) -> None:
    assert composed(composed(text)) == composed(text) == unicodedata.normalize("NFC", text)
