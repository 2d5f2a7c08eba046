"""A limit of our own that is slower than the authority's or the law's."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.model.finding import Severity
from goldenthread.records.duty import Duty
from goldenthread.records.limits import Basis
from goldenthread.records.limits import Limit
from goldenthread.records.links import KeyPath
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

BINDING_DUTIES = (Basis.STATUTE, Basis.STATUTORY_GUIDANCE, Basis.CONTRACT)


def check(world: World) -> Iterator[Problem]:
    """Yield each step that may take longer than the authority's clock or a duty allows.

    Compared twice: on an ordinary working day, and over the longest closure of offices.
    """
    reported = set()
    for bound in world.bindings:
        for each in bound.steps:
            for problem in _slower(world, bound, each):
                if (problem.path, problem.related) not in reported:
                    reported.add((problem.path, problem.related))
                    yield problem


def _slower(world: World, bound: BoundPathway, each: BoundStep) -> Iterator[Problem]:
    own = each.step.within
    if own is None:
        return
    if each.clock and own.limit.slower_than(each.clock.limit):
        index = bound.authority.clocks.index(each.clock)
        whose = f"{bound.authority.short}'s procedure"
        place: KeyPath = ("clocks", index, "limit")
        link = (bound.authority.key, place, f"{whose}: {each.clock.limit}")
        yield _problem(bound, each, own.limit, each.clock.limit, whose, link)
    for id in each.step.duties:
        duty = world.library.find(Duty, id)
        if duty and duty.basis_kind in BINDING_DUTIES and own.limit.slower_than(duty.limit):
            met = (duty.key, ("limit",), f"{duty.basis}: {duty.limit}")
            yield _problem(bound, each, own.limit, duty.limit, duty.basis, met)


def _problem(
    bound: BoundPathway,
    each: BoundStep,
    own: Limit,
    asked: Limit,
    whose: str,
    link: tuple[str, KeyPath, str],
) -> Problem:
    return Problem(
        bound.pathway.key,
        ("steps", bound.pathway.steps.index(each.step), "within", "limit"),
        f'"{each.words}" is allowed to take longer ("{own}") than {whose} ("{asked}").',
        "Make our own limit the shorter one. Over a bank holiday weekend one working day can "
        "be five days.",
        f"limit: {asked.code}",
        related=(link,),
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
