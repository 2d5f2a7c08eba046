"""Five questions that an inspector may ask staff about a pathway, with what a good answer says.

All of it comes from the pathway as the service's council has it; a changed pathway changes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.library.serving import NIGHT_MINUTE
from goldenthread.library.serving import answering
from goldenthread.library.serving import reachable_at
from goldenthread.model.block import Block
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Quote
from goldenthread.records.governance import DocumentStandard
from goldenthread.records.pathway import StepKind
from goldenthread.records.provider import Role
from goldenthread.records.provider import Service
from goldenthread.views.acting import council_limit
from goldenthread.views.acting import council_verb
from goldenthread.views.acting import own_limit
from goldenthread.views.acting import partners
from goldenthread.views.acting import role_name
from goldenthread.views.documents.practice import pathways_of
from goldenthread.views.parts.contacts import numbers
from goldenthread.views.parts.teams import front_door_teams
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import table


def rehearsal(view: View, service: Service) -> Iterator[Block]:
    """Yield one table of questions a pathway, with room for a date and initials."""
    yield para(
        "One sheet for each pathway. A manager asks, the worker answers in their own words, and"
        " both write the date and their initials."
    )
    for bound in pathways_of(view, service):
        yield head(2, view.quote(bound.pathway, "title"))
        rows = [
            (inlines(question), answer, ())
            for question, answer in _questions(view, service, bound)
            if answer
        ]
        header = ("An inspector may ask", "A good answer says", "Date and initials")
        yield from table(header, rows, f"Rehearsal: {bound.pathway.title}", (4, 11, 2))


def _questions(view: View, service: Service, bound: BoundPathway) -> Iterator[tuple[str, Content]]:
    yield "Who would you tell, here and outside?", _told(view, bound)
    yield "Which number would you call at night?", _at_night(view, bound)
    yield "How fast does it have to be?", _how_fast(view, bound)
    yield "What if your manager is part of it?", _manager_implicated(view, service)
    yield "What do you write down?", _recorded(view, bound)


def _told(view: View, bound: BoundPathway) -> Content:
    inside = _names(role_name(view, step.step.tell) for step in bound.steps)
    outside = _names(name for step in bound.steps for name in partners(view, step))
    said = (
        inlines("Here: ", *joined((each,) for each in inside)) if inside else (),
        inlines("Outside: ", *joined((each,) for each in outside)) if outside else (),
    )
    return joined((each for each in said if each), LineBreak())


def _names(found: Iterable[Quote | None]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(each for each in found if each))


def _at_night(view: View, bound: BoundPathway) -> Content:
    """Return the team of each outside step that answers in the small hours, with its number."""
    purposes = dict.fromkeys(step.step.purpose for step in bound.steps if step.step.purpose)
    answer = (answering(view.library, each, bound.authority.id) for each in purposes)
    teams = dict.fromkeys(reachable_at(each, NIGHT_MINUTE) for each in answer)
    said = [inlines(view.quote(team, "name"), ": ", *numbers(view, team)) for team in teams if team]
    return joined(said, LineBreak())


def _how_fast(view: View, bound: BoundPathway) -> Content:
    """Return how soon our manager, the council and the regulators are to know."""
    first = next((step for step in bound.steps if step.step.tell), None)
    door = view.front_door.id if view.front_door else None
    telling = [
        step
        for step in bound.steps
        if step is first or step.step.kind is StepKind.NOTIFY or step.step.purpose == door
    ]
    return joined((said for step in telling if (said := _limit(view, bound, step))), LineBreak())


def _limit(view: View, bound: BoundPathway, step: BoundStep) -> Content:
    own, council = own_limit(view, bound, step), council_limit(view, bound, step)
    if not own and not council:
        return ()
    asked = inlines(f"the council {council_verb(step.clock)} ", *council) if council else ()
    limits = joined((each for each in ((own,) if own else (), asked) if each), "; ")
    return inlines(*step.title, ": ", *limits, ".")


def _manager_implicated(view: View, service: Service) -> Content:
    """Return whom to tell over the manager's head, and the council's own numbers."""
    manager = view.library.find(Role, service.registered_manager)
    above = role_name(view, manager.reports_to) if manager else None
    teams = [
        inlines(view.quote(team, "name"), ", ", *numbers(view, team))
        for team in front_door_teams(view, service.authority)
    ]
    said = (
        inlines("Tell the ", above, ", who is over the manager.") if above else (),
        inlines("Or call the council yourself: ", *joined(teams, "; "), ".") if teams else (),
    )
    return joined((each for each in said if each), LineBreak())


def _recorded(view: View, bound: BoundPathway) -> Content:
    """Return the documents that a pathway makes, in the order of its steps."""
    named = dict.fromkeys(step.step.document for step in bound.steps)
    found = [view.library.find(DocumentStandard, each) for each in named]
    return joined((view.quote(each, "title"),) for each in found if each)
