"""Teams that take turns in the hour that the clocks skip in spring and repeat in autumn."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.special_days import clock_changes
from goldenthread.library.week import reached
from goldenthread.library.week import unreached
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.hours import DAY
from goldenthread.records.hours import clock_words
from goldenthread.records.links import KeyPath
from goldenthread.rules.contacts.needs import Need
from goldenthread.rules.contacts.needs import waited_for
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

SUNDAY = 6 * DAY
ONE, TWO = SUNDAY + 60, SUNDAY + 120


def check(world: World) -> Iterator[Problem]:
    """Yield each band that opens or closes inside the hour that is skipped, or comes twice.

    Nothing is said where another team answers through that hour, or the hours say what happens.
    """
    if world.library.lacks(Contact):
        return
    reported: set[tuple[str, KeyPath]] = set()
    for need in waited_for(world):
        edge = None if unreached(need.answering) else _edge(need)
        if edge and edge[:2] not in reported:
            reported.add(edge[:2])
            yield _problem(world, need, *edge)


def _edge(need: Need) -> tuple[str, KeyPath, int] | None:
    teams = need.answering
    if any(start <= ONE and end >= TWO for team in teams for start, end in reached(team)):
        return None
    if any(team.hours.clock_change for team in teams):
        return None
    edges = [
        (minute == end, team.key, ("hours", "bands", number), minute)
        for team in teams
        for number, band in enumerate(team.hours.bands)
        for start, end in band.intervals
        for minute in (start, end)
        if ONE < minute < TWO
    ]
    _, key, path, minute = min(edges, default=(False, "", (), 0))
    return (key, path, minute) if key else None


def _problem(world: World, need: Need, key: str, path: KeyPath, minute: int) -> Problem:
    nights = clock_changes(world.as_of)
    clock = clock_words(minute - SUNDAY)
    return Problem(
        key,
        path,
        f'In {need.where} teams take turns at {clock} on Sunday to "{need.purpose.name}". On '
        f"{date_words(nights.forward)} {clock} does not exist, and on {date_words(nights.back)} "
        "the hour from 1am to 2am comes twice.",
        "Ask the teams who answers on those two nights, and write it down with the hours.",
        "clock_change: The night team stays until 9am on the nights on which the clocks change.",
        related=((need.key, need.path, "this step needs them"),),
    )


RULE = Rule(
    code="GT406",
    name="clock-change",
    summary="Teams take turns in the hour that the clocks skip in March and repeat in October.",
    why=(
        "On those two nights each team may believe that the other answers. Whoever calls in that "
        "hour finds nobody, and nobody learns of it until the next year."
    ),
    source="Summer Time Act 1972: the clocks change at 1am Greenwich mean time on a Sunday.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: contact
    id: evening-team
    areas: [northbridge]
    purposes: [raise-concern]
    hours:
      bands: [{days: mon to sun, opens: "08:00", closes: "01:30", next_day: yes}]
      bank_holidays: as_usual
  - kind: contact
    id: night-team
    areas: [northbridge]
    purposes: [raise-concern]
    phone: "01632 960102"
    hours:
      bands:
        - {days: mon to sun, opens: "01:30", closes: "08:00"}  # <-
      bank_holidays: as_usual
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: contact
    id: evening-team
    areas: [northbridge]
    purposes: [raise-concern]
    hours:
      bands: [{days: mon to sun, opens: "08:00", closes: "01:00", next_day: yes}]
      bank_holidays: as_usual
  - kind: contact
    id: night-team
    areas: [northbridge]
    purposes: [raise-concern]
    phone: "01632 960102"
    hours:
      bands: [{days: mon to sun, opens: "01:00", closes: "08:00"}]
      bank_holidays: as_usual
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
