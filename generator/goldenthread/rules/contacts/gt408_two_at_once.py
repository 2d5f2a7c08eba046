"""Two teams beside each other, and nothing says which is called first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from goldenthread.library.week import both_open
from goldenthread.library.week import by_telephone
from goldenthread.library.week import spans_words
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.agency import Contact
from goldenthread.rules.contacts.areas import misplaced
from goldenthread.rules.contacts.gt407_overlap import take_turns
from goldenthread.rules.contacts.needs import Need
from goldenthread.rules.contacts.needs import needs
from goldenthread.rules.contacts.pairs import ordered
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield the first such pair of each need that cannot wait.

    Several helplines of different kinds are a choice, so national teams are left out. A team that
    names another for when it is closed is called first itself.
    """
    reported: set[frozenset[str]] = set()
    for need in needs(world):
        if need.purpose.emergency or need.purpose.office_hours_enough:
            continue
        pair = next(_pairs(world, need), None)
        if pair and (mark := frozenset(team.id for team in pair)) not in reported:
            reported.add(mark)
            yield _problem(need, *pair)


def _pairs(world: World, need: Need) -> Iterator[tuple[Contact, Contact]]:
    teams = [
        team
        for team in need.teams
        if team.areas and by_telephone(team) and not misplaced(world.library, team)
    ]
    for one, other in combinations(teams, 2):
        linked = one.when_closed or other.when_closed
        known = linked or ordered(one, other) or take_turns(one, other)
        if not known and both_open(one, other):
            yield one, other


def _problem(need: Need, one: Contact, other: Contact) -> Problem:
    when = spans_words(both_open(one, other))[0]
    return Problem(
        other.key,
        ("purposes",),
        f'In {need.where} "{one.name}" and "{other.name}" both answer to "{need.purpose.name}", '
        f"as on {when}, and nothing says which is called first.",
        "Say at the team that is called first that it is, or give the other its own purpose.",
        "first_call: yes",
        related=((one.key, ("purposes",), "the other team"),),
    )


RULE = Rule(
    code="GT408",
    name="two-at-once",
    summary="Two local teams answer for the same purpose at the same hours, and none is first.",
    why=(
        "An inspector asks a support worker whom they would call. Two numbers for one purpose, "
        "without a word on which comes first, get two answers."
    ),
    source="Out-of-hours arrangements: at every minute exactly one team is to be called.",
    severity=Severity.WARNING,
    profile=Profile.INSPECTION,
    bad="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - {kind: contact, id: front-door, areas: [northbridge], purposes: [raise-concern]}
  - kind: contact
    id: hub
    areas: [northbridge]
    purposes: [raise-concern]  # <-
    phone: "01632 960102"
  - {kind: pathway, id: any-concern, service_types: [supported-living]}
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
    first_call: yes
  - kind: contact
    id: hub
    areas: [northbridge]
    purposes: [raise-concern]
    phone: "01632 960102"
  - {kind: pathway, id: any-concern, service_types: [supported-living]}
""",
    check=check,
)
