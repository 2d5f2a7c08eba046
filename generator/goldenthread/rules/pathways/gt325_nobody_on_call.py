"""A service with hours of the week at which nobody is on call."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.library import Library
from goldenthread.library.week import spans_words
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.hours import DAY
from goldenthread.records.hours import gaps
from goldenthread.records.provider import Role
from goldenthread.records.provider import Service
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

OFFICE = tuple((day * DAY + 8 * 60, day * DAY + 18 * 60) for day in range(5))
"""Monday to Friday, 8am to 6pm: when a registered manager may well be there."""
MOST_NAMED = 3


def check(world: World) -> Iterator[Problem]:
    """Yield each role that a service has on call and that is not there at nights or weekends.

    Its deputies with hours of their own stand in; a role without hours says nothing of them.
    """
    services: dict[str, list[Service]] = {}
    for service in world.library.all(Service):
        services.setdefault(service.on_call, []).append(service)
    for id, served in services.items():
        role = world.library.find(Role, id)
        if role and role.on_call and (missing := _missing(world.library, role)):
            yield _problem(role, served, missing)


def _missing(library: Library, role: Role) -> tuple[tuple[int, int], ...]:
    roles = [role, *(found for id in role.deputies if (found := library.find(Role, id)))]
    there = [each for one in roles if one.on_call for each in one.on_call.intervals]
    return gaps([*OFFICE, *there])


def _problem(role: Role, served: list[Service], missing: tuple[tuple[int, int], ...]) -> Problem:
    when = spans_words(missing)
    more = f", and {len(when) - MOST_NAMED} more times" if len(when) > MOST_NAMED else ""
    return Problem(
        role.key,
        ("on_call",),
        f'The "{role.name}" is on call for {listed(each.name for each in served)}, and is not '
        f"there on {listed(when[:MOST_NAMED])}{more}.",
        "Correct the hours, or name a deputy who is on call then.",
        "on_call: {always: yes}",
        related=tuple((each.key, ("on_call",), "a service it is on call for") for each in served),
    )


RULE = Rule(
    code="GT325",
    name="nobody-on-call",
    summary="At some hour of the night or the weekend nobody is on call for a service.",
    why=(
        "A worker alone at three in the morning calls the manager on call first. When nobody has "
        "that hour, the step before all others fails."
    ),
    source="Regulation 18(1) of the Regulated Activities Regulations 2014 (staffing).",
    severity=Severity.ERROR,
    bad="""\
records:
  - kind: role
    id: on-call-manager
    name: manager on call
    on_call:  # <-
      bands: [{days: mon to fri, opens: "17:00", closes: "22:00"}]
      bank_holidays: as_usual
  - {kind: service, id: tern-court, name: Tern Court, on_call: on-call-manager}
""",
    good="""\
records:
  - kind: role
    id: on-call-manager
    name: manager on call
    on_call:
      bands:
        - {days: mon to fri, opens: "17:00", closes: "09:00", next_day: yes}
        - {days: "sat, sun", opens: "00:00", closes: "24:00"}
        - {days: mon, opens: "00:00", closes: "09:00"}
      bank_holidays: all_day
  - {kind: service, id: tern-court, name: Tern Court, on_call: on-call-manager}
""",
    check=check,
)
