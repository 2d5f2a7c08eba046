"""A step outside that reaches nobody at some hour of the week."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.library.serving import serving
from goldenthread.library.serving import uncovered
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.hours import minute_words
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

MOST_NAMED = 3


def check(world: World) -> Iterator[Problem]:
    """Yield each authority and purpose with hours at which no team answers, once a purpose.

    While a team cannot be read, nobody knows its hours: that was reported once.
    """
    if world.library.lacks(Contact):
        return
    reported = set()
    for bound in world.bindings:
        for each in bound.steps:
            purpose = world.library.find(Purpose, each.step.purpose)
            place = (bound.authority.id, each.step.purpose)
            if purpose is None or purpose.office_hours_enough or place in reported:
                continue
            if gaps := _gaps(world, bound, each):
                reported.add(place)
                yield _problem(bound, each, purpose, gaps)


def _gaps(world: World, bound: BoundPathway, each: BoundStep) -> tuple[tuple[int, int], ...]:
    """Return the minutes of the week at which the step reaches nobody and does not say why."""
    gaps = uncovered(each.teams) if each.teams else ()
    instead = each.step.out_of_hours
    if not gaps or instead is None or instead.wait or instead.use is None:
        return () if instead and instead.wait else gaps
    other = serving(world.library, instead.use, bound.authority.id)
    return uncovered((*each.teams, *other))


def _problem(
    bound: BoundPathway, each: BoundStep, purpose: Purpose, gaps: tuple[tuple[int, int], ...]
) -> Problem:
    named = [f"{minute_words(start)} to {minute_words(end)}" for start, end in gaps[:MOST_NAMED]]
    more = f", and {len(gaps) - MOST_NAMED} more times" if len(gaps) > MOST_NAMED else ""
    return Problem(
        bound.pathway.key,
        ("steps", bound.pathway.steps.index(each.step), "purpose"),
        f'In {bound.authority.short} nobody answers for "{purpose.name}" on {listed(named)}{more}.',
        "Add the team that answers then, or say at the step that it can wait or whom to call "
        "instead.",
        "out_of_hours:\n  use: urgent-health-advice\n  why: NHS 111 finds the doctor on duty.",
        related=tuple((team.key, ("hours",), "these hours") for team in each.teams),
    )


RULE = Rule(
    code="GT402",
    name="no-out-of-hours-route",
    summary="At some hour of the week a step outside reaches nobody.",
    why=(
        "Harm does not keep office hours. A team that closes at five on Friday needs another "
        "that answers until Monday, or a plain word that the step can wait and why."
    ),
    source=(
        "Councils run a separate out-of-hours team for what cannot wait; the local procedure "
        "pages that send readers on to a contact list without the number are the known gap."
    ),
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: contact
    id: front-door
    areas: [northbridge]
    purposes: [raise-concern]
    hours:
      bands: [{days: mon to fri, opens: "09:00", closes: "17:00"}]
      bank_holidays: closed
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - id: raise
        kind: refer
        title: Raise a concern
        purpose: raise-concern  # <-
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: contact
    id: front-door
    areas: [northbridge]
    purposes: [raise-concern]
    hours: {always: yes}
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
)
