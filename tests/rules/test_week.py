"""Who answers at every minute of the week, on every bank holiday and when the clocks change."""

from __future__ import annotations

import pytest

from goldenthread.library.serving import scope_of
from goldenthread.model.finding import Finding
from goldenthread.records.authority import Authority
from goldenthread.rules.contacts import RULES
from goldenthread.rules.contacts.gt402_no_out_of_hours_route import RULE as NO_ROUTE
from goldenthread.rules.contacts.gt407_overlap import RULE as OVERLAP
from goldenthread.rules.links.gt103_quote_leads_nowhere import RULE as QUOTES
from tests.support import findings_of
from tests.support import library_of

LIBRARY = """\
records:
  - {{kind: authority, id: northbridge}}
  - {{kind: service, id: tern-court, authority: northbridge, service_type: supported-living}}
  - {{kind: purpose, id: raise-concern, name: Raise a concern}}
  - {{kind: purpose, id: police, name: Tell the police}}
  - {{kind: contact, id: police-101, areas: [], purposes: [police], phone: "101"}}
  - kind: contact
    id: day
    name: Day team
    areas: [northbridge]
    purposes: [raise-concern]
{day}
  - kind: contact
    id: night
    name: Night team
    areas: [northbridge]
    purposes: [raise-concern]
    phone: "01632 960102"
{night}
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - {{id: raise, kind: refer, title: Raise, purpose: raise-concern, next: closed{step}}}
      - {{id: closed, kind: end, title: Closed}}
"""
DAY = """\
    hours:
      bands: [{days: mon to fri, opens: "08:00", closes: "18:00"}]
      bank_holidays: closed
"""
NIGHT = """\
    hours:
      bands:
        - {days: mon to thu, opens: "18:00", closes: "08:00", next_day: yes}
        - {days: fri, opens: "18:00", closes: "24:00"}
        - {days: sat to sun, opens: "00:00", closes: "24:00"}
        - {days: mon, opens: "00:00", closes: "08:00"}
      bank_holidays: all_day
"""


def found(day: str = DAY, night: str = NIGHT, step: str = "") -> list[Finding]:
    text = LIBRARY.format(day=day.rstrip(), night=night.rstrip(), step=step)
    library = library_of(text)
    return [each for rule in RULES for each in findings_of(rule, library)]


def said(day: str = DAY, night: str = NIGHT, step: str = "") -> list[str]:
    return [f"{each.code} {each.message}" for each in found(day, night, step)]


def line(text: str, finding: Finding) -> str:
    return text.splitlines()[finding.place.line - 1].strip()


def test_two_teams_that_take_turns_cover_every_minute() -> None:
    assert said() == []


@pytest.mark.parametrize(
    ("old", "new", "gap"),
    [
        ('fri, opens: "18:00"', 'fri, opens: "18:30"', "Friday 6pm to 6.30pm"),
        ("sat to sun", "sat", "all of Sunday"),
        ('mon to thu, opens: "18:00"', 'mon to thu, opens: "18:01"', "Monday to Thursday, 6pm to"),
        ('mon, opens: "00:00", closes: "08:00"', 'mon, opens: "00:00", closes: "07:00"', "Monday"),
    ],
)
def test_a_gap_in_the_week_is_named(old: str, new: str, gap: str) -> None:
    [message] = said(night=NIGHT.replace(old, new))
    assert message.startswith(
        'GT402 In Northbridge nobody can be reached to "Raise a concern" at these times: ' + gap
    )


def test_a_gap_stands_at_the_band_that_opens_late() -> None:
    night = NIGHT.replace('fri, opens: "18:00"', 'fri, opens: "18:30"')
    text = LIBRARY.format(day=DAY.rstrip(), night=night.rstrip(), step="")
    [finding] = found(night=night)
    assert line(text, finding) == '- {days: fri, opens: "18:30", closes: "24:00"}'


@pytest.mark.parametrize(
    "hours", ['    phone: ""\n', "    portal:\n      url: https://a.example\n"]
)
def test_a_mailbox_or_a_form_read_in_office_hours_is_no_night_route(hours: str) -> None:
    mail = '    email: {address: night@northbridge.example, secure: "yes"}\n'
    read = "      read:\n        bands: [{days: mon, opens: '09:00', closes: '17:00'}]\n"
    portal = read + "        bank_holidays: closed\n" if "portal" in hours else mail
    night = (NIGHT + hours + portal).replace('    phone: ""\n', "")
    text = LIBRARY.format(day=DAY.rstrip(), night=night.rstrip(), step="")
    library = library_of(text.replace('    phone: "01632 960102"\n', "    phone:\n"))
    [message] = [each.message for rule in RULES for each in findings_of(rule, library)]
    assert "Monday to Thursday, 6pm to 8am the next day" in message


ALONE = LIBRARY.replace("purposes: [raise-concern]\n    phone", "purposes: []\n    phone")
"""The library without a team for the night."""


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ("", ["GT402"]),
        (", out_of_hours: {wait: yes, why: It can.}", []),
        (", out_of_hours: {use: police, why: They answer at any hour.}", []),
    ],
)
def test_a_step_may_wait_or_use_another_purpose(step: str, expected: list[str]) -> None:
    library = library_of(ALONE.format(day=DAY.rstrip(), night=NIGHT.rstrip(), step=step))
    assert [each.code for rule in RULES for each in findings_of(rule, library)] == expected


