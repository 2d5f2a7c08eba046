"""Who to call now: at most two presses from home to the team that answers at any minute."""

from __future__ import annotations

import pytest

from goldenthread.emit.crisis.sheet import crisis_page
from goldenthread.library.library import Library
from goldenthread.library.serving import reachable_at
from goldenthread.library.serving import scope_of
from goldenthread.model.block import quotes_in
from goldenthread.model.crisis import CrisisSheet
from goldenthread.model.crisis import Urgency
from goldenthread.model.inline import Call
from goldenthread.records.authority import Authority
from goldenthread.records.hours import WEEK
from goldenthread.views.crisis import crisis_sheet
from goldenthread.views.crisis import crisis_sheets
from goldenthread.views.parts.teams import front_door_teams
from goldenthread.views.site.contacts import contact_pages
from goldenthread.views.site.pathways import pathway_pages
from tests.support import library_of
from tests.views.making import SMALL
from tests.views.making import said
from tests.views.making import sample_view
from tests.views.making import view_of

SECOND_SERVICE = '{kind: service, id: millrace, name: Millrace, on_call_phone: "07700 900011"}'
SHORT_LINE = """\
kind: contact
id: crisis-line
name: Mental health crisis line
purposes: [mental-health-crisis]
phone: "03069 990200"
"""
CHILDREN = """\
kind: contact
id: children-front-door
name: Children's front door
purposes: [child-concern]
hours: {bands: [{days: mon to fri, opens: "09:00", closes: "17:00"}], bank_holidays: closed}
phone: "03069 990201"
"""
CHILD_CONCERN = "{kind: purpose, id: child-concern, name: Raise a concern about a child}"
CRISIS_PURPOSE = "{kind: purpose, id: mental-health-crisis, name: Get help in a crisis}"


def sheet(*more: str) -> CrisisSheet:
    library: Library = library_of(*SMALL, *more)
    (found,) = crisis_sheets(view_of(library))
    return found


def test_danger_comes_first_with_the_number_to_press() -> None:
    now = sheet().groups[0]
    assert now.urgency is Urgency.NOW
    assert now.instruction.value == "Call 999 if:"
    assert [each.value for each in now.signs] == ["Somebody is in danger."]
    assert [line.number.value for line in now.lines] == ["999"]


def test_the_council_is_next_by_day_and_by_night_with_hours_in_words() -> None:
    today = sheet().groups[1]
    assert today.urgency is Urgency.TODAY
    shown = [
        (line.team.value, line.number.value, line.hours.value) for line in today.lines if line.hours
    ]
    assert shown == [
        ("Front door", "01632 960101", "Monday to Friday, 8.45am to 5pm; closed on bank holidays"),
        ("Night team", "01632 960103", "At all other times, nights and bank holidays too"),
    ]


@pytest.mark.parametrize("more", [(), (SECOND_SERVICE,)], ids=["one service", "two services"])
def test_our_manager_on_call_comes_right_after_the_council(more: tuple[str, ...]) -> None:
    ours = sheet(*more).groups[2]
    assert ours.instruction.value == "Then tell our manager on call:"
    shown = [(each.team.value, each.number.value) for each in ours.lines]
    assert ("Tern Court", "07700 900010") in shown
    assert (("Millrace", "07700 900011") in shown) == bool(more)


def test_a_service_without_an_on_call_number_gives_its_own() -> None:
    several = sheet('{kind: service, id: millrace, name: Millrace, phone: "01632 960199"}')
    numbers = [line.number.value for group in several.groups for line in group.lines]
    assert "01632 960199" in numbers


def test_other_help_that_answers_at_night_says_what_it_is_for() -> None:
    others = sheet(SHORT_LINE, CRISIS_PURPOSE).others
    assert others
    assert [(each.number.value, each.use.value) for each in others.lines if each.use] == [
        ("03069 990200", "Get help in a crisis")
    ]


