"""Names of a neighbouring council's teams in an answer: certain ones only."""

from __future__ import annotations

import pytest

from goldenthread.rules import BY_CODE
from tests.support import findings_of
from tests.support import library_of

HOURS = (
    'hours: {bands: [{days: mon to fri, opens: "09:00", closes: "17:00"}], bank_holidays: closed}'
)
LIBRARY = f"""\
records:
  - {{kind: authority, id: northbridge, name: Northbridge City Council, short: Northbridge}}
  - {{kind: authority, id: eastmarle, name: Eastmarle Council, short: Eastmarle}}
  - {{kind: tender, id: t1, authority: northbridge}}
  - {{kind: question, id: q1, tender: t1}}
  - kind: contact
    id: marle-trust
    name: Allegations Lead for Adults
    areas: [eastmarle]
    purposes: [position-of-trust]
    {HOURS}
  - kind: contact
    id: north-trust
    name: Position of Trust Lead
    areas: [northbridge]
    purposes: [position-of-trust]
    {HOURS}
  - kind: contact
    id: marle-children
    name: First Response for Children
    areas: [eastmarle]
    purposes: [children]
    {HOURS}
  - kind: contact
    id: night
    name: Two Rivers Night Team
    areas: [eastmarle, northbridge]
    purposes: [raise-concern]
    {HOURS}
  - kind: contact
    id: helpline
    name: National Care Line
    areas: []
    purposes: [advice]
    {HOURS}
  - kind: contact
    id: one
    name: Gateway
    areas: [eastmarle]
    purposes: [raise-concern]
    {HOURS}
"""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Allegations Lead for Adults is told.", ["[[@day/position-of-trust#name]]"]),
        ("In Eastmarle the Allegations Lead for Adults is told, and here the council.", []),
        ("First we call the First Response for Children.", [""]),
        ("The Position of Trust Lead is told.", []),
        ("The allegations lead for adults is told.", []),
        ("The Two Rivers Night Team is called.", []),
        ("The National Care Line is called.", []),
        ("A gateway to help. The Gateway is open.", []),
    ],
)
def test_a_team_of_another_council_alone_is_found(body: str, expected: list[str]) -> None:
    answer = f"kind: answer\nid: a1\nquestion: q1\nbody: {body}"
    findings = findings_of(BY_CODE["GT811"], library_of(LIBRARY, answer))
    assert [each.example for each in findings] == expected
