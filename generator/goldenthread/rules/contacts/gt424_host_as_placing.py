"""The authority that hosts a service, named as one that places people there."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.provider import Service
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each service whose host is also in the list of the other authorities."""
    for service in world.library.all(Service):
        if service.authority in service.placing_authorities:
            host = world.library.title(f"authority/{service.authority}")
            yield Problem(
                service.key,
                ("placing_authorities", service.placing_authorities.index(service.authority)),
                f"{host} is named as the host of {service.name} and as another authority that "
                "places people there.",
                "The host is the council where the people live. Keep it once, and list only the "
                "others that pay for somebody.",
                f"authority: {service.authority}",
                related=((service.key, ("authority",), "named as the host here"),),
            )


RULE = Rule(
    code="GT424",
    name="host-as-placing",
    summary="A service names one authority as its host and as one that places people there.",
    why=(
        "Concerns go to the host council, whoever pays. Where the two lists are mixed up, the "
        "concern of a person from elsewhere goes to the council that pays."
    ),
    source="Care Act 2014 s42: the council in whose area the adult is has the duty.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: authority, id: northbridge}
  - kind: service
    authority: northbridge
    id: tern-court
    placing_authorities: [northbridge]  # <-
""",
    good="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: authority, id: wexcombe}
  - kind: service
    authority: northbridge
    id: tern-court
    placing_authorities: [wexcombe]
""",
    check=check,
)
