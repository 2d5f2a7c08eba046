"""A case example: context, timeline, coordination, outcome, evidence and learning."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import bind
from goldenthread.model.block import Block
from goldenthread.records.authority import Authority
from goldenthread.records.case_example import CaseExample
from goldenthread.records.pathway import Pathway
from goldenthread.views.acting import role_name
from goldenthread.views.places import linked
from goldenthread.views.places import place_of
from goldenthread.views.prose import prose
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.view import step_anchor
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import capital
from goldenthread.views.write import facts
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import table
from goldenthread.views.write import to


def case_blocks(view: View, case: CaseExample, level: int = 2) -> tuple[Block, ...]:
    """Return a case example under headings of ``level``, as far as the reader may see it.

    Its steps are told in the words of the authority where it happened. A reader who may not see
    where that was gets words that belong to no authority.
    """
    return tuple(_parts(view, case, level, _bound(view, case)))


def _parts(
    view: View, case: CaseExample, level: int, bound: BoundPathway | None
) -> Iterator[Block]:
    scope = bound.scope if bound else view.scope
    yield head(level, "What was happening")
    yield from prose(view.library, case.context, scope)
    yield head(level, "What we did, and when")
    yield from _timeline(view, case, bound)
    yield from _decision(view, case, level)
    yield head(level, "What each agency did")
    yield from _coordination(view, case)
    yield head(level, "How it ended")
    yield from _outcome(view, case)
    yield head(level, "What we learned")
    yield from prose(view.library, case.learning, scope)
    if view.has(case, "evidence"):
        yield head(level, "What proves it")
        yield from bullets((linked(view, key),) for key in case.evidence)
    yield from paragraphs(view, case, "anonymised.statement", "small")


def _timeline(view: View, case: CaseExample, bound: BoundPathway | None) -> tuple[Block, ...]:
    rows = []
    for place, action in enumerate(case.actions):
        role = role_name(view, action.by)
        rows.append(
            (
                _when(view, case, place),
                (capital(role),) if role else (),
                view.inlines(action.what, bound.scope if bound else None),
                _step(view, bound, action.step),
            )
        )
    return table(
        ("From the first sign", "Who", "What they did", "Step"), rows, "Timeline", (2, 2, 5, 3)
    )


def _when(view: View, case: CaseExample, place: int) -> Content:
    action, path = case.actions[place], f"actions.{place}"
    if action.on_time:
        return (capital(view.quote(case, f"{path}.on_time")),)
    if action.after:
        return (capital(view.quote(case, f"{path}.after")),)
    return inlines("At the start" if place == 0 else "Next")


def _bound(view: View, case: CaseExample) -> BoundPathway | None:
    """Return the pathway as the case's own authority has it, if the reader may see which."""
    pathway = view.library.find(Pathway, case.pathway)
    authority = view.library.find(Authority, getattr(case, "authority", None))
    if pathway is None or authority is None:
        return None
    return _known(view, pathway, authority) or bind(view.library, pathway, authority)


def _known(view: View, pathway: Pathway, authority: Authority) -> BoundPathway | None:
    """Return a pathway in an authority whose steps have a place in this output."""
    found = (each for each in view.bindings_of(authority.id) if each.pathway.id == pathway.id)
    return next(found, None)


def _step(view: View, bound: BoundPathway | None, name: str) -> Content:
    """Return the step of the pathway that an action carries out, linked to its place if any."""
    for step in bound.steps if bound else ():
        if bound and step.step.id == name:
            title = inlines(f"{step.number}. ", *step.title)
            page = f"pathways/{bound.pathway.id}/{bound.authority.id}#{step_anchor(step)}"
            return (to(page, *title),) if bound in view.bindings else title
    return inlines(name.replace("-", " ").capitalize())


def _decision(view: View, case: CaseExample, level: int) -> Iterator[Block]:
    decision = getattr(case, "decision", None)
    if decision is None:
        return
    found = f"threshold_set/{decision.threshold_set}"
    role = role_name(view, decision.decided_by)
    yield head(level, "How we weighed it")
    yield from facts(
        (
            ("Thresholds", (linked(view, found),)),
            ("Level", (view.fact(f"{found}#levels.{decision.level}.name"),)),
            ("Decided by", (capital(role),) if role else ()),
            ("Reason", (view.quote(case, "decision.reason"),)),
        ),
        "Decision",
    )


def _coordination(view: View, case: CaseExample) -> tuple[Block, ...]:
    rows = []
    for place, each in enumerate(case.coordination):
        gave = (view.quote(case, f"coordination.{place}.we_gave"),) if each.we_gave else ()
        agency = f"agency/{each.agency}"
        rows.append(
            (
                (*_agency(view, agency), *_brought_in(view, each.brought_in_by)),
                (view.quote(case, f"coordination.{place}.did"),),
                gave or inlines("Nothing was asked of us"),
            )
        )
    return table(("Agency", "What it did", "What we gave"), rows, "Who did what", (2, 4, 4))


def _agency(view: View, agency: str) -> Content:
    known = place_of(view.library, agency)
    return (linked(view, agency),) if known else inlines("An agency not shown here")


def _brought_in(view: View, agency: str | None) -> Content:
    """Return by whom an agency was brought in, if it was not by us."""
    key = f"agency/{agency}"
    if agency is None or not place_of(view.library, key):
        return ()
    return inlines(", brought in by ", linked(view, key))


def _outcome(view: View, case: CaseExample) -> tuple[Block, ...]:
    def said(name: str) -> Content:
        present = getattr(case.outcome, name) is not None
        return (capital(view.quote(case, f"outcome.{name}")),) if present else ()

    return facts(
        (
            ("Were they asked what they wanted?", said("wishes")),
            ("What they wanted", said("wanted")),
            ("Did it come about?", said("achieved")),
            ("The risk", said("risk")),
            ("How we know", said("measure")),
            ("Who spoke for them", said("advocacy")),
        ),
        "Question",
        "Outcome",
    )