def test_a_national_line_counts_only_where_the_team_sends_people_there() -> None:
    for day, expected in ((DAY, ["GT402"]), (DAY + "    when_closed: police-101\n", [])):
        library = library_of(ALONE.format(day=day.rstrip(), night=NIGHT.rstrip(), step=""))
        assert [e.code for rule in RULES for e in findings_of(rule, library)] == expected


def test_a_bank_holiday_that_nobody_takes_is_named_by_its_date() -> None:
    [message] = said(night=NIGHT.replace("all_day", "as_usual"))
    assert message == (
        'GT405 In Northbridge nobody can be reached to "Raise a concern" on Friday 25 December '
        "2026 (Christmas Day), 8am to 6pm; Monday 28 December 2026 (Boxing Day, substitute day), "
        "8am to 6pm; and on 6 more days."
    )


def test_a_night_team_that_is_closed_leaves_the_evening_and_the_morning_after() -> None:
    night = NIGHT.replace("all_day", "closed")
    [message] = said(day=DAY.replace("closed", "as_usual"), night=night)
    assert "Friday 25 December 2026 (Christmas Day), 6pm to midnight; Monday 28" in message
    assert "(Boxing Day, substitute day), midnight to 8am and 6pm to midnight" in message
    assert "and on 11 more days" in message


def test_a_night_that_began_before_a_bank_holiday_runs_on() -> None:
    whole_week = NIGHT.replace("mon to thu", "mon to sun").replace("all_day", "closed")
    [message] = said(night=whole_week)
    assert "Monday 28 December 2026 (Boxing Day, substitute day), 8am to midnight" in message
    assert "and on" in message


def test_an_overlap_is_named_at_the_band_that_opens_early() -> None:
    night = NIGHT.replace('fri, opens: "18:00"', 'fri, opens: "17:30"')
    text = LIBRARY.format(day=DAY.rstrip(), night=night.rstrip(), step="")
    [finding] = found(night=night)
    assert finding.message == (
        'In Northbridge both "Day team" and "Night team" answer to "Raise a concern" at these '
        "times: Friday 5.30pm to 6pm."
    )
    assert line(text, finding) == '- {days: fri, opens: "17:30", closes: "24:00"}'


def test_an_overlap_on_bank_holidays_only_is_named_by_its_date() -> None:
    [message] = said(day=DAY.replace("closed", "as_usual"))
    assert message == (
        'GT407 In Northbridge both "Day team" and "Night team" answer to "Raise a concern" at '
        "these times: Friday 25 December 2026 (Christmas Day), 8am to 6pm, and on 7 more such "
        "days."
    )


@pytest.mark.parametrize(
    "day",
    [
        DAY.replace("18:00", "18:30") + "    first_call: yes\n",
        "    hours: {always: yes}\n    when_closed: night\n",
        DAY.replace("18:00", "18:30") + "    agency: another\n",
    ],
)
def test_an_overlap_that_is_meant_is_not_found(day: str) -> None:
    codes = {each[:5] for each in said(day=day)} - {"GT408"}
    assert codes == set()


def test_a_change_over_when_the_clocks_change_is_named_with_both_nights() -> None:
    evening = DAY.replace("mon to fri", "mon to sun").replace(
        'closes: "18:00"', 'closes: "01:30", next_day: yes'
    )
    night = """\
    hours:
      bands: [{days: mon to sun, opens: "01:30", closes: "08:00"}]
      bank_holidays: as_usual
"""
    [message] = said(evening.replace("closed", "as_usual"), night)
    assert message == (
        'GT406 In Northbridge teams take turns at 1.30am on Sunday to "Raise a concern". On 28 '
        "March 2027 1.30am does not exist, and on 31 October 2027 the hour from 1am to 2am comes "
        "twice."
    )
    answered = night + "      clock_change: The night team takes the whole night.\n"
    assert said(evening.replace("closed", "as_usual"), answered) == []


def test_pasted_office_hours_of_a_night_team_are_one_mistake() -> None:
    day = DAY + "    when_closed: night\n"
    night = DAY + "    when_closed: day\n"
    [finding] = found(day, night)
    assert finding.code == "GT409"
    assert finding.message.startswith('"Night team" is the team to call when "Day team" is closed')


FORM = """\
    hours: {always: yes}
    portal:
      url: https://a.example
      read: {always: yes}
"""


def test_a_form_that_is_read_at_every_hour_is_no_telephone() -> None:
    text = LIBRARY.format(day=DAY.rstrip(), night=FORM.rstrip(), step="")
    library = library_of(text.replace('    phone: "01632 960102"\n', "    phone:\n"))
    [finding] = [each for rule in RULES for each in findings_of(rule, library)]
    assert (finding.code, finding.record) == ("GT402", "contact/night")
    assert "a web form or a mailbox does not count" in finding.message


