"""Hours of opening typed in a text: those of the record, others, or not surely hours of a team."""

from __future__ import annotations

import pytest

from goldenthread.rules.prose.gt821_wrong_hour import RULE
from tests.support import findings_of
from tests.support import library_of

LIBRARY = """\
records:
  - kind: authority
    id: northbridge
    name: Northbridge Borough Council
    short: Northbridge
    words:
      concern: concern
      raise_concern: raise a concern
      front_door: Adults Contact Team
      out_of_hours: Night team
      enquiry: enquiry
      planning_meeting: planning discussion
      safeguarding_plan: safeguarding plan
      position_of_trust: position of trust lead
  - {kind: agency, id: two-rivers, name: Two Rivers Consortium, short: Two Rivers}
  - kind: contact
    id: day
    agency: northbridge-council
    name: Adults Contact Team
    areas: [northbridge]
    hours:
      bands:
        - {days: mon to thu, opens: "08:45", closes: "17:15"}
        - {days: fri, opens: "08:45", closes: "16:45"}
      bank_holidays: closed
      note: NOTE
    pitfalls: ["PITFALL"]
  - kind: contact
    id: night
    agency: two-rivers
    name: Night team
    areas: [northbridge]
    hours:
      bands:
        - {days: mon to thu, opens: "16:45", closes: "08:45", next_day: yes}
        - {days: fri, opens: "16:45", closes: "24:00"}
        - {days: "sat, sun", opens: "00:00", closes: "24:00"}
      bank_holidays: all_day
  - {kind: contact, id: always, agency: nhs-111, name: NHS 111, hours: {always: yes}}
  - kind: policy
    id: p
    body: |-
      BODY
"""
SURE = [
    "The Adults Contact Team closes at 6pm.",
    "The Adults Contact Team is open until 5.15pm on Fridays.",
    "On Fridays the Adults Contact Team closes at 5.15pm.",
    "The Adults Contact Team closes on Fridays at 17:15.",
    "The Adults Contact Team shuts at noon.",
    "The Adults Contact Team opens at 9am.",
    "The Adults Contact Team is open from 8.45am to 6pm.",
    "The Adults Contact Team is open from 8am to 5.15pm.",
    "The Adults Contact Team, which closes at 17:00, decides.",
    "Two Rivers answers from 5.30pm.",
    "The Night team answers until 9am.",
    "[[contact/day#name]] is open until 8pm.",
    "In Northbridge the day team closes at 6pm.",
    "In Northbridge the front door is open until 8pm, and on Saturdays.",
    "NHS 111 closes at midnight.",
    "The cause was simple: the Adults Contact Team closes at 5.15pm on Fridays.",
    "The Adults Contact Team closes at 5.15pm on Fridays and our card did not say so.",
    "The day team is good. In Northbridge it is open until 8pm.",
]
UNSURE = [
    "The Adults Contact Team closes at 5.15pm.",
    "The Adults Contact Team closes at 5.15pm, and at 4.45pm on Fridays.",
    "The Adults Contact Team closes at 4.45pm on Fridays and at 5.15pm on other days.",
    "The Adults Contact Team is open from 8.45am to 5.15pm, Monday to Thursday.",
    "The Adults Contact Team is open from 08:45 until 16:45 on Fridays.",
    "Two Rivers answers from 4.45pm.",
    "Two Rivers answers until 8.45am.",
    "The Night team is open until midnight on Fridays.",
    "The Night team answers from midnight on Saturdays.",
    "The Night team answers until 8.45am on Tuesdays.",
    "The Adults Contact Team formerly closes at 6pm.",
    "The Adults Contact Team no longer closes at 6pm.",
    "The old card said that the Adults Contact Team closes at 6pm.",
    "On bank holidays the Adults Contact Team closes at noon.",
    "From 1 December the Adults Contact Team closes at 6pm.",
    "Call the Adults Contact Team before our office closes at 6pm.",
    "The Adults Contact Team visits the home, which closes at 6pm.",
    "The Adults Contact Team came for a visit at 9am.",
    "The pharmacy closes at 6pm.",
    "The Adults Contact Team asks for the form by 3pm.",
    "NHS 111 answers from 6pm.",
    "The Night team and the Adults Contact Team is open until 6pm.",
    'The leaflet reads "the Adults Contact Team closes at 6pm".',
    "The Adults Contact Team might be open until 8pm.",
    "The day team closes at 6pm.",
    "The day team is good. In Northbridge it is open until 5.15pm.",
    "The refuge is good. In Northbridge it is open until 8pm.",
    "We do not say that the Adults Contact Team closes at 6pm.",
    "We say it closes at 6pm.",
]


def found(body: str, pitfall: str = "Ask for a name.", note: str = "Ask for a name.") -> int:
    text = LIBRARY.replace("BODY", body).replace("PITFALL", pitfall).replace("NOTE", note)
    return len(findings_of(RULE, library_of(text)))


@pytest.mark.parametrize("body", SURE)
def test_another_hour_than_the_record_has_is_found(body: str) -> None:
    assert found(body) == 1


@pytest.mark.parametrize("body", UNSURE)
def test_the_hours_of_the_record_and_what_may_be_no_hours_are_left_alone(body: str) -> None:
    assert found(body) == 0


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("On Fridays it closes at 5.15pm.", 1),
        ("It closes at 5pm.", 1),
        ("The line is open until 20:00.", 1),
        ("Closes at 6pm.", 1),
        ("On Fridays it closes at 4.45pm.", 0),
        ("It closes at 5.15pm. After that, call Two Rivers.", 0),
        ("The reception of the town hall closes at 6pm.", 0),
        ("Two Rivers answers from 6pm.", 0),
        ("Shut for lunch from 12.30pm to 1pm.", 0),
    ],
)
def test_a_contact_is_held_to_its_own_hours(words: str, wrong: int) -> None:
    assert found("We call.", pitfall=words) == wrong
    assert found("We call.", note=words) == wrong
