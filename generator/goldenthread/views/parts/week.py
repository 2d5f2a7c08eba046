"""Who answers when: the routes of one authority, as bars and in words."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from goldenthread.library.answering import How
from goldenthread.library.answering import Route
from goldenthread.library.answering import Stretch
from goldenthread.library.answering import by_day
from goldenthread.library.fallbacks import with_fallbacks
from goldenthread.library.serving import serving
from goldenthread.library.week import Teams
from goldenthread.library.week import spans_words
from goldenthread.library.words import listed
from goldenthread.model.block import HeatCell
from goldenthread.model.block import HeatMap
from goldenthread.model.block import HeatRow
from goldenthread.model.block import Shade
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.authority import Authority
from goldenthread.records.hours import DAY_NAMES
from goldenthread.records.hours import clock_words
from goldenthread.records.hours import day_words
from goldenthread.views.parts.teams import day_first
from goldenthread.views.places import linked
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import inlines
from goldenthread.views.write import joined

HOURS = ("midnight", "6am", "midday", "6pm")
DAYS = tuple(name[:3] for name in DAY_NAMES)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WARNINGS = {Shade.NOBODY: "!", Shade.SEVERAL: "+"}
WAITS = HeatCell(1, Shade.WAITS)
KEY = (
    (HeatCell(1, Shade.FIRST), "the team of office hours, or the only team"),
    (HeatCell(1, Shade.OTHER), "another team of the same purpose"),
    (HeatCell(1, Shade.MEANWHILE), "the route that is used meanwhile"),
    (WAITS, "closed: the step may wait"),
    (HeatCell(1, Shade.SEVERAL, "+"), "several teams to choose from"),
    (HeatCell(1, Shade.NOBODY, "!"), "nobody"),
)

_CLOSED = {How.WAITS: "closed", How.NOBODY: "nobody"}


def routes(view: View, authority: Authority) -> dict[Purpose, Route]:
    """Return the route of every purpose that the pathways of an authority need, by its name."""
    used: dict[str, tuple[set[str], bool]] = {}
    for bound in view.bindings_of(authority.id):
        for each in bound.steps:
            if each.step.purpose:
                others, waits = used.setdefault(each.step.purpose, (set(), False))
                instead = each.step.out_of_hours
                others |= {instead.use} if instead and instead.use else set()
                used[each.step.purpose] = (others, waits or bool(instead and instead.wait))
    found = {
        purpose: _route(view, authority, purpose, used[purpose.id][0], waits=used[purpose.id][1])
        for purpose in view.library.all(Purpose)
        if purpose.id in used
    }
    order = sorted(
        found, key=lambda each: (not each.emergency, each.office_hours_enough, each.name)
    )
    return {purpose: found[purpose] for purpose in order if found[purpose].teams}


def _route(
    view: View, authority: Authority, purpose: Purpose, others: set[str], *, waits: bool
) -> Route:
    teams = day_first(serving(view.library, purpose.id, authority.id))
    used = tuple(
        team
        for other in sorted(others)
        for team in with_fallbacks(view.library, serving(view.library, other, authority.id), other)
    )
    closed = with_fallbacks(view.library, teams, purpose.id)
    instead = {team.id: team for team in (*used, *closed) if team not in teams}
    return Route(teams, tuple(instead.values()), waits or purpose.office_hours_enough)


def overview(view: View, found: dict[Purpose, Route], authority: Authority) -> HeatMap:
    """Return every purpose as one bar of 168 hours."""
    rows = tuple(
        HeatRow(
            (view.quote(purpose, "short"),),
            tuple(_cell(route, each) for each in route.week()),
            inlines(state_words(route.week())),
        )
        for purpose, route in found.items()
    )
    shown = {cell.shade for row in rows for cell in row.cells}
    key = tuple((cell, inlines(words)) for cell, words in KEY if cell.shade in shown)
    return HeatMap(f"The week in {authority.short}, hour by hour", DAYS, rows, key)


def state_words(week: tuple[Stretch, ...]) -> str:
    """Return how the week of one purpose stands, in a sentence."""
    if gaps := [each for each in week if each.how is How.NOBODY]:
        return f"Nobody: {_when(gaps)}."
    if several := [each for each in week if len(each.teams) > 1]:
        return f"Several teams to choose from: {_when(several)}."
    if any(each.how is How.WAITS for each in week):
        return "Answered when the team is open; the step may wait until then."
    if any(each.how is How.MEANWHILE for each in week):
        return "Answered at every minute; another route is used when the team is closed."
    count = len({team.id for each in week for team in each.teams})
    teams = "one team" if count == 1 else f"{count} teams that take turns"
    return f"Answered at every minute by {teams}."


def _when(stretches: Iterable[Stretch]) -> str:
    return listed(spans_words(tuple((each.start, each.end) for each in stretches)))


def week_map(view: View, route: Route) -> HeatMap:
    """Return the week of one purpose as a bar for each day, equal days together."""
    groups: dict[tuple[Stretch, ...], list[int]] = {}
    for day, stretches in enumerate(by_day(route.week())):
        groups.setdefault(stretches, []).append(day)
    rows = tuple(
        HeatRow(
            inlines(_capital(day_words(tuple(days)))),
            tuple(_cell(route, each, letters=True) for each in stretches),
            inlines(stretches_words(route, stretches)),
        )
        for stretches, days in groups.items()
    )
    return HeatMap("Who answers when", HOURS, rows, tuple(_key(view, route)))


def _key(view: View, route: Route) -> Iterator[tuple[HeatCell, Content]]:
    """Yield the teams that answer at some minute with their letters, and what is left empty."""
    week = route.week()
    answering = {team.id for each in week for team in each.teams}
    for team, letter in _lettered(route):
        if team.id in answering:
            yield HeatCell(1, _shade(route, (team,)), letter), (linked(view, team.key),)
    if any(each.how is How.WAITS for each in week):
        yield WAITS, inlines("closed: the step may wait")


def stretches_words(route: Route, stretches: tuple[Stretch, ...]) -> str:
    """Return the stretches of one day in words: ``midnight to 8.45am B, 8.45am to 5pm A``."""
    if len(stretches) == 1:
        return f"all day {_answer(route, stretches[0])}"
    return ", ".join(f"{_hours(each)}{_answer(route, each)}" for each in stretches)


def _answer(route: Route, stretch: Stretch) -> str:
    if not stretch.teams:
        return _CLOSED[stretch.how]
    letters = {team.id: letter for team, letter in _lettered(route)}
    return listed((letters[team.id] for team in stretch.teams), "or")


def named(view: View, stretches: tuple[Stretch, ...]) -> Content:
    """Return the stretches of one day with the names of the teams."""
    return joined(
        inlines(
            "all day " if len(stretches) == 1 else _hours(each),
            *(_names(view, each.teams) or inlines(_CLOSED[each.how])),
        )
        for each in stretches
    )


def _names(view: View, teams: Teams) -> Content:
    return joined(((linked(view, team.key),) for team in teams), " or ")


def _hours(stretch: Stretch) -> str:
    return f"{clock_words(stretch.start)} to {clock_words(stretch.end)} "


def _lettered(route: Route) -> list[tuple[Contact, str]]:
    return list(zip((*route.teams, *route.instead), LETTERS, strict=False))


def _cell(route: Route, stretch: Stretch, *, letters: bool = False) -> HeatCell:
    shade = Shade.NOBODY
    if stretch.how is How.WAITS:
        shade = Shade.WAITS
    elif len(stretch.teams) > 1:
        shade = Shade.SEVERAL
    elif stretch.teams:
        shade = _shade(route, stretch.teams)
    sign = WARNINGS.get(shade, "")
    if letters and not sign and stretch.teams:
        sign = _answer(route, stretch)
    return HeatCell(stretch.end - stretch.start, shade, sign)


def _shade(route: Route, teams: Teams) -> Shade:
    if teams[0] not in route.teams:
        return Shade.MEANWHILE
    return Shade.FIRST if teams[0] == route.teams[0] else Shade.OTHER


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
