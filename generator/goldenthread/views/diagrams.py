"""Pathways bound to an authority as pictures that are not drawn yet."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.library.words import listed
from goldenthread.model.block import quotes_in
from goldenthread.model.diagram import Diagram
from goldenthread.model.diagram import Edge
from goldenthread.model.diagram import Node
from goldenthread.model.inline import Quote
from goldenthread.model.inline import plain
from goldenthread.records.pathway import StepKind
from goldenthread.views.acting import council_limit
from goldenthread.views.acting import councils_own
from goldenthread.views.acting import own_limit
from goldenthread.views.acting import partners
from goldenthread.views.acting import role_name
from goldenthread.views.view import View
from goldenthread.views.write import Content


def diagrams(view: View) -> tuple[Diagram, ...]:
    """Return the picture of every pathway in every authority, by name."""
    return tuple(diagram(view, bound) for bound in view.bindings)


def diagram(view: View, bound: BoundPathway) -> Diagram:
    """Return the picture of one pathway for one authority."""
    return Diagram(
        name=bound.slug,
        title=f"{bound.pathway.title}: {bound.authority.short}",
        description=described(bound),
        nodes=tuple(_node(view, bound, step) for step in bound.steps),
        edges=tuple(_edges(bound)),
        quotes=tuple(_quotes(view, bound)),
    )


def described(bound: BoundPathway) -> str:
    """Say in words where a pathway starts, what it decides and where it ends."""
    by_kind: dict[StepKind, list[str]] = {}
    for step in bound.steps:
        by_kind.setdefault(step.step.kind, []).append(step.words)
    parts = [f"Starts with: {_sentence(bound.steps[0].words)}"] if bound.steps else []
    if decisions := by_kind.get(StepKind.DECIDE):
        parts.append(f"Asks: {' '.join(map(_sentence, decisions))}")
    if ends := by_kind.get(StepKind.END):
        parts.append(f"Ends with: {_sentence(listed(ends, 'or'))}")
    return " ".join(parts)


def _sentence(words: str) -> str:
    return words if words.endswith(("?", ".", "!")) else f"{words}."


def _node(view: View, bound: BoundPathway, step: BoundStep) -> Node:
    return Node(
        id=step.step.id,
        kind=step.step.kind.value,
        number=step.number,
        label=step.words,
        lane=plain(_who(view, step)),
        limit=plain(limit_shown(view, bound, step)),
        outside=" or ".join(each.value for each in partners(view, step)),
    )


def _who(view: View, step: BoundStep) -> Content:
    role = role_name(view, step.step.who, short=True)
    return (role,) if role else ()


def limit_shown(view: View, bound: BoundPathway, step: BoundStep) -> Content:
    """Return the one limit that a picture has room for: our own, or else the authority's for us.

    What the council alone must do in time is no limit of the step: the list beside it says so.
    """
    if own := own_limit(view, bound, step):
        return (own,)
    return () if councils_own(step.clock) else council_limit(view, bound, step)


def _edges(bound: BoundPathway) -> Iterator[Edge]:
    for step in bound.steps:
        for way in step.exits:
            yield Edge(step.step.id, way.next, way.words)


def _quotes(view: View, bound: BoundPathway) -> Iterator[Quote]:
    """Yield the record values that the labels are made of, in the order of the steps."""
    for step in bound.steps:
        labels = (step.title, tuple(way.label for way in step.exits))
        shown = (_who(view, step), limit_shown(view, bound, step), partners(view, step))
        yield view.fact(f"{bound.pathway.key}#steps.{step.step.id}.title", bound.scope)
        for each in quotes_in((labels, shown)):
            yield Quote(each.address, each.value)
