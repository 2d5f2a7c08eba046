"""A service where no threshold set is in force, although its pathways ask for a level."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.editions import contradicts_itself
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.pathway import Pathway
from goldenthread.records.provider import Service
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.thresholds.editions import in_force
from goldenthread.rules.thresholds.editions import misplaced


def check(world: World) -> Iterator[Problem]:
    """Yield the first service of each authority that needs a set and has none.

    A set that stands under another authority beside that one's own is another rule's, and so is
    one whose days cannot be right.
    """
    library = world.library
    if library.lacks(ThresholdSet):
        return
    editions = in_force(library, world.as_of)
    needed: dict[str, str] = {}
    quoting = {use.user for use in world.uses.of.get("@thresholds", ())}
    for bound in world.bindings:
        if bound.pathway.key in quoting or _asks_for_level(bound.pathway):
            needed.setdefault(bound.authority.id, bound.authority.name)
    reported = editions.keys() | _named_in(misplaced(library, editions), needed)
    doubtful = (each for each in library.all(ThresholdSet) if contradicts_itself(library, each))
    reported |= {each.authority for each in doubtful}
    for service in library.all(Service):
        if service.authority in needed and service.authority not in reported:
            reported = reported | {service.authority}
            yield _problem(world, service, needed[service.authority])


def _named_in(sets: frozenset[str], needed: dict[str, str]) -> set[str]:
    """Return the authorities whose names stand in the ids of misplaced sets."""
    return {authority for authority in needed if any(authority in key for key in sets)}


def _asks_for_level(pathway: Pathway) -> bool:
    return any(branch.asks for step in pathway.steps for branch in step.branches)


def _problem(world: World, service: Service, authority: str) -> Problem:
    """Return the problem: at the set that holds on other days, else at the service."""
    said = (
        f"{service.name} is in the area of {authority}, which has no thresholds in force on "
        f"{date_words(world.as_of)}. Its pathways ask for a level."
    )
    for found in world.library.all(ThresholdSet):
        if found.authority == service.authority:
            ended = found.effective_to is not None and found.effective_to < world.as_of
            return Problem(
                found.key,
                ("effective_to",) if ended else ("effective_from",),
                said,
                "Put the day right, or add the edition that is in force.",
                related=((service.key, ("authority",), "a service there"),),
            )
    return Problem(
        service.key,
        ("authority",),
        said,
        "Add the authority's threshold set. If it publishes none, write its rule as one level that "
        "asks for a report. Never use another council's.",
        "kind: threshold_set",
    )


RULE = Rule(
    code="GT613",
    name="no-thresholds-in-force",
    summary="A service is in the area of an authority without a threshold set in force.",
    why=(
        "Staff who are asked for a level and given none use the one they know from elsewhere. "
        "Another council's line is the wrong line."
    ),
    source="The published thresholds of the authorities themselves, which differ in all of this.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: authority, id: northbridge, name: Northbridge City Council}
  - kind: service
    id: tern-court
    name: Tern Court
    service_type: supported-living
    authority: northbridge
  - kind: threshold_set
    id: northbridge-2024
    effective_to: 2025-12-31  # <-
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: level
    steps:
      - id: level
        kind: decide
        title: Which level fits?
        branches:
          - {asks: report, next: closed}
          - {asks: consult, next: closed}
          - {asks: record, next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - {kind: authority, id: northbridge, name: Northbridge City Council}
  - kind: service
    id: tern-court
    name: Tern Court
    service_type: supported-living
    authority: northbridge
  - {kind: threshold_set, id: northbridge-2024, effective_from: 2026-01-01}
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: level
    steps:
      - id: level
        kind: decide
        title: Which level fits?
        branches:
          - {asks: report, next: closed}
          - {asks: consult, next: closed}
          - {asks: record, next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    check=check,
    profile=Profile.DRAFT,
)
