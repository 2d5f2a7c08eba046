"""Pressing a number rings the right telephone from any network."""

from __future__ import annotations

import pytest

from goldenthread.emit.site.phone import is_emergency
from goldenthread.emit.site.phone import tel


@pytest.mark.parametrize("number", ["999", "112", "111", "101", "105", "116 123", "18000", "1234"])
def test_a_short_number_keeps_its_digits(number: str) -> None:
    assert tel(number) == "tel:" + number.replace(" ", "")


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("01174960000", "tel:+441174960000"),
        ("0117 496 0000", "tel:+441174960000"),
        ("(0117) 496-0000", "tel:+441174960000"),
        ("+44 117 496 0000", "tel:+441174960000"),
        ("0345 60 80 191", "tel:+443456080191"),
        ("0800 1111", "tel:+448001111"),
        ("07700 900123", "tel:+447700900123"),
        ("0117 496 0000 ext 4", "tel:+441174960000;ext=4"),
        ("0117 496 0000, option 2", "tel:+441174960000"),
    ],
)
def test_other_numbers_get_their_international_form(written: str, dialled: str) -> None:
    assert tel(written) == dialled


def test_a_text_relay_prefix_is_dialled_as_it_stands() -> None:
    assert tel("18001 0117 496 0000") == "tel:1800101174960000"


@pytest.mark.parametrize("words", ["", "ask switchboard", "0117 496 0000 or 0117 496 0001"])
def test_what_is_not_one_number_cannot_be_pressed(words: str) -> None:
    assert tel(words) == ""


def test_only_the_emergency_services_are_an_emergency() -> None:
    assert [each for each in ("999", "112", "111", "0117 496 0000") if is_emergency(each)] == [
        "999",
        "112",
    ]
