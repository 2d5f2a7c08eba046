"""The service of a pack: who answers for it, by day and by night, and whom it calls outside."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.serving import DAY_MINUTE
from goldenthread.library.serving import NIGHT_MINUTE
from goldenthread.library.serving import answering
from goldenthread.library.serving import reachable_at
from goldenthread.library.serving import thresholds_of
from goldenthread.model.block import Block
from goldenthread.model.inline import LineBreak
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.authority import Authority
from goldenthread.records.pathway import Step
from goldenthread.records.provider import Provider
from goldenthread.records.provider import Role
from goldenthread.records.provider import Service
from goldenthread.views.documents.practice import pathways_of
from goldenthread.views.parts.contacts import numbers
from goldenthread.views.parts.contacts import teams_table
from goldenthread.views.parts.teams import front_door_teams
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import capital
from goldenthread.views.write import facts
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import table


def arrangements(view: View, service: Service, authority: Authority) -> tuple[Block, ...]:
    """Return who keeps people safe at a service, and how they reach others."""
    return (
        *paragraphs(view, service, "about", "lead"),
        head(2, "Who answers for safeguarding"),
        *facts(_inside(view, service), "Question", "Who answers for safeguarding"),
        head(2, "What goes to the council"),
        *facts(_council(view, authority), "Question", "The council that hosts the service"),
        *_front_door(view, authority),
        head(2, "Whom else we call, by day and at night"),
        para(
            "Day is 11am on a Tuesday and night is 3am on a Saturday: the middle of office hours,"
            " and of the longest stretch without them."
        ),
        *_outside(view, service),
    )


def _inside(view: View, service: Service) -> Iterator[tuple[str, Content]]:
    provider = view.library.find(Provider, service.provider)
    manager = view.library.find(Role, service.registered_manager)
    on_call = view.library.find(Role, service.on_call)
    yield "Who manages the service?", (capital(view.quote(service, "registered_manager")),)
    if manager and view.has(manager, "deputies"):
        yield "Who stands in?", (capital(view.quote(manager, "deputies")),)
    yield "Who answers when the manager is away?", (capital(view.quote(service, "on_call")),)
    if on_call and view.has(on_call, "on_call"):
        yield "When is that role on call?", (capital(view.quote(on_call, "on_call")),)
    if provider:
        lead, individual = "safeguarding_lead", "nominated_individual"
        yield "Who leads on safeguarding?", (capital(view.quote(provider, lead)),)
        yield "Who is the nominated individual?", (capital(view.quote(provider, individual)),)


def _council(view: View, authority: Authority) -> Iterator[tuple[str, Content]]:
    yield "Which council hosts the service?", (view.quote(authority, "name"),)
    yield "Which board covers it?", (view.quote(authority, "board.name"),)
    yield (
        "Must every concern be sent, whatever its level?",
        (capital(view.quote(authority, "every_concern_notified")),),
    )
    yield "What may we decide ourselves?", (view.quote(authority, "provider_discretion"),)
    if thresholds := thresholds_of(view.library, authority.id):
        edition = view.quote(thresholds, "version")
        title = view.quote(thresholds, "title")
        yield "Which thresholds apply?", inlines(title, ", edition ", edition)


def _front_door(view: View, authority: Authority) -> tuple[Block, ...]:
    teams = front_door_teams(view, authority.id)
    return teams_table(view, teams, f"Where a concern goes in {authority.short}, day and night")


def _outside(view: View, service: Service) -> tuple[Block, ...]:
    """Return the other purposes of the service's pathways, with a team for day and for night."""
    steps = {
        step.step.purpose: step.step
        for bound in pathways_of(view, service)
        for step in bound.steps
        if step.step.purpose
    }
    purposes = [each for each in view.library.all(Purpose) if each.id in steps]
    rows = [
        _purpose(view, each, service.authority, steps[each.id])
        for each in sorted(purposes, key=lambda each: (not each.emergency, each.name))
        if each != view.front_door
    ]
    header = ("To", "By day", "At night")
    return table(header, rows, "Teams outside, by what we call them for", (4, 4, 4))


def _purpose(view: View, purpose: Purpose, authority: str, step: Step) -> tuple[Content, ...]:
    teams = answering(view.library, purpose.id, authority)
    day, night = reachable_at(teams, DAY_MINUTE), reachable_at(teams, NIGHT_MINUTE)
    by_day = _team(view, day) if day else inlines("Closed")
    if night is None:
        return (view.quote(purpose, "name"),), by_day, _closed(view, step)
    by_night = inlines("The same team") if night == day else _team(view, night)
    return (view.quote(purpose, "name"),), by_day, by_night


def _team(view: View, team: Contact) -> Content:
    return inlines(view.quote(team, "name"), LineBreak(), *numbers(view, team))


def _closed(view: View, step: Step) -> Content:
    """Return what staff do at night when the team of a step is closed."""
    instead = view.library.find(Purpose, step.out_of_hours.use) if step.out_of_hours else None
    if instead:
        return inlines("Closed. Instead: ", view.quote(instead, "short"))
    return inlines("Closed. It can wait until they open" if step.out_of_hours else "Closed")
