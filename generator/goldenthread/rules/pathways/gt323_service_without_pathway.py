"""A service whose staff have no pathway at all."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.pathway import Pathway
from goldenthread.records.provider import Service
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each service of a type that no pathway is for; unknown while one cannot be read.

    A library without any pathway has only begun.
    """
    pathways = world.library.all(Pathway)
    if not pathways or world.library.lacks(Pathway):
        return
    served = {kind for pathway in pathways for kind in pathway.service_types}
    for service in world.library.all(Service):
        if service.service_type not in served:
            yield Problem(
                service.key,
                ("service_type",),
                f"No pathway is for {service.name}: none names its type of service "
                f'("{world.library.title(f"service_type/{service.service_type}")}").',
                "Add its type to the pathways that its staff follow.",
                f"service_types: [{service.service_type}]",
            )


RULE = Rule(
    code="GT323",
    name="service-without-pathway",
    summary="No pathway is for the type of one of our services.",
    why=(
        "Staff of that service open the site at night and find nothing that is for them. They "
        "follow another service's steps, with another council's numbers."
    ),
    source="Regulation 13 of the Regulated Activities Regulations 2014: systems for every service.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: service, id: elm-lodge, name: Elm Lodge, service_type: care-home}  # <-
  - {kind: pathway, id: any-concern, service_types: [supported-living]}
""",
    good="""\
records:
  - {kind: service, id: elm-lodge, name: Elm Lodge, service_type: care-home}
  - {kind: pathway, id: any-concern, service_types: [supported-living, care-home]}
""",
    check=check,
)