def test_other_help_that_is_closed_at_night_names_the_team_above_that_answers_for_it() -> None:
    both = "name: Night team\n    purposes: [raise-concern, child-concern]"
    small = [each.replace("name: Night team", both) for each in SMALL]
    (found,) = crisis_sheets(view_of(library_of(*small, CHILDREN, CHILD_CONCERN)))
    assert found.others
    (line,) = found.others.lines
    assert line.team.value == "Children's front door"
    assert [each.value for each in line.closed] == ["Night team"]


def test_the_sheet_says_when_its_numbers_were_checked_and_by_when_to_check_again() -> None:
    checked = sheet().checked
    assert checked.on.isoformat() == "2026-10-12"
    assert checked.role.value == "safeguarding lead"
    assert checked.again.isoformat() == "2027-01-10"


def test_there_are_at_most_six_lines_to_say_and_each_is_short() -> None:
    lines = sheet().say
    assert len(lines) <= 6
    assert lines[0].value == "My name is … I work for Elm Care."
    assert max(len(each.value.split()) for each in lines) <= 20


SAMPLE = sample_view()


@pytest.mark.parametrize("authority", SAMPLE.authorities, ids=lambda each: each.id)
def test_at_every_minute_of_the_week_the_sheet_shows_the_team_that_answers(
    authority: Authority,
) -> None:
    shown = crisis_sheet(SAMPLE, authority)
    numbers = [each.value for each in quotes_in(shown) if isinstance(each, Call)]
    assert numbers[0] == "999"
    teams = front_door_teams(SAMPLE, authority.id)
    for minute in range(0, WEEK, 15):
        team = reachable_at(teams, minute)
        assert team
        assert team.phone in numbers


def test_a_team_that_answers_for_the_closed_front_door_is_named_though_it_does_not_serve() -> None:
    small = [
        each.replace("name: Night team", "name: Night team\n    purposes: [police]")
        for each in SMALL
    ]
    library = library_of(*small)
    [found] = crisis_sheets(view_of(library))
    assert [line.team.value for line in found.groups[1].lines] == ["Front door", "Night team"]
    (authority,) = library.all(Authority)
    assert scope_of(library, authority)["night/raise-concern"] == "contact/night-team"


HUB = """\
kind: contact
id: hub
agency: northbridge-council
name: Advice hub
areas: [northbridge]
purposes: [raise-concern]
hours: {bands: [{days: mon to fri, opens: "10:00", closes: "12:00"}], bank_holidays: closed}
phone: "03069 990203"
text_relay: "18001 03069 990203"
first_call: yes
"""


def test_of_two_open_teams_the_sheet_and_the_pages_say_which_to_call_first() -> None:
    view = view_of(library_of(*SMALL, HUB))
    (found,) = crisis_sheets(view)
    lines = {line.team.value: line for line in found.groups[1].lines}
    assert {name for name, line in lines.items() if line.first} == {"Advice hub"}
    assert "<small>Call this one first</small>" in crisis_page(found)
    (hub,) = (page for page in contact_pages(view) if page.slug == "contacts/hub")
    assert "Call this one first, before Front door." in said(hub.blocks)
    on_pathways = " ".join(said(page.blocks) for page in pathway_pages(view))
    assert "Call this one first. " in on_pathways


def test_a_team_that_is_alone_is_not_said_to_come_first() -> None:
    later = HUB.replace("mon to fri", "sat").replace("raise-concern", "emergency")
    (found,) = crisis_sheets(view_of(library_of(*SMALL, later)))
    assert "Call this one first" not in crisis_page(found)


def test_a_text_relay_number_stands_on_the_sheet() -> None:
    found = sheet(HUB)
    lines = [line for group in found.groups for line in group.lines]
    assert [line.relay.value for line in lines if line.relay] == ["18001 03069 990203"]
    assert "Text relay: 18001 03069 990203" in crisis_page(found)
