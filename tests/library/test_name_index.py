"""Names in a text: the longest at each place, however they are spaced, and never half of one."""

from __future__ import annotations

import pytest

from goldenthread.library.name_index import name_index

INDEX = name_index(
    [
        ("Emergency Duty Team", "contact/night"),
        ("Emergency Duty Team", "contact/other-night"),
        ("Emergency Duty", "agency/duty"),
        ("St Anne's", "service/st-annes"),
        ("Emergency Duty Team for Adults and Children", "contact/long"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Call the Emergency Duty Team.", [(9, "Emergency Duty Team")]),
        ("Call the emergency\n  duty team now", [(9, "emergency\n  duty team")]),
        ("The Emergency Duty desk", [(4, "Emergency Duty")]),
        ("At St Anne\u2019s, call", [(3, "St Anne\u2019s")]),
        ("Emergency Duty Team", [(0, "Emergency Duty Team")]),
        ("Emergency", []),
        ("", []),
    ],
)
def test_names_are_found_whole(text: str, found: list[tuple[int, str]]) -> None:
    assert [(each.start, each.said) for each in INDEX.found_in(text)] == found


def test_a_name_may_have_several_bearers() -> None:
    (found,) = INDEX.found_in("the Emergency Duty Team")
    assert found.bearers == ("contact/night", "contact/other-night")
