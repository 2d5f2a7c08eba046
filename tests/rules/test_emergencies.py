"""What is for danger now keeps its mark and its number."""

from __future__ import annotations

import pytest

from goldenthread.rules.contacts import RULES
from tests.support import findings_of
from tests.support import library_of

LIBRARY = """\
records:
  - {kind: authority, id: northbridge}
  - {kind: purpose, id: emergency, name: Get help, emergency: yes}
  - {kind: purpose, id: crisis, name: Call the crisis line}
  - {kind: purpose, id: police, name: Tell the police}
  - {kind: contact, id: nine, areas: [], purposes: [emergency], phone: "999"}
  - {kind: contact, id: line, areas: [], purposes: [crisis], phone: "01632 960103"}
  - {kind: contact, id: station, areas: [northbridge], purposes: [police], phone: "101"}
"""
OFFICE = '{bands: [{days: mon, opens: "09:00", closes: "17:00"}], bank_holidays: closed}'
CRISIS = ("Call the crisis line}", "Call the crisis line, emergency: yes}")


def found(*changes: tuple[str, str]) -> list[tuple[str, str]]:
    text = LIBRARY
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    library = library_of(text)
    rules = [rule for rule in RULES if rule.code in ("GT411", "GT425", "GT426")]
    return [(each.code, each.record) for rule in rules for each in findings_of(rule, library)]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([("Get help, emergency: yes}", "Get help}")], [("GT425", "contact/nine")]),
        ([('"999"', '"101"')], [("GT426", "contact/nine")]),
        ([("Get help, emergency: yes}", "Get help}"), CRISIS], [("GT425", "contact/nine")]),
        (
            [('"999"', f'"101", hours: {OFFICE}')],
            [("GT411", "contact/nine")],
        ),
    ],
    ids=["mark deleted", "number changed", "mark at another", "closed as well"],
)
def test_one_mistake_is_one_finding(
    changes: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    assert found(*changes) == expected


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [CRISIS],
        [('"101"', '"999"')],
        [('"999"', '"112"')],
        [("purposes: [emergency]", "purposes: [emergency, police]")],
        [("purposes: [police]", "purposes: []"), ('"101"', '"999"')],
    ],
    ids=["as it is", "a crisis line beside 999", "999 for the police", "112", "both", "no purpose"],
)
def test_a_sensible_arrangement_is_not_found(changes: list[tuple[str, str]]) -> None:
    assert found(*changes) == []
