"""A step outside that reaches nobody in one of its authorities."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.serving import serving
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.authority import Authority
from goldenthread.records.links import KeyPath
from goldenthread.rules.contacts.needs import unsure_of
from goldenthread.rules.contacts.needs import wanted
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

Place = tuple[str, KeyPath]


def check(world: World) -> Iterator[Problem]:
    """Yield each purpose that a step needs and no team serves, once with all its authorities.

    While a team cannot be read, nobody knows what it serves: that was reported once. So was a team
    whose purpose or area is misspelt.
    """
    if world.library.lacks(Contact):
        return
    unsure = unsure_of(world)
    missing: dict[str, tuple[Place, list[Authority]]] = {}
    for bound in world.bindings:
        for each in bound.steps:
            for name, path in wanted(each):
                if unsure.about(name, bound.authority.id):
                    continue
                if not serving(world.library, name, bound.authority.id):
                    _, authorities = missing.setdefault(name, ((bound.pathway.key, path), []))
                    authorities += [] if bound.authority in authorities else [bound.authority]
    for name, (place, authorities) in missing.items():
        if purpose := world.library.find(Purpose, name):
            yield _problem(purpose, place, authorities)


def _problem(purpose: Purpose, place: Place, authorities: list[Authority]) -> Problem:
    where = listed(each.short for each in authorities)
    areas = ", ".join(each.id for each in authorities)
    return Problem(
        *place,
        f'In {where} nobody can be reached to "{purpose.name}": no team has this purpose.',
        f"Add a contact for {where} with this purpose.",
        f"areas: [{areas}]\npurposes: [{purpose.id}]",
        related=tuple((each.key, ("id",), "the authority") for each in authorities),
    )


RULE = Rule(
    code="GT401",
    name="no-contact",
    summary="A step outside the provider has no team in an authority that needs it.",
    why=(
        "The pathway is written once and used in every authority. Where nobody entered the team, "
        "staff would find a step that tells them to call and no number to call."
    ),
    source="Care Act 2014 s42: the council where the adult is has the duty.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
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
  - {kind: contact, id: front-door, areas: [northbridge], purposes: [raise-concern]}
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
