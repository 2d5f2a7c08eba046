"""What a rule for sharing information has to say."""

from __future__ import annotations

import pytest

from goldenthread.rules import BY_CODE
from tests.support import findings_of
from tests.support import library_of


@pytest.mark.parametrize(
    ("consent", "cases", "lines"),
    [
        ("not_asked_if_unsafe", "[]", [3]),
        ("not_asked_if_unsafe", "[Asking would put somebody in danger.]", []),
        ("not_asked_if_unsafe", "[N/A]", [4]),
        ("ask_but_may_override", "[None.]", [4]),
        ("ask_but_may_override", "[]", []),
        ("not_needed", "[]", []),
        ("ask_and_follow", "[None.]", []),
    ],
)
def test_a_share_without_asking_says_when(consent: str, cases: str, lines: list[int]) -> None:
    text = f"kind: sharing_rule\nid: one\nconsent: {consent}\nwithout_consent_when: {cases}\n"
    found = findings_of(BY_CODE["GT656"], library_of(text))
    assert [each.place.line for each in found] == lines
