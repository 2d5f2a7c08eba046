"""Teams to call: which number, at what hours, the one for office hours first."""

from __future__ import annotations

from goldenthread.library.serving import DAY_MINUTE
from goldenthread.library.serving import answering
from goldenthread.library.serving import reachable_at
from goldenthread.library.serving import serving
from goldenthread.model.block import Block
from goldenthread.model.block import Paragraph
from goldenthread.model.inline import Call
from goldenthread.model.inline import Inline
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Link
from goldenthread.model.inline import Quote
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.hours import BankHoliday
from goldenthread.records.hours import gaps
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import strong
from goldenthread.views.write import when

NUMBERS = {"phone": "", "professionals_phone": "for professionals"}
"""The fields that hold a number to call, with what to say about it."""
FIRST = "Call this one first"
"""What is said of the one of several open teams that says so."""


def day_first(teams: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """Return teams with those that answer in office hours first."""
    return tuple(sorted(teams, key=lambda team: reachable_at((team,), DAY_MINUTE) is None))


def calls(view: View, team: Contact) -> tuple[Call, ...]:
    """Return the numbers of a team to press, each with the team's name before it."""
    return tuple(
        view.call(team, field, ", ".join(filter(None, (team.name, about))))
        for field, about in NUMBERS.items()
        if view.has(team, field)
    )


def reach(view: View, team: Contact, beside: tuple[Contact, ...] = ()) -> tuple[Block, ...]:
    """Return how to reach a team: its hours, then its numbers as wide buttons.

    ``beside`` are the teams that are shown with it.
    """
    numbers = calls(view, team)
    if not numbers:
        return (line(view, team, beside),)
    first = when(is_first(team, beside), para(strong(f"{FIRST}.")))
    return (*first, para(strong(hours(view, team, beside))), *(para(each) for each in numbers))


def line(
    view: View, team: Contact, beside: tuple[Contact, ...] = (), *, brief: bool = False
) -> Paragraph:
    """Return a team with its numbers and hours in one paragraph; ``brief`` leaves the hours out."""
    name = strong(view.quote(team, "name"), ": ")
    first = (LineBreak(), strong(f"{FIRST}.")) if is_first(team, beside) else ()
    opens = () if brief else (LineBreak(), hours(view, team, beside))
    return para(name, *routes(view, team), *first, *opens)


def is_first(team: Contact, beside: tuple[Contact, ...]) -> bool:
    """Say whether a team is called first while another beside it is open as well."""
    return team.first_call and any(
        not other.first_call and _both_open(team, other) for other in beside
    )


def _both_open(one: Contact, other: Contact) -> bool:
    return any(
        start < until and begin < end
        for start, end in one.hours.intervals
        for begin, until in other.hours.intervals
    )


def routes(view: View, team: Contact, between: Inline | str = " ") -> Content:
    """Return the numbers of a team to press, or its written route when it has none."""
    found = []
    for field, about in NUMBERS.items():
        if view.has(team, field):
            label = (f"{about}: ",) if about else ()
            found.append(inlines(*label, view.call(team, field, team.name)))
    return joined(found, between) or written_routes(view, team)


def hours(view: View, team: Contact, beside: tuple[Contact, ...] = ()) -> Quote:
    """Return when a team answers: in full, or briefly where it fills exactly what one other leaves.

    A list of nights and weekends is hard to read at night; "at all other times" is not.
    """
    full = view.quote(team, "hours")
    others = [each for each in beside if each != team]
    if len(others) != 1 or reachable_at((team,), DAY_MINUTE):
        return full
    by_day = others[0].hours
    changes_over = (by_day.bank_holidays, team.hours.bank_holidays) == _DAY_THEN_NIGHT
    if not changes_over or team.hours.intervals != gaps(by_day.intervals):
        return full
    return Quote(full.address, "At all other times, nights and bank holidays too")


_DAY_THEN_NIGHT = (BankHoliday.CLOSED, BankHoliday.ALL_DAY)


def written_routes(view: View, team: Contact) -> tuple[Link, ...]:
    """Return the web form or, failing that, the email address of a team without a number."""
    if team.portal:
        return (Link((view.quote(team, "portal.url"),), team.portal.url),)
    if email := getattr(team, "email", None):
        return (Link((view.quote(team, "email.address"),), f"mailto:{email.address}"),)
    return ()


def emergency_teams(view: View, authority: str) -> tuple[Contact, ...]:
    """Return the teams for danger now, whatever the library calls them."""
    purposes = [each for each in view.library.all(Purpose) if each.emergency]
    found = [team for each in purposes for team in serving(view.library, each.id, authority)]
    return tuple(dict.fromkeys(found))


def front_door_teams(view: View, authority: str) -> tuple[Contact, ...]:
    """Return the teams to which a concern is sent in an authority, office hours first.

    A team that answers for them when they are closed is one of them.
    """
    door = view.front_door
    return day_first(answering(view.library, door.id, authority)) if door else ()
