"""Who answers at every minute: bank holidays, mailboxes, and limits that a weekend hides."""

from __future__ import annotations

from goldenthread.rules.contacts.gt402_no_out_of_hours_route import RULE
from tests.support import findings_of
from tests.support import library_of

LIBRARY = """\
records:
  - {{kind: authority, id: northbridge}}
  - {{kind: service, id: tern-court, authority: northbridge, service_type: supported-living}}
  - {{kind: purpose, id: raise-concern, name: Raise a safeguarding concern}}
  - kind: contact
    id: day
    areas: [northbridge]
    purposes: [raise-concern]
    hours:
      bands: [{{days: mon to sun, opens: "08:00", closes: "18:00"}}]
      bank_holidays: {day}
  - kind: contact
    id: night
    areas: [northbridge]
    purposes: [raise-concern]
    phone: {phone}
    email: {{address: night@northbridge.example, secure: "yes"}}
    hours:
      bands: [{{days: mon to sun, opens: "18:00", closes: "08:00", next_day: yes}}]
      bank_holidays: {night}
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - {{id: raise, kind: refer, title: Raise, purpose: raise-concern, next: closed}}
      - {{id: closed, kind: end, title: Closed}}
"""
NUMBER = '"01632 960102"'


def said(day: str, night: str, phone: str = NUMBER) -> str:
    library = library_of(LIBRARY.format(day=day, night=night, phone=phone))
    return " ".join(each.message for each in findings_of(RULE, library))


def test_a_night_team_that_takes_the_whole_bank_holiday_covers_it() -> None:
    assert said("closed", "all_day") == ""
    assert said("as_usual", "as_usual") == ""


def test_teams_that_are_all_closed_on_bank_holidays_leave_a_gap() -> None:
    assert "on a bank holiday Monday 8am to midnight" in said("closed", "closed")


def test_a_day_team_that_is_closed_leaves_the_day_of_a_bank_holiday() -> None:
    assert "on a bank holiday Monday 8am to 6pm" in said("closed", "as_usual")


def test_a_team_that_has_only_a_mailbox_is_no_night_route() -> None:
    assert "on Monday midnight to Monday 8am" in said("as_usual", "as_usual", phone="")
