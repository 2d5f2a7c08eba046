"""Teams to call: which number, at what hours, the one for office hours first."""

from __future__ import annotations

from goldenthread.library.serving import DAY_MINUTE
from goldenthread.library.serving import reachable_at
from goldenthread.library.serving import serving
from goldenthread.model.block import Block
from goldenthread.model.block import Call
from goldenthread.model.block import Link
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.views.view import View
from goldenthread.views.write import para
from goldenthread.views.write import strong

NUMBERS = {"phone": "", "professionals_phone": "For professionals"}
"""The fields that hold a number to call, with what to say about it."""


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


def reach(view: View, team: Contact) -> tuple[Block, ...]:
    """Return how to reach a team: its hours, then its numbers as wide buttons."""
    numbers = calls(view, team)
    hours = para(strong(view.quote(team, "hours")), ".")
    if numbers:
        return (hours, *(para(each) for each in numbers))
    return (para(strong(view.quote(team, "name")), ": ", *written_routes(view, team)),)


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
    """Return the teams to which a concern is sent in an authority, office hours first."""
    door = view.front_door
    return day_first(serving(view.library, door.id, authority)) if door else ()
