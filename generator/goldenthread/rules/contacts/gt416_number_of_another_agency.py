"""One number for teams of two agencies."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.rules.contacts.pairs import same_purpose_and_area
from goldenthread.rules.contacts.pairs import shared_numbers
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield the first team of another agency that has a number which somebody else has as well."""
    for number, teams in shared_numbers(world.library).items():
        first = teams[0]
        other = next((each for each in teams if each.agency != first.agency), None)
        if other is None or same_purpose_and_area(teams):
            continue
        yield Problem(
            other.key,
            ("phone" if other.phone else "professionals_phone",),
            f'"{other.name}" has the same number as "{first.name}" of another organisation: '
            f"{number}.",
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
