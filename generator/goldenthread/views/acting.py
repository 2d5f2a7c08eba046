"""Who acts in a step of a bound pathway, whom it reaches outside, and how fast."""

from __future__ import annotations

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.model.inline import Quote
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Purpose
from goldenthread.records.authority import Authority
from goldenthread.records.authority import Clock
from goldenthread.records.provider import Role
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import inlines

_COUNCIL = "council"


def role_name(view: View, role_id: str | None, *, short: bool = False) -> Quote | None:
    """Return what a role is called; ``short`` asks for its shorter name, if it has one."""
    role = view.library.find(Role, role_id)
    if role is None:
        return None
    return view.quote(role, "short" if short and view.has(role, "short") else "name")


def partners(view: View, step: BoundStep) -> tuple[Quote, ...]:
    """Return the agencies that an outside step reaches, by their short names.

    Where no team serves the purpose, the purpose says whom it means.
    """
    if step.step.purpose is None:
        return ()
    known = dict.fromkeys(view.library.find(Agency, team.agency) for team in step.teams)
    found = [agency for agency in known if agency]
    if found:
        return tuple(view.quote(each, "short" if each.short else "name") for each in found)
    purpose = view.library.find(Purpose, step.step.purpose)
    return (view.quote(purpose, "short"),) if purpose else ()


def own_limit(view: View, bound: BoundPathway, step: BoundStep) -> Quote | None:
    """Return our own time limit for a step."""
    if step.step.within is None:
        return None
    return view.quote(bound.pathway, f"steps.{step.step.id}.within.limit")


def council_limit(view: View, bound: BoundPathway, step: BoundStep) -> Content:
    """Return the authority's time limit for a step, with its hour where it has one."""
    return clock_limit(view, bound.authority, step.clock) if step.clock else ()


def councils_own(clock: Clock | None) -> bool:
    """Say whether a time limit binds the council alone: then it is no duty of ours."""
    return clock is not None and clock.who.strip().casefold() == _COUNCIL


def council_verb(clock: Clock | None) -> str:
    """Return what the council does with a limit: it asks it of us, or answers within it."""
    return "answers" if councils_own(clock) else "asks"


def clock_limit(view: View, authority: Authority, clock: Clock) -> Content:
    """Return the limit of one of an authority's clocks: ``the same working day, by 4.30pm``."""
    limit = view.quote(authority, f"clocks.{clock.id}.limit")
    if clock.cut_off is None:
        return (limit,)
    return inlines(limit, ", by ", view.quote(authority, f"clocks.{clock.id}.cut_off"))
