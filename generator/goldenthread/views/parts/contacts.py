"""Teams of an authority as tables: what to contact each for, when, and on which number."""

from __future__ import annotations

from collections.abc import Iterable

from goldenthread.model.block import Block
from goldenthread.model.inline import Inline
from goldenthread.model.inline import LineBreak
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.agency import Sector
from goldenthread.views.parts.teams import emergency_teams
from goldenthread.views.parts.teams import routes
from goldenthread.views.places import linked
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import joined
from goldenthread.views.write import table

HEADER = ("Team", "Call for", "When", "Number")


def local_teams(view: View, authority: str) -> tuple[Contact, ...]:
    """Return the teams whose area is the authority's, by id."""
    return tuple(each for each in view.library.all(Contact) if authority in each.areas)


def by_sector(
    view: View, teams: Iterable[Contact]
) -> tuple[tuple[Sector, tuple[Contact, ...]], ...]:
    """Return teams by the group of partners that their agency belongs to."""
    agencies = {each.id: each.sector for each in view.library.all(Agency)}
    groups: dict[str, list[Contact]] = {}
    for team in teams:
        groups.setdefault(agencies.get(team.agency, ""), []).append(team)
    sectors = view.library.all(Sector)
    return tuple((each, tuple(groups[each.id])) for each in sectors if each.id in groups)


def teams_table(view: View, teams: Iterable[Contact], caption: str) -> tuple[Block, ...]:
    """Return teams in one table, each linked to its own page."""
    rows = [
        (_team(view, team), _uses(view, team), _hours(view, team), numbers(view, team))
        for team in teams
    ]
    return table(HEADER, rows, caption, (3, 3, 3, 2))


def authority_teams(view: View, authority: str, caption: str) -> tuple[Block, ...]:
    """Return the teams for danger now and every local team in one table, sector by sector."""
    first = [each for each in emergency_teams(view, authority) if not each.areas]
    local = [team for _, teams in by_sector(view, local_teams(view, authority)) for team in teams]
    return teams_table(view, [*first, *local], caption)


def _team(view: View, team: Contact) -> Content:
    agency = view.library.find(Agency, team.agency)
    whose: tuple[Inline, ...] = (LineBreak(), view.quote(agency, "name")) if agency else ()
    return (linked(view, team.key), *whose)


def _uses(view: View, team: Contact) -> Content:
    found = [view.library.find(Purpose, each) for each in team.purposes]
    return joined(((view.quote(each, "name"),) for each in found if each), LineBreak())


def _hours(view: View, team: Contact) -> Content:
    return (view.quote(team, "hours"),)


def numbers(view: View, team: Contact) -> Content:
    """Return the numbers of a team in one cell, or its written route when it has none."""
    return routes(view, team, LineBreak())