def test_a_quote_of_a_team_that_lost_its_telephone_is_the_same_mistake() -> None:
    step = ", detail: 'Call [[@night/raise-concern#phone]].'"
    text = LIBRARY.format(day=DAY.rstrip(), night=FORM.rstrip(), step=step)
    library = library_of(text.replace('    phone: "01632 960102"\n', "    phone:\n"))
    codes = [each.code for rule in (*RULES, QUOTES) for each in findings_of(rule, library)]
    assert codes == ["GT402"]


ANOTHER = """\
  - {{kind: sector, id: council, name: Council}}
  - {{kind: sector, id: housing, name: Housing}}
  - {{kind: agency, id: northbridge-council, sector: council}}
  - {{kind: agency, id: other, sector: {sector}}}
  - {{kind: contact, id: another, agency: {agency}, purposes: [{purpose}], phone: "{phone}"}}
"""


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ({"agency": "northbridge-council"}, []),
        ({"sector": "council"}, []),
        ({"purpose": "raise-concern", "sector": "housing"}, []),
        ({"sector": "housing"}, ["GT402"]),
        ({"sector": "council", "phone": "999"}, ["GT402"]),
        ({"agency": "northbridge-council", "phone": "999"}, ["GT402"]),
    ],
)
def test_a_fallback_counts_only_for_what_it_can_answer(
    named: dict[str, str], expected: list[str]
) -> None:
    values = {"agency": "other", "sector": "council", "purpose": "police", "phone": "01632 960103"}
    text = ALONE.format(day=DAY + "    when_closed: another", night=NIGHT.rstrip(), step="")
    text += ANOTHER.format(**{**values, **named})
    library = library_of(text)
    findings = findings_of(NO_ROUTE, library)
    assert [each.code for each in findings] == expected
    assert {line(text, each) for each in findings} <= {"when_closed: another"}
    (authority,) = library.all(Authority)
    assert ("night/raise-concern" in scope_of(library, authority)) == (not expected)


DESKS = """\
records:
  - {{kind: authority, id: northbridge}}
  - {{kind: service, id: tern-court, authority: northbridge, service_type: supported-living}}
  - {{kind: purpose, id: adults, name: Raise a concern}}
  - {{kind: purpose, id: children, name: Raise a concern about a child}}
  - kind: contact
    id: adults-desk
    areas: [northbridge]
    purposes: [adults]
    phone: "01632 960103"
    hours:
      bands: [{{days: mon to sun, opens: "08:30", closes: "17:00"}}]  # adults
      bank_holidays: closed
  - kind: contact
    id: children-desk
    areas: [northbridge]
    purposes: [children]
    phone: "01632 960104"
    hours:
      bands: [{{days: mon to sun, opens: "{children}", closes: "17:00"}}]
      bank_holidays: closed
  - kind: contact
    id: night
    areas: [northbridge]
    purposes: [adults, children]
    hours:
      bands: [{{days: mon to sun, opens: "17:00", closes: "09:00", next_day: yes}}]  # night
      bank_holidays: all_day
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - {{id: raise, kind: refer, title: Raise, purpose: adults, next: child}}
      - {{id: child, kind: refer, title: Raise, purpose: children, next: closed}}
      - {{id: closed, kind: end, title: Closed}}
"""


@pytest.mark.parametrize(
    ("children", "odd"),
    [("08:30", "night"), ("09:00", "adults")],
    ids=["both desks open before the night ends", "the other desk opens when the night ends"],
)
def test_an_overlap_of_several_desks_is_one_finding_at_the_odd_band(
    children: str, odd: str
) -> None:
    text = DESKS.format(children=children)
    [finding] = [each for rule in RULES for each in findings_of(rule, library_of(text))]
    assert finding.code == "GT407"
    assert line(text, finding).endswith(f"# {odd}")


EVENING = """\
    hours:
      bands: [{{days: mon to sun, opens: "17:00", closes: "{closes}", next_day: yes}}]
      bank_holidays: as_usual
    first_call: yes
"""
SMALL_HOURS = """
  - kind: contact
    id: small-hours
    areas: [northbridge]
    purposes: [raise-concern]
    phone: "01632 960105"
    hours:
      bands:
        - {days: mon to sun, opens: "01:30", closes: "08:00"}
        - {days: sat to sun, opens: "08:00", closes: "17:00"}
      bank_holidays: all_day
      clock_change: They agree on it.
"""


@pytest.mark.parametrize(
    ("closes", "expected"),
    [("13:30", ["night"]), ("01:30", []), ("12:30", [])],
    ids=["twelve hours out", "right", "meant"],
)
def test_a_team_that_is_called_first_has_an_hour_of_the_wrong_half_of_the_day(
    closes: str, expected: list[str]
) -> None:
    day = DAY.replace("18:00", "17:00")
    night = EVENING.format(closes=closes)
    text = LIBRARY.format(day=day.rstrip(), night=night.rstrip(), step="") + SMALL_HOURS
    found = findings_of(OVERLAP, library_of(text))
    assert [each.record.removeprefix("contact/") for each in found] == expected
