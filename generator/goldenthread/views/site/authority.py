"""One page for each authority: its front door, teams, words, clocks, forums and board."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import Link
from goldenthread.model.inline import Tone
from goldenthread.records.authority import Authority
from goldenthread.records.provider import Service
from goldenthread.views.crisis import crisis_slug
from goldenthread.views.parts.clocks import clocks_table
from goldenthread.views.parts.contacts import by_sector
from goldenthread.views.parts.contacts import local_teams
from goldenthread.views.parts.contacts import teams_table
from goldenthread.views.parts.standing import checked
from goldenthread.views.parts.teams import front_door_teams
from goldenthread.views.parts.teams import reach
from goldenthread.views.places import linked
from goldenthread.views.site.emergency import emergency
from goldenthread.views.site.pathway import pathway_slug
from goldenthread.views.site.sections import COUNCILS
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import bullets
from goldenthread.views.write import callout
from goldenthread.views.write import capital
from goldenthread.views.write import details
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import strong
from goldenthread.views.write import table
from goldenthread.views.write import to

WORDS = {
    "concern": "What is sent",
    "raise_concern": "What we do",
    "front_door": "The front door",
    "out_of_hours": "The out-of-hours team",
    "enquiry": "The enquiry",
    "planning_meeting": "The first meeting",
    "safeguarding_plan": "The plan that follows",
    "position_of_trust": "Who handles concerns about staff",
}
"""What each of an authority's words stands for."""


def authority_pages(view: View) -> Iterator[Page]:
    """Yield the list of authorities and a page for each."""
    yield _index(view)
    yield from (_page(view, each) for each in view.authorities)


def _index(view: View) -> Page:
    rows = [
        (linked(view, each.key), " ", capital(view.quote(each, "council_kind")))
        for each in view.authorities
    ]
    return Page(
        slug="authorities/index",
        title="Councils",
        blocks=(
            para("Call the council where the person is, not the one that pays.", style="lead"),
            *bullets(rows),
            para(to("thresholds/index", "Levels side by side"), "."),
        ),
        section=COUNCILS,
        description="Every council that we work in: teams, hours, words and time limits.",
    )


def _page(view: View, authority: Authority) -> Page:
    return Page(
        slug=f"authorities/{authority.id}",
        title=authority.name,
        blocks=tuple(_blocks(view, authority)),
        section=COUNCILS,
        description=f"{authority.name}: who to call, when, and what they ask of us.",
        sources=(authority.key,),
    )


def _blocks(view: View, authority: Authority) -> Iterator[Block]:
    yield from emergency(view, authority.id)
    yield from _front_door(view, authority)
    yield from _asks(view, authority)
    yield from _services(view, authority)
    yield from _pathways(view, authority)
    yield from _teams(view, authority)
    yield from _words(view, authority)
    yield head(2, "Time limits", anchor="time-limits")
    yield from clocks_table(view, authority, f"Time limits in {authority.short}")
    yield head(2, "If they do not reply, or we disagree", anchor="escalation")
    yield from paragraphs(view, authority, "escalation")
    yield from _forums(view, authority)
    yield from _board(view, authority)
    yield head(2, "About this page", anchor="about")
    yield from paragraphs(view, authority, "area")
    yield from checked(view, authority)


def _front_door(view: View, authority: Authority) -> Iterator[Block]:
    teams = front_door_teams(view, authority.id)
    yield head(2, "Who to call, by day and by night", anchor="who-to-call")
    for team in teams:
        yield from reach(view, team, teams)
    rows = [((linked(view, team.key),), (view.quote(team, "hours"),)) for team in teams]
    yield from table(("Team", "When it answers"), rows, "Hours in full", (2, 5))
    yield para(to(crisis_slug(authority.id), "One page with every night number"), ".")


def _asks(view: View, authority: Authority) -> Iterator[Block]:
    """Yield whether every concern is sent, and what is left to us."""
    yield head(2, "What to send", anchor="what-to-send")
    if authority.every_concern_notified:
        words = para("Send every concern to this council, whatever its level.")
        yield callout(Tone.WARNING, "Send every concern", words)
    yield from paragraphs(view, authority, "provider_discretion")
    yield from _thresholds(view, authority)


def _thresholds(view: View, authority: Authority) -> Iterator[Block]:
    for bound in view.bindings_of(authority.id)[:1]:
        if bound.thresholds:
            yield para("Levels: ", linked(view, bound.thresholds.key), ".")


def _services(view: View, authority: Authority) -> Iterator[Block]:
    found = [each for each in view.library.all(Service) if each.authority == authority.id]
    yield head(2, "Our services here", anchor="services")
    yield from bullets((linked(view, each.key),) for each in found)


def _pathways(view: View, authority: Authority) -> Iterator[Block]:
    yield head(2, "What to do here", anchor="pathways")
    yield from bullets(
        (to(pathway_slug(each), view.quote(each.pathway, "title")),)
        for each in view.bindings_of(authority.id)
    )


def _teams(view: View, authority: Authority) -> Iterator[Block]:
    yield head(2, "All local teams", anchor="teams")
    yield para(
        "Helplines for all of England: ", to("contacts/index#national", "national numbers"), "."
    )
    for sector, teams in by_sector(view, local_teams(view, authority.id)):
        yield head(3, view.quote(sector, "name"), anchor=f"sector-{sector.id}")
        yield from teams_table(view, teams, f"{sector.name}: teams for {authority.short}")


def _words(view: View, authority: Authority) -> Iterator[Block]:
    yield head(2, "Words they use", anchor="words")
    rows = [
        (meaning, inlines(capital(view.quote(authority, f"words.{name}"))))
        for name, meaning in WORDS.items()
    ]
    yield from details(rows)


def _forums(view: View, authority: Authority) -> Iterator[Block]:
    rows = [
        tuple(
            (view.quote(authority, f"forums.{each.id}.{field}"),)
            for field in ("name", "for_whom", "called_by")
        )
        for each in authority.forums
    ]
    if rows:
        yield head(2, "Meetings and panels", anchor="forums")
        header = ("Meeting", "Who it is for", "Who calls it")
        yield from table(header, rows, f"Meetings in {authority.short}", (3, 4, 3))


def _board(view: View, authority: Authority) -> Iterator[Block]:
    board = authority.board
    yield head(2, "The Safeguarding Adults Board", anchor="board")
    yield para(strong("The board is not a place to report to. "), "Call the council instead.")
    site = (
        (Link((view.quote(authority, "board.website"),), board.website),) if board.website else ()
    )
    covers = (view.quote(authority, "board.covers"),) if board.covers else ()
    rows = (("Name", (view.quote(authority, "board.name"),)), ("Covers", covers), ("Website", site))
    yield from details(rows)
