"""One number for two teams that serve the same purpose in the same area."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.week import at_night
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.rules.contacts.pairs import field_of
from goldenthread.rules.contacts.pairs import same_purpose_and_area
from goldenthread.rules.contacts.pairs import shared_numbers
from goldenthread.rules.contacts.pairs import written
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield the night team, or the second, of two that have one number and do one job."""
    for number, teams in shared_numbers(world.library).items():
        if pair := same_purpose_and_area(teams):
            first, second = sorted(pair, key=at_night)
            yield _problem(number, first, second)


def _problem(number: str, first: Contact, second: Contact) -> Problem:
    return Problem(
        second.key,
        (field_of(second, number),),
        f'"{second.name}" has the same number as "{first.name}", {written(second, number)}, for '
        "the same purpose.",
        "Find out the number of each team. If one line really serves both, say so.",
        "shared_line: yes",
        related=((first.key, ("phone",), "the same number"),),
    )


RULE = Rule(
    code="GT415",
    name="same-number-day-and-night",
    summary="Two teams for the same purpose, such as day and night, have one number.",
    why=(
        "An out-of-hours team nearly always has a number of its own. A copied day number rings "
        "in an empty office at night."
    ),
    source="Councils' emergency duty teams have a separate number, for what cannot wait.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: purpose, id: raise-concern}
  - kind: contact
    id: day-team
    purposes: [raise-concern]
    phone: "01632 960101"
    hours: {bands: [{days: mon to sun, opens: "09:00", closes: "17:00"}], bank_holidays: as_usual}
  - kind: contact
    id: night-team
    purposes: [raise-concern]
    phone: "01632 960101"  # <-
    hours:
      bands: [{days: mon to sun, opens: "17:00", closes: "09:00", next_day: yes}]
      bank_holidays: as_usual
""",
    good="""\
records:
  - {kind: purpose, id: raise-concern}
  - {kind: contact, id: day-team, purposes: [raise-concern], phone: "01632 960101"}
  - kind: contact
    id: night-team
    purposes: [raise-concern]
    phone: "01632 960101"
    shared_line: yes
""",
    check=check,
)
