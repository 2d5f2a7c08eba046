"""The steps of a bound pathway as a numbered list: everything that its picture says, in words."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.graph.binding import Exit
from goldenthread.library.serving import serving
from goldenthread.model.block import Block
from goldenthread.model.block import Items
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Link
from goldenthread.model.inline import Strong
from goldenthread.model.inline import Text
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.views.acting import council_limit
from goldenthread.views.acting import council_verb
from goldenthread.views.acting import own_limit
from goldenthread.views.acting import role_name
from goldenthread.views.parts.teams import day_first
from goldenthread.views.parts.teams import line
from goldenthread.views.places import all_linked
from goldenthread.views.places import linked
from goldenthread.views.prose import prose
from goldenthread.views.view import View
from goldenthread.views.view import step_anchor
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import capital
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import strong


def steps(view: View, bound: BoundPathway, *, page: str = "") -> tuple[Block, ...]:
    """Return the steps of a pathway as one numbered list.

    ``page`` is the slug of the page that the list stands on: its steps then have anchors, and
    "go to step 4" leads there. Without it the list has neither, as in a document.
    """
    shown = _first_with(bound)
    items = (tuple(_step(view, bound, each, page, shown)) for each in bound.steps)
    return (Items(tuple(items), ordered=True),)


def _first_with(bound: BoundPathway) -> dict[tuple[Contact, ...], BoundStep]:
    """Return the first step at which each group of teams is called."""
    found: dict[tuple[Contact, ...], BoundStep] = {}
    for step in bound.steps:
        found.setdefault(step.teams, step)
    return found


def _step(
    view: View,
    bound: BoundPathway,
    step: BoundStep,
    page: str,
    shown: dict[tuple[Contact, ...], BoundStep],
) -> Iterator[Block]:
    if page:
        yield head(3, *step.title, anchor=step_anchor(step))
    else:
        yield para(Strong(step.title))
    if said := _who_and_when(view, bound, step):
        yield para(*said)
    yield from prose(view.library, step.step.detail or "", bound.scope)
    yield from _teams(view, step, page, shown[step.teams])
    yield from _when_closed(view, bound, step)
    if papers := _papers(view, step):
        yield para(*papers, style="small")
    yield from _ways(bound, step, page)


def _teams(view: View, step: BoundStep, page: str, first: BoundStep) -> Iterator[Block]:
    """Yield the teams of an outside step; their hours stand once in a list."""
    teams = day_first(step.teams)
    again = first is not step
    yield from (line(view, team, teams, brief=again) for team in teams)
    if teams and again:
        yield para("Their hours are in ", _place(first, page), ".")


def _who_and_when(view: View, bound: BoundPathway, step: BoundStep) -> Content:
    """Return who answers for a step, whom they tell, and how fast."""
    who, tell = role_name(view, step.step.who), role_name(view, step.step.tell)
    own, council = own_limit(view, bound, step), council_limit(view, bound, step)
    instead = role_name(view, step.step.if_implicated)
    counted = step.step.within.counted_from if step.step.within else None
    limit: Content = (capital(own),) if own else ()
    if counted:
        start = view.quote(bound.pathway, f"steps.{step.step.id}.within.counted_from")
        limit = inlines(*limit, ", counted from ", start)
    said = [
        _said("Who: ", (capital(who),) if who else ()),
        _said("Tell: ", (capital(tell),) if tell else ()),
        _said("If they may be part of it, tell: ", (capital(instead),) if instead else ()),
        _said("How fast: ", limit),
        _said(f"The council {council_verb(step.clock)}: ", council),
    ]
    return joined([each for each in said if each], " ")


def _said(label: str, value: Content) -> Content:
    return inlines(strong(label), *value, ".") if value else ()


def _when_closed(view: View, bound: BoundPathway, step: BoundStep) -> Iterator[Block]:
    """Yield what to do when no team for an outside step is open."""
    closed = step.step.out_of_hours
    if closed is None:
        return
    why = view.quote(bound.pathway, f"steps.{step.step.id}.out_of_hours.why")
    instead = view.library.find(Purpose, closed.use)
    if instead is None:
        yield para(strong("If they are closed: "), "wait until they open. ", why)
        return
    yield para(strong("If they are closed: "), "use ", view.quote(instead, "short"), ". ", why)
    teams = day_first(serving(view.library, instead.id, bound.authority.id))
    yield from (line(view, team, teams) for team in teams)


def _papers(view: View, step: BoundStep) -> Content:
    """Return the document that is made, what may be shared, and the duties that are met."""
    record = step.step
    said = [
        _said("Write: ", _one(view, "document_standard", record.document)),
        _said("What you may share: ", _one(view, "sharing_rule", record.sharing)),
        _said("This meets: ", all_linked(view, "duty", record.duties)),
    ]
    return joined([each for each in said if each], " ")


def _one(view: View, kind: str, name: str | None) -> Content:
    return (linked(view, f"{kind}/{name}"),) if name else ()


def _ways(bound: BoundPathway, step: BoundStep, page: str) -> Iterator[Block]:
    """Yield the ways out of a step; the next step in the list needs no words."""
    known = {each.step.id: each for each in bound.steps}
    if any(way.label for way in step.exits):
        yield from bullets(_way(known[way.next], way, page) for way in step.exits)
        return
    for way in step.exits:
        if known[way.next].number != step.number + 1:
            yield para("Then ", _go_to(known[way.next], page), ".")


def _way(target: BoundStep, way: Exit, page: str) -> tuple[Inline | str, ...]:
    return (Strong((*way.label, Text(": "))), _go_to(target, page), ".")


def _go_to(target: BoundStep, page: str) -> Inline:
    return _linked_words(f"go to step {target.number}", target, page)


def _place(target: BoundStep, page: str) -> Inline:
    return _linked_words(f"step {target.number}", target, page)


def _linked_words(words: str, target: BoundStep, page: str) -> Inline:
    return Link((Text(words),), f"page:{page}#{step_anchor(target)}") if page else Text(words)
