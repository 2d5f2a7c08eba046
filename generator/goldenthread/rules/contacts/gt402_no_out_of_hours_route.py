"""A step outside that reaches nobody at some hour of the week."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.library.serving import serving
from goldenthread.library.serving import uncovered
from goldenthread.library.serving import uncovered_on_bank_holidays
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.hours import DAY_NAMES
from goldenthread.records.hours import clock_words
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
            if when := _nobody(_teams(world, bound, each)):
                reported.add(place)
                yield _problem(bound, each, purpose, when)


def _teams(world: World, bound: BoundPathway, each: BoundStep) -> tuple[Contact, ...]:
    """Return who answers for a step; nobody has to where it has no team, or says that it waits."""
    instead = each.step.out_of_hours
    if not each.teams or (instead and instead.wait):
        return ()
    other = instead.use if instead else None
    return (*each.teams, *(serving(world.library, other, bound.authority.id) if other else ()))


def _nobody(teams: tuple[Contact, ...]) -> list[str]:
    """Return in words when none of the teams answers a telephone, bank holidays last."""
    if not teams:
        return []
    week = [f"{minute_words(start)} to {minute_words(end)}" for start, end in uncovered(teams)]
    holidays = [
        f"a bank holiday {DAY_NAMES[day]} {clock_words(start)} to {clock_words(end)}"
        for day, gaps in uncovered_on_bank_holidays(teams)
        for start, end in gaps
    ]
    return week or holidays


def _problem(bound: BoundPathway, each: BoundStep, purpose: Purpose, when: list[str]) -> Problem:
    more = f", and {len(when) - MOST_NAMED} more times" if len(when) > MOST_NAMED else ""
    return Problem(
        bound.pathway.key,
        ("steps", bound.pathway.steps.index(each.step), "purpose"),
        f'In {bound.authority.short} nobody answers the telephone for "{purpose.name}" on '
        f"{listed(when[:MOST_NAMED])}{more}.",
        "Add the team that answers then, mend the hours of the teams below, or say at the step "
        "that it can wait or which other purpose to use.",
        "out_of_hours:\n  wait: yes\n  why: Why it is safe to wait until the team opens.",
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
