"""Contacts held to their area, number, route and body: what is found, where, and what is not."""

from __future__ import annotations

import pytest

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.rules import BY_CODE
from goldenthread.rules.contacts import RULES
from tests.support import findings_of
from tests.support import library_of

OFFICE = '{bands: [{days: mon to fri, opens: "09:00", closes: "17:00"}], bank_holidays: closed}'
LIBRARY = f"""\
records:
  - {{kind: authority, id: northbridge, name: Northbridge City Council}}
  - {{kind: authority, id: wexcombe, name: Wexcombe County Council, short: Wexcombe}}
  - {{kind: service, id: tern-court, authority: northbridge, service_type: supported-living}}
  - {{kind: service, id: elm-court, authority: wexcombe, service_type: supported-living}}
  - {{kind: purpose, id: raise-concern, name: Raise a concern}}
  - {{kind: purpose, id: landlord, name: Tell the landlord, office_hours_enough: yes}}
  - {{kind: sharing_rule, id: to-council}}
  - {{kind: agency, id: council, name: Northbridge City Council, areas: [northbridge]}}
  - {{kind: agency, id: county, name: Wexcombe County Council, areas: [wexcombe]}}
  - {{kind: agency, id: homes, name: Harbour Homes, areas: []}}
  - kind: contact
    id: day
    name: Day team
    agency: council
    areas: [northbridge]
    purposes: [raise-concern]
    hours: {OFFICE}
    when_closed: night
    phone: "01632 960101"
    email:
      address: adults@northbridge.example
      secure: yes
  - kind: contact
    id: night
    name: Night team
    agency: council
    areas: [northbridge]
    purposes: [raise-concern]
    hours:
      always: yes
    phone: "01632 960102"
  - kind: contact
    id: hub
    name: County hub
    agency: county
    areas: [wexcombe]
    purposes: [raise-concern]
    phone: "01632 960201"
  - kind: contact
    id: tenancy
    name: Tenancy desk
    agency: homes
    areas: [northbridge]
    purposes: [landlord]
    hours: {OFFICE}
    phone: "01632 960301"
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - id: raise
        kind: refer
        title: Raise a concern
        purpose: raise-concern
        sharing: to-council
        next: closed
      - {{id: closed, kind: end, title: Closed}}
"""


def found(old: str, new: str, nth: int = 0) -> list[str]:
    """Return the code and the line of each finding after one edit."""
    pieces = LIBRARY.split(old)
    text = old.join(pieces[: nth + 1]) + new + old.join(pieces[nth + 1 :])
    library = library_of(text)
    findings = [each for rule in RULES for each in findings_of(rule, library)]
    return [f"{each.code} {text.splitlines()[each.place.line - 1].strip()}" for each in findings]


def test_the_library_is_clean() -> None:
    assert found("kind: pathway", "kind: pathway") == []


@pytest.mark.parametrize(
    ("old", "new", "nth", "expected"),
    [
        ("when_closed: night", "when_closed: hub", 0, "GT410 when_closed: hub"),
        ("when_closed: night", "when_closed: day", 0, "GT409 when_closed: day"),
        ("when_closed: night", "when_closed: tenancy", 0, "GT409 when_closed: tenancy"),
        ("    areas: [northbridge]", "    areas: [wexcombe]", 1, "GT423 areas: [wexcombe]"),
        ("    areas: [northbridge]", "    areas: []", 0, "GT423 agency: council"),
        ("01632 960102", "01632 960101", 0, 'GT415 phone: "01632 960101"'),
        ("01632 960301", "01632 960102", 0, 'GT416 phone: "01632 960102"'),
        ("01632 960301", "0870 123 4567", 0, 'GT417 phone: "0870 123 4567"'),
        ("01632 960301", "0909 879 0123", 0, 'GT417 phone: "0909 879 0123"'),
        ("northbridge.example", "hotmail.co.uk", 0, "GT419 address: adults@hotmail.co.uk"),
        ("secure: yes", "secure: unknown", 0, "GT420 secure: unknown"),
        ("secure: yes", "secure: no", 0, "GT420 secure: no"),
        ("id: tenancy", "id: nigth", 0, "GT422 id: nigth"),
    ],
)
def test_one_mistake_is_one_finding_at_its_line(
    old: str, new: str, nth: int, expected: str
) -> None:
    assert found(old, new, nth) == [expected]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("when_closed: night", "when_closed: night\n    shared_line: yes"),
        ('phone: "01632 960301"', 'phone: "01632 960102"\n    shared_line: yes'),
        ("secure: yes", "secure: no\n      how: No names; call instead."),
        ("id: tenancy", "id: nights-2026"),
        ("areas: [northbridge]}", "areas: [northbridge], effective_to: 2030-03-31}"),
        ('phone: "01632 960301"', 'phone: "101"'),
    ],
)
def test_what_is_said_in_data_is_not_found(old: str, new: str) -> None:
    assert found(old, new) == []


def test_a_number_of_two_organisations_stands_at_the_odd_one_out() -> None:
    """The county's other numbers look like its own, so the slip is the landlord's."""
    assert found("01632 960301", "01632 960201") == ['GT416 phone: "01632 960201"']


def test_a_change_is_checked_after_the_day_on_which_it_happened() -> None:
    """The sample contact was checked on 12 October 2026; a change to come is no mistake yet."""
    day = 'phone: "01632 960301"'
    assert found(day, f"{day}\n    changed_on: 2026-11-02") == ["GT414 - kind: contact"]
    assert found(day, f"{day}\n    changed_on: 2026-10-12") == []
    assert found(day, f"{day}\n    changed_on: 2026-12-01") == []


COUNCIL_NEXT_DOOR = """\
records:
  - {kind: authority, id: northbridge, short: Northbridge}
  - {kind: authority, id: wexcombe, short: Wexcombe}
  - {kind: agency, id: northbridge-council, name: Northbridge Council, areas: [northbridge]}
  - {kind: agency, id: wexcombe-council, name: Wexcombe Council, areas: [wexcombe]}
  - {kind: contact, id: nights, name: Nights, agency: northbridge-council, areas: [AREAS]}
"""


def test_a_team_that_serves_only_the_council_next_door_may_be_wrong_in_two_ways() -> None:
    library = library_of(COUNCIL_NEXT_DOOR.replace("AREAS", "wexcombe"))
    (found,) = findings_of(BY_CODE["GT423"], library)
    assert found.hint == (
        "Say which of the two is wrong. If the team belongs to another organisation, name that one "
        "as its agency. If the area is wrong, write the area that the team serves."
    )
    assert found.example == "agency: wexcombe-council"
    assert findings_of(BY_CODE["GT427"], library) == ()


def test_a_night_team_shared_by_two_councils_is_asked_about_before_an_inspection_only() -> None:
    library = library_of(COUNCIL_NEXT_DOOR.replace("AREAS", "northbridge, wexcombe"))
    assert findings_of(BY_CODE["GT423"], library) == ()
    (found,) = findings_of(BY_CODE["GT427"], library)
    assert found.severity is Severity.WARNING
    assert BY_CODE["GT427"].profile is Profile.INSPECTION
    assert found.example == "areas: [northbridge, wexcombe]"
