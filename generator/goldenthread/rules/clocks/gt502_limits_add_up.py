"""Limits that are each short enough and together too long."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.graph.elapsed import Elapsed
from goldenthread.graph.elapsed import elapsed_to
from goldenthread.graph.elapsed import first_on_every_way
from goldenthread.graph.elapsed import own_minutes
from goldenthread.graph.flow import flows
from goldenthread.library.deadlines import later
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.authority import Clock
from goldenthread.records.limits import Limit
from goldenthread.records.pathway import StepKind
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

_DAY = 24 * 60


def check(world: World) -> Iterator[Problem]:
    """Yield each pathway whose limits add up past the authority's, in the first that it concerns.

    Only up to the first step that answers to a clock: later clocks start at later events.
    """
    reported = set()
    misnamed = {flow.pathway.id for flow in flows(world.library) if flow.misnamed}
    for bound in world.bindings:
        if bound.pathway.id in misnamed:
            continue
        clocked = frozenset(each.step.id for each in bound.steps if each.step.clock)
        for each in bound.steps:
            key = (bound.pathway.key, each.step.id)
            if key not in reported and (problem := _too_long(bound, each, clocked)):
                reported.add(key)
                yield problem


def _too_long(bound: BoundPathway, each: BoundStep, clocked: frozenset[str]) -> Problem | None:
    clock, own = each.clock, each.step.within
    if clock is None or own is None or each.step.kind is not StepKind.REFER:
        return None
    if not own_minutes(each.step):
        return None
    allowed = _most_minutes(clock.limit)
    if allowed is None or later(own.limit, clock.limit, clock.cut_off or _DAY):
        return None
    if not first_on_every_way(bound.pathway, each.step, clocked - {each.step.id}):
        return None
    taken = elapsed_to(bound.pathway, each.step)
    if taken.minutes <= allowed:
        return None
    return _problem(bound, each, clock, taken)


def _most_minutes(limit: Limit) -> int | None:
    """Return the most minutes that a limit gives on ordinary working days; None for most words."""
    if limit.code in {"SAME_DAY", "SAME_WORKING_DAY"}:
        return _DAY
    return (limit.working_days + 1) * _DAY if limit.working_days else limit.minutes


def _problem(bound: BoundPathway, each: BoundStep, clock: Clock, taken: Elapsed) -> Problem:
    index = {step.id: number for number, step in enumerate(bound.pathway.steps)}
    longest = max(taken.steps, key=own_minutes)
    parts = listed([f'"{step.within.limit}"' for step in taken.steps if step.within])
    place = ("clocks", bound.authority.clocks.index(clock), "limit")
    whose = f"{bound.authority.short}'s procedure"
    return Problem(
        bound.pathway.key,
        ("steps", index[longest.id], "within", "limit"),
        f'Before "{each.words}" is done, our limits allow {parts} one after another: '
        f'{taken.minutes // 60} hours. {whose} asks for it "{clock.limit}".',
        "Shorten one of them, or say with `counted_from:` from which moment each is counted.",
        "within:\n  limit: PT1H\n  counted_from: the first sign",
        related=(
            (bound.authority.key, place, f"{whose}: {clock.limit}"),
            *(
                (bound.pathway.key, ("steps", index[step.id], "within"), "this limit adds to it")
                for step in taken.steps
                if step is not longest
            ),
        ),
    )


RULE = Rule(
    code="GT502",
    name="limits-add-up",
    summary="Our limits, one after another, take longer than the authority allows.",
    why=(
        "Four hours to tell the manager, twenty to decide and four to call are each reasonable. "
        "Together they are past the council's day before anybody outside has heard of it."
    ),
    source=(
        "The council's own safeguarding procedure. A limit without `counted_from` starts when "
        "the step before has ended."
    ),
    severity=Severity.ERROR,
    bad="""\
records:
  - kind: authority
    id: northbridge
    clocks:
      - {id: raise-concern, what: Raise a concern, who: provider, limit: PT24H}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: tell
    steps:
      - id: tell
        kind: tell
        title: Tell the manager
        tell: registered-manager
        within:
          limit: PT22H  # <-
        next: raise
      - id: raise
        kind: refer
        title: Raise a concern
        purpose: raise-concern
        clock: raise-concern
        within: {limit: PT4H}
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - kind: authority
    id: northbridge
    clocks:
      - {id: raise-concern, what: Raise a concern, who: provider, limit: PT24H}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: tell
    steps:
      - id: tell
        kind: tell
        title: Tell the manager
        tell: registered-manager
        within: {limit: PT1H}
        next: raise
      - id: raise
        kind: refer
        title: Raise a concern
        purpose: raise-concern
        clock: raise-concern
        within: {limit: PT4H}
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
