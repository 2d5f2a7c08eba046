"""The home page: who to call first, then what to do, then what is new and due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from datetime import timedelta

from goldenthread.graph.due import State
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import Inline
from goldenthread.records.authority import Authority
from goldenthread.records.governance import Learning
from goldenthread.records.policy import Policy
from goldenthread.records.provider import Service
from goldenthread.views.calendar import Entry
from goldenthread.views.calendar import entries
from goldenthread.views.crisis import crisis_slug
from goldenthread.views.parts.teams import front_door_teams
from goldenthread.views.parts.teams import reach
from goldenthread.views.places import linked
from goldenthread.views.site.emergency import emergency
from goldenthread.views.site.pathways import broadest_first
from goldenthread.views.site.sections import WHO_TO_CALL
from goldenthread.views.view import View
from goldenthread.views.write import bullets
from goldenthread.views.write import head
from goldenthread.views.write import para
from goldenthread.views.write import to
from goldenthread.views.write import when

NEW_FOR = timedelta(days=90)
MOST = 5


def home(view: View) -> Page:
    """Return the home page."""
    return Page(
        slug="index",
        title="Who to call now",
        blocks=(
            *emergency(view),
            *_councils(view),
            *_services(view),
            *_worries(view),
            *_new(view),
            *_due(view),
        ),
        section=WHO_TO_CALL,
        description="Who to call now, for every council that we work in, and what to do next.",
    )


def _councils(view: View) -> Iterator[Block]:
    """Yield the way to every council's numbers, or the numbers where there is one council."""
    if len(view.authorities) == 1:
        yield from _one_council(view, view.authorities[0])
        return
    yield head(2, "Today: call the council where the person is", anchor="councils")
    yield para("Choose the council. Its numbers by day and by night are on the next page.")
    yield from bullets(
        (to(crisis_slug(each.id), view.quote(each, "name")),) for each in view.authorities
    )


def _one_council(view: View, authority: Authority) -> Iterator[Block]:
    teams = front_door_teams(view, authority.id)
    yield head(2, "Today: call ", view.quote(authority, "name"), anchor="councils")
    for team in teams:
        yield from reach(view, team, teams)
    yield from bullets([(to(crisis_slug(authority.id), "All numbers by day and by night"),)])


def _services(view: View) -> Iterator[Block]:
    several = len(view.authorities) > 1
    words = "Not sure which council? Choose your service" if several else "Our services"
    yield head(2, words, anchor="services")
    rows = []
    for service in view.library.all(Service):
        name, page = view.quote(service, "name"), crisis_slug(service.authority)
        rows.append((to(page, name), " ", view.name(f"authority/{service.authority}")))
    yield from bullets(rows)


def _worries(view: View) -> Iterator[Block]:
    yield head(2, "What has happened?", anchor="what-has-happened")
    yield from bullets((linked(view, each.key),) for each in broadest_first(view))
    yield para("Not on the list? ", to("signs", "Look at the signs of abuse"), ".")


def _new(view: View) -> Iterator[Block]:
    """Yield the lessons and policy changes of the last three months, newest first."""
    lessons = [(each.learned_on, each.key) for each in view.library.all(Learning)]
    policies = [
        (change.on, each.key) for each in view.library.all(Policy) for change in each.changes
    ]
    newest = sorted({each for each in lessons + policies if _recent(view, each[0])}, reverse=True)
    links = [(linked(view, key),) for _, key in newest[:MOST]]
    yield from when(links, head(2, "New in the last three months", anchor="new"))
    yield from bullets(links)


def _recent(view: View, day: date) -> bool:
    return view.as_of - NEW_FOR <= day <= view.as_of


def _due(view: View) -> Iterator[Block]:
    due = [each for each in entries(view) if each.state in (State.OVERDUE, State.DUE_SOON)]
    late = sum(each.state is State.OVERDUE for each in due)
    yield head(2, "Overdue and due soon" if late else "Due soon", anchor="due")
    yield para(
        f"{len(due) - late} due soon and {late} overdue. ", to("calendar", "See all dates"), "."
    )
    yield from bullets(_due_line(view, each) for each in due[:MOST])


def _due_line(view: View, entry: Entry) -> tuple[Inline | str, ...]:
    return (
        linked(view, entry.key),
        " ",
        f"{entry.what}: ",
        entry.day_words,
        " ",
        entry.state.badge,
    )
