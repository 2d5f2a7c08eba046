"""More people in scope of regulation than live in the service."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.provider import Service
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each service that counts more people in scope than it supports."""
    for service in world.library.all(Service):
        if service.people_in_scope > service.people:
            yield Problem(
                service.key,
                ("people_in_scope",),
                f"{service.name} supports {service.people} people, so {service.people_in_scope} "
                "of them cannot receive a regulated activity.",
                "Count again who receives personal care, or another regulated activity.",
                f"people_in_scope: {service.people}",
                related=((service.key, ("people",), "how many it supports"),),
            )


RULE = Rule(
    code="GT915",
    name="more-in-scope",
    summary="A service counts more people in CQC's scope than it supports.",
    why=(
        "In supported living only people who receive personal care are in CQC's scope. Inspectors "
        "have found registrations that did not match the service, with people counted wrongly."
    ),
    source="CQC guidance on the scope of registration; an inspection report of 2025.",
    severity=Severity.ERROR,
    bad="""\
kind: service
people: 9
people_in_scope: 12  # <-
""",
    good="""\
kind: service
people: 12
people_in_scope: 9
""",
    check=check,
)
