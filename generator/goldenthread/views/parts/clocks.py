"""Duties and time limits: the authority's own clocks, and those of law, guidance and contract."""

from __future__ import annotations

from collections.abc import Iterable

from goldenthread.graph.binding import BoundPathway
from goldenthread.model.block import Block
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Tone
from goldenthread.records.authority import Authority
from goldenthread.records.duty import Duty
from goldenthread.records.limits import Basis
from goldenthread.views.acting import clock_limit
from goldenthread.views.places import linked
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import capital
from goldenthread.views.write import inlines
from goldenthread.views.write import table

_BINDING = {Basis.STATUTE, Basis.STATUTORY_GUIDANCE}


def basis_badge(basis: Basis) -> Badge:
    """Return on whose word a limit stands, with more weight for the law."""
    return Badge(basis.words, Tone.WARNING if basis in _BINDING else Tone.NOTE)


def duty_limit(view: View, duty: Duty) -> Content:
    """Return how fast a duty is to be met, with the second limit where there is one."""
    first = (view.quote(duty, "limit"),)
    if duty.then_limit is None:
        return first
    what = inlines(" (", view.quote(duty, "then_what"), ")") if duty.then_what else ()
    return inlines(*first, "; then ", view.quote(duty, "then_limit"), *what)


def duties_table(view: View, duties: Iterable[Duty], caption: str) -> tuple[Block, ...]:
    """Return duties in one table, each linked to its own page."""
    rows = [
        (
            (linked(view, duty.key),),
            (view.quote(duty, "trigger"),),
            (capital(view.quote(duty, "recipient")),),
            duty_limit(view, duty),
            inlines(view.quote(duty, "basis"), " ", basis_badge(duty.basis_kind)),
        )
        for duty in duties
    ]
    header = ("Duty", "When it starts", "Who is told", "How fast", "Basis")
    return table(header, rows, caption, (3, 3, 2, 2, 3))


def duties_in_brief(view: View, duties: Iterable[Duty], caption: str) -> tuple[Block, ...]:
    """Return duties with no more than how fast and on whose word."""
    rows = [
        ((linked(view, duty.key),), duty_limit(view, duty), inlines(basis_badge(duty.basis_kind)))
        for duty in duties
    ]
    return table(("Duty", "How fast", "On whose word"), rows, caption, (5, 4, 2))


def clocks_table(view: View, authority: Authority, caption: str) -> tuple[Block, ...]:
    """Return the time limits of an authority's own procedure."""
    rows = []
    for clock in authority.clocks:
        path = f"clocks.{clock.id}"
        start = (view.quote(authority, f"{path}.counted_from"),) if clock.counted_from else ()
        rows.append(
            (
                (capital(view.quote(authority, f"{path}.what")),),
                (capital(view.quote(authority, f"{path}.who")),),
                clock_limit(view, authority, clock),
                start or inlines("Not stated"),
                inlines(basis_badge(clock.kind)),
            )
        )
    header = ("What has to happen", "Who does it", "How fast", "Counted from", "Basis")
    return table(header, rows, caption, (4, 2, 3, 3, 2))


def duties_of(view: View, bindings: Iterable[BoundPathway]) -> tuple[Duty, ...]:
    """Return the duties that the steps of some pathways meet, by id."""
    named = {name for bound in bindings for step in bound.steps for name in step.step.duties}
    return tuple(each for each in view.library.all(Duty) if each.id in named)


def authority_duties(view: View, authority: Authority) -> tuple[Block, ...]:
    """Return the clocks of an authority and the duties that our pathways meet there."""
    duties = duties_of(view, view.bindings_of(authority.id))
    return (
        *clocks_table(view, authority, f"Time limits in {authority.short}"),
        *duties_table(view, duties, f"Duties that our pathways meet in {authority.short}"),
    )
