"""One number for teams of two agencies."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.rules.contacts.pairs import field_of
from goldenthread.rules.contacts.pairs import same_purpose_and_area
from goldenthread.rules.contacts.pairs import shared_numbers
from goldenthread.rules.contacts.pairs import strangest
from goldenthread.rules.contacts.pairs import written
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield the team that has a number which a team of another organisation has as well."""
    for number, teams in shared_numbers(world.library).items():
        other = strangest(world.library, number, teams)
        first = next((each for each in teams if each.agency != other.agency), None)
        if first is None or same_purpose_and_area(teams):
            continue
        yield Problem(
            other.key,
            (field_of(other, number),),
            f'"{other.name}" has the same number as "{first.name}" of another organisation: '
            f"{written(other, number)}.",
            "Check both numbers by calling. If one line really serves both, say so.",
            "shared_line: yes",
            related=((first.key, ("phone",), "the same number"),),
        )


RULE = Rule(
    code="GT416",
    name="number-of-another-agency",
    summary="Teams of two organisations have one number.",
    why=(
        "A number that was pasted into the wrong record looks right and is answered by somebody "
        "else, who cannot help and may not say so."
    ),
    source="Known faults of contact lists: a number equal to another agency's.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: purpose, id: raise-concern}
  - {kind: purpose, id: landlord}
  - {kind: agency, id: council, areas: []}
  - {kind: agency, id: homes, areas: []}
  - {kind: contact, id: front-door, agency: council, purposes: [raise-concern]}
  - kind: contact
    id: tenancy
    agency: homes
    purposes: [landlord]
    phone: "01632 960101"  # <-
""",
    good="""\
records:
  - {kind: purpose, id: raise-concern}
  - {kind: purpose, id: landlord}
  - {kind: agency, id: council, areas: []}
  - {kind: agency, id: homes, areas: []}
  - {kind: contact, id: front-door, agency: council, purposes: [raise-concern]}
  - {kind: contact, id: tenancy, agency: homes, purposes: [landlord], phone: "01632 960102"}
""",
    check=check,
)
