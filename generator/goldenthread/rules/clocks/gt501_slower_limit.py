"""A limit of our own that is slower than the authority's, the contract's or the law's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from typing import NamedTuple

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.library.deadlines import HOURS
from goldenthread.library.deadlines import later
from goldenthread.library.deadlines import worst_after
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.duty import Duty
from goldenthread.records.hours import DAY
from goldenthread.records.limits import Basis
from goldenthread.records.limits import Limit
from goldenthread.records.links import KeyPath
from goldenthread.records.threshold import Ask
from goldenthread.rules.clocks.by_purpose import clock_of
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

BINDING_DUTIES = (Basis.STATUTE, Basis.STATUTORY_GUIDANCE, Basis.CONTRACT)


class Asked(NamedTuple):
    """A limit that somebody else sets for a step: whose it is, and where it is written."""

    limit: Limit
    whose: str
    key: str
    path: KeyPath
    cut_off: int = DAY


@dataclass
class Slower:
    """A step with a limit of our own, and whose limits it may end later than."""

    bound: BoundPathway
    each: BoundStep
    own: Limit
    asked: list[Asked] = field(default_factory=list)


def check(world: World) -> Iterator[Problem]:
    """Yield each step that may end later than an authority, a contract or a law allows.

    Limits are compared from many starts over an ordinary week and the longest closure of offices.
    A step is one mistake, whoever's limits it breaks.
    """
    found: dict[tuple[str, str], Slower] = {}
    for bound in world.bindings:
        for each in bound.steps:
            own = each.step.within
            for asked in _asked(world, bound, each) if own else ():
                if own and later(own.limit, asked.limit, asked.cut_off):
                    key = (bound.pathway.key, each.step.id)
                    slower = found.setdefault(key, Slower(bound, each, own.limit))
                    if asked not in slower.asked:
                        slower.asked.append(asked)
    for slower in found.values():
        yield _problem(world, slower)


def _asked(world: World, bound: BoundPathway, each: BoundStep) -> Iterator[Asked]:
    """Yield every limit that a step has to keep to."""
    if clock := clock_of(world.library, bound, each):
        authority = bound.authority
        path: KeyPath = ("clocks", authority.clocks.index(clock), "limit")
        whose = f"{authority.short}'s procedure"
        yield Asked(clock.limit, whose, authority.key, path, clock.cut_off or DAY)
    for id in each.step.duties:
        duty = world.library.find(Duty, id)
        if duty and duty.basis_kind in BINDING_DUTIES:
            yield Asked(duty.limit, duty.basis, duty.key, ("limit",))
    yield from _levels(bound, each)


def _levels(bound: BoundPathway, each: BoundStep) -> Iterator[Asked]:
    """Yield the slowest limit of the levels whose branch leads straight to a step outside.

    What a graver level asks sooner is for the steps before: one number stands for all levels. The
    limit of a level that only asks for a record is for our own log, not for a step outside.
    """
    if bound.thresholds is None or not each.step.outside:
        return
    asks = {
        branch.asks
        for other in bound.steps
        for branch in other.step.branches
        if branch.next == each.step.id and branch.asks is not Ask.RECORD
    }
    levels = [level for level in bound.thresholds.levels if level.asks in asks]
    limits = [level.limit for level in levels if level.limit]
    if not limits or len(limits) < len(levels):
        return
    quicker = (one for one in limits if not any(later(other, one) for other in limits))
    slowest = next(quicker, limits[0])
    level = next(level for level in levels if level.limit == slowest)
    place: KeyPath = ("levels", bound.thresholds.levels.index(level), "limit")
    whose = f'the level "{level.name}" of {bound.authority.short}'
    yield Asked(slowest, whose, bound.thresholds.key, place)


def _problem(world: World, slower: Slower) -> Problem:
    first = slower.asked[0]
    worst = worst_after(world.as_of, slower.own, first.limit, first.cut_off)
    numbers = slower.own.code not in HOURS and first.limit.code not in HOURS
    example = f" {worst.words}" if worst and numbers else ""
    whose = listed(f'{each.whose} ("{each.limit}")' for each in slower.asked)
    return Problem(
        slower.bound.pathway.key,
        ("steps", slower.each.at, "within", "limit"),
        f'"{slower.each.words}" is allowed to take longer ("{slower.own}") than {whose}.{example}',
        "Make our own limit the shortest one. If another step meets the duty or the clock, name it "
        "there instead.",
        f"limit: {first.limit.code}",
        related=tuple(
            (each.key, each.path, f"{each.whose}: {each.limit}") for each in slower.asked
        ),
    )


RULE = Rule(
    code="GT501",
    name="slower-limit",
    summary="A limit of our own is slower than the authority's, the contract's or the law's.",
    why=(
        "A bid that promises 24 hours to a council that asks for the same day promises to break "
        "the council's procedure, and staff who keep to it are late every time."
    ),
    source=(
        "The council's own safeguarding procedure; Regulation 18 of the Care Quality Commission "
        "(Registration) Regulations 2009; the contract."
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
    start: raise
    steps:
      - id: raise
        kind: refer
        title: Raise a concern
        purpose: raise-concern
        clock: raise-concern
        within:
          limit: P1WD  # <-
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
    start: raise
    steps:
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
