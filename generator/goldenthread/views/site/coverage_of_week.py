"""Coverage of the week: for each authority and purpose, who answers at every minute."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.answering import How
from goldenthread.library.answering import Route
from goldenthread.library.answering import Stretch
from goldenthread.library.answering import by_day
from goldenthread.library.special_days import SpecialDay
from goldenthread.library.special_days import clock_changes
from goldenthread.library.special_days import special_days
from goldenthread.library.words import date_words
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import LineBreak
from goldenthread.records.agency import Purpose
from goldenthread.records.authority import Authority
from goldenthread.views.parts.week import named
from goldenthread.views.parts.week import overview
from goldenthread.views.parts.week import routes
from goldenthread.views.parts.week import week_map
from goldenthread.views.places import linked
from goldenthread.views.site.emergency import emergency
from goldenthread.views.site.sections import TEAMS
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import strong
from goldenthread.views.write import table
from goldenthread.views.write import to


def coverage_slug(authority: str) -> str:
    """Return the address of an authority's page."""
    return f"coverage/{authority}"


def coverage_pages(view: View) -> Iterator[Page]:
    """Yield a page for each authority."""
    for authority in view.authorities:
        found = routes(view, authority)
        yield Page(
            slug=coverage_slug(authority.id),
            title=f"Coverage of the week: {authority.short}",
            blocks=tuple(_blocks(view, authority, found)),
            section=TEAMS,
            description=f"Who answers at every hour of the week in {authority.short}.",
            sources=(authority.key,),
        )


def _blocks(view: View, authority: Authority, found: dict[Purpose, Route]) -> Iterator[Block]:
    yield from emergency(view, authority.id)
    yield para(
        "Whom a step of our pathways reaches at every hour of the week. ",
        "For who to call now, go to ",
        to(f"authorities/{authority.id}", view.quote(authority, "name")),
        ".",
        style="lead",
    )
    yield overview(view, found, authority)
    yield head(2, "Purpose by purpose", anchor="purposes")
    for purpose, route in found.items():
        yield head(3, view.quote(purpose, "name"), anchor=purpose.id)
        yield from _purpose(view, route)
    yield from _holidays(view, found)
    yield from _clocks(view)


def _purpose(view: View, route: Route) -> Iterator[Block]:
    week = route.week()
    if len(week) == 1 and week[0].how is How.OPEN and len(week[0].teams) == 1:
        yield para("At every minute of the year: ", linked(view, week[0].teams[0].key), ".")
    else:
        yield week_map(view, route)


def _holidays(view: View, found: dict[Purpose, Route]) -> Iterator[Block]:
    """Yield the bank holidays of the coming year, days with the same answers together.

    The day after one stands with them where a team of the bank holiday stays until the morning.
    """
    days: dict[Content, list[str]] = {}
    for each in special_days(view.as_of):
        if each.holiday or _morning_differs(found, each):
            days.setdefault(_answers(view, found, each), []).append(each.words)
    rows = [
        (joined((inlines(each) for each in words), LineBreak()), said)
        for said, words in days.items()
    ]
    yield head(2, "Bank holidays", anchor="bank-holidays")
    yield from table(("Day", "Who answers"), rows, "Bank holidays of the coming year", (2, 5))


def _morning_differs(found: dict[Purpose, Route], day: SpecialDay) -> bool:
    """Say whether the teams of a bank holiday still answer on the day after it."""
    weekday = day.date.weekday()
    usual = {id: by_day(route.week())[weekday] for id, route in found.items()}
    return any(_on(route, day) != usual[id] for id, route in found.items())


def _on(route: Route, day: SpecialDay) -> tuple[Stretch, ...]:
    return route.on(day.date.weekday(), holiday=day.holiday, after=day.after_holiday)


def _answers(view: View, found: dict[Purpose, Route], day: SpecialDay) -> Content:
    """Return who answers on a day round a bank holiday for what cannot wait."""
    return joined(
        (
            inlines(
                strong(view.quote(purpose, "short"), ": "),
                *named(view, _on(route, day)),
            )
            for purpose, route in found.items()
            if not purpose.office_hours_enough and len(route.week()) > 1
        ),
        LineBreak(),
    )


def _clocks(view: View) -> Iterator[Block]:
    nights = clock_changes(view.as_of)
    yield head(2, "When the clocks change", anchor="clocks")
    yield from bullets(
        (
            f"On Sunday {date_words(nights.forward)} the hour from 1am to 2am does not exist.",
            f"On Sunday {date_words(nights.back)} it comes twice.",
        )
    )
