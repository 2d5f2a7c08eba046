"""The pathways of a service: the steps in a table, as its council has them, some as a picture."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.graph.binding import Exit
from goldenthread.model.block import Block
from goldenthread.model.inline import LineBreak
from goldenthread.records.case_example import CaseExample
from goldenthread.records.provider import Service
from goldenthread.views.acting import council_limit
from goldenthread.views.acting import council_verb
from goldenthread.views.acting import own_limit
from goldenthread.views.acting import partners
from goldenthread.views.acting import role_name
from goldenthread.views.asked import figure
from goldenthread.views.documents.relevance import concerns
from goldenthread.views.documents.relevance import of_service
from goldenthread.views.parts.standing import review_line
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import capital
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import table


def pathways_of(view: View, service: Service) -> tuple[BoundPathway, ...]:
    """Return the pathways that a service needs, bound to its council, by id."""
    return tuple(
        each
        for each in view.bindings_of(service.authority)
        if concerns(view.library, each.pathway, service)
    )


def practice(view: View, service: Service) -> Iterator[Block]:
    """Yield each pathway of a service under a heading of level 2.

    A picture stands with the one that the pack's first example follows: it shows the way that
    was gone. For the others the table is enough, and the pack stays shorter.
    """
    examples = of_service(view.library, CaseExample, service)
    followed = {each.pathway for each in examples[:1]}
    for bound in pathways_of(view, service):
        yield head(2, view.quote(bound.pathway, "title"), anchor=bound.pathway.id)
        yield from paragraphs(view, bound.pathway, "summary")
        if bound.pathway.id in followed:
            yield figure(bound)
        yield from step_table(view, bound)
        yield review_line(view, bound.pathway)


def step_table(view: View, bound: BoundPathway) -> tuple[Block, ...]:
    """Return the steps of a pathway by number: who, how fast, whom outside, and what follows."""
    rows = [
        (
            inlines(str(step.number)),
            inlines(*step.title, *_ways(bound, step)),
            _who(view, step),
            _limits(view, bound, step),
            joined((each,) for each in partners(view, step)) or inlines("none"),
        )
        for step in bound.steps
    ]
    caption = f"{bound.pathway.title}: the steps in {bound.authority.short}"
    header = ("No.", "Step", "Who", "How fast", "Outside")
    return table(header, rows, caption, (1, 7, 3, 4, 3))


def _who(view: View, step: BoundStep) -> Content:
    role = role_name(view, step.step.who)
    return (capital(role),) if role else inlines("none")


def _limits(view: View, bound: BoundPathway, step: BoundStep) -> Content:
    """Return our own limit and the council's, each on a line; words where there is none."""
    own, council = own_limit(view, bound, step), council_limit(view, bound, step)
    asked = inlines(f"Council {council_verb(step.clock)}: ", *council) if council else ()
    said = ((capital(own),) if own else (), asked)
    return joined((each for each in said if each), LineBreak()) or inlines("none")


def _ways(bound: BoundPathway, step: BoundStep) -> Content:
    """Return the ways out of a step, each on a line; the next row needs no words."""
    number = {each.step.id: each.number for each in bound.steps}
    said = [
        inlines(LineBreak(), *_condition(way), f"step {number[way.next]}")
        for way in step.exits
        if way.label or number[way.next] != step.number + 1
    ]
    return joined(said, "")


def _condition(way: Exit) -> Content:
    return inlines(*way.label, ": ") if way.label else inlines("Then ")
