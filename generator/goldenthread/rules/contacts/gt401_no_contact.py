"""A step outside that reaches nobody in one of its authorities."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each authority and purpose that a step needs and no team serves, once a purpose.

    While a team cannot be read, nobody knows what it serves: that was reported once.
    """
    if world.library.lacks(Contact):
        return
    reported = set()
    for bound in world.bindings:
        for each in bound.steps:
            purpose = world.library.find(Purpose, each.step.purpose)
            place = (bound.authority.id, each.step.purpose)
            if purpose is None or each.teams or place in reported:
                continue
            reported.add(place)
            number = bound.pathway.steps.index(each.step)
            yield Problem(
                bound.pathway.key,
                ("steps", number, "purpose"),
                f'In {bound.authority.short} nobody can be reached to "{purpose.name}": '
                f'the step "{each.words}" has no team.',
                f"Add a contact for {bound.authority.short} with this purpose.",
                f"areas: [{bound.authority.id}]\npurposes: [{purpose.id}]",
                related=((bound.authority.key, ("id",), "the authority"),),
            )


RULE = Rule(
    code="GT401",
    name="no-contact",
    summary="A step outside the provider has no team in one of the authorities that need it.",
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
