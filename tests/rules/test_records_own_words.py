"""Numbers and limits in the short texts of contacts, agencies, services and councils."""

from __future__ import annotations

import pytest

from goldenthread.rules.engine import run
from goldenthread.rules.prose import RULES
from goldenthread.rules.rule import world_of
from tests.support import AS_OF
from tests.support import library_of

LIBRARY = """\
records:
  - kind: authority
    id: northbridge
    name: Northbridge City Council
    short: Northbridge
    clocks:
      - {id: raise, what: Send the concern., who: provider, limit: PT24H}
      - {id: acknowledge, what: Acknowledge the concern., who: council, limit: P2WD}
  - {kind: agency, id: council, name: Northbridge City Council}
  - {kind: contact, id: day, name: Adult Access Point, agency: council, phone: "01632 960101"}
  - {kind: contact, id: night, name: Emergency Duty Team, agency: council, phone: "01632 960202"}
  - {kind: purpose, id: concern, name: Raise a safeguarding concern}
  - kind: pathway
    id: any-concern
    start: raise
    steps:
      - {id: raise, kind: refer, title: Raise it, purpose: concern, clock: raise,
         within: {limit: PT4H}, next: closed}
      - {id: closed, kind: end, title: Closed}
"""
CODES = ("GT804", "GT805", "GT806", "GT807")


def found(record: str) -> list[tuple[str, str]]:
    rules = [each for each in RULES if each.code in CODES]
    world = world_of(library_of(LIBRARY, record), AS_OF)
    return [(each.code, each.place.file) for each in run(rules, world)]


def in_contact(pitfall: str) -> list[str]:
    record = (
        "kind: contact\nid: office\nname: Locality Office\nagency: council\n"
        f'phone: "01632 960303"\nareas: [northbridge]\npitfalls: ["{pitfall}"]'
    )
    return [code for code, _ in found(record)]


@pytest.mark.parametrize(
    ("pitfall", "code"),
    [
        ("At night ring the Emergency Duty Team on 01632 960277.", "GT805"),
        ("For a new concern it is the Adult Access Point, 01632 960202.", "GT805"),
        ("Some callers are sent on to 01362 960101.", "GT805"),
        ("Send the concern to the Adults front door within 3 days.", "GT807"),
        ("The council acknowledges within 5 working days.", "GT807"),
    ],
)
def test_a_pitfall_that_belies_a_record_is_found(pitfall: str, code: str) -> None:
    assert in_contact(pitfall) == [code]


@pytest.mark.parametrize(
    "pitfall",
    [
        "At night ring the Emergency Duty Team on 01632 960202.",
        "The line 01632 960303 is busy on Mondays.",
        "An old leaflet of the Emergency Duty Team has 01632 960277.",
        "The Emergency Duty Team was on 01632 960277 until May.",
        "The number is not 01362 960101, which is a shop.",
        "Northbridge wants a concern within 24 hours.",
        "They ring back within two hours.",
        "The council acknowledges within 2 working days.",
    ],
)
def test_a_pitfall_that_is_right_or_of_the_past_is_left_alone(pitfall: str) -> None:
    assert in_contact(pitfall) == []


@pytest.mark.parametrize(
    "record",
    [
        "kind: contact\nid: x\nagency: council\nsay_first: {text}",
        "kind: contact\nid: x\nagency: council\nhours: {{always: yes, note: {text}}}",
        "kind: agency\nid: x\nrole: {text}",
        "kind: service\nid: x\nabout: {text}",
        "kind: purpose\nid: x\nname: Ask\nwhen: {text}",
        "kind: role\nid: x\nsafeguarding_duties: [{text}]",
    ],
)
def test_every_text_of_our_own_is_looked_at(record: str) -> None:
    text = "Concerns are sent to Northbridge within 3 days."
    assert found(record.format(text=text)) == [("GT807", "pathways/x.yaml")]
    text = "The Emergency Duty Team answers on 01632 960277."
    assert found(record.format(text=text)) == [("GT805", "pathways/x.yaml")]
