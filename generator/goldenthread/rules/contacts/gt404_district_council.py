"""A district council given as the safeguarding authority."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.records.authority import CouncilKind
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

BY_CODE = {
    "E06": CouncilKind.UNITARY,
    "E07": CouncilKind.DISTRICT,
    "E08": CouncilKind.METROPOLITAN,
    "E09": CouncilKind.LONDON_BOROUGH,
    "E10": CouncilKind.COUNTY,
}


def check(world: World) -> Iterator[Problem]:
    """Yield each authority that is a district, or whose code says another kind of council."""
    for authority in world.library.all(Authority):
        kind = BY_CODE[authority.gss_code[:3]]
        if CouncilKind.DISTRICT in (kind, authority.council_kind):
            yield Problem(
                authority.key,
                ("gss_code" if kind is CouncilKind.DISTRICT else "council_kind",),
                f"{authority.name} is a district council; safeguarding belongs to its county.",
                "Enter the county as the authority, and the district as an agency for housing.",
            )
        elif kind is not authority.council_kind:
            yield Problem(
                authority.key,
                ("council_kind",),
                f"The code {authority.gss_code} is that of a {kind.words}, "
                f"but {authority.name} is given as a {authority.council_kind.words}.",
                "Check the code and the kind of council.",
            )


RULE = Rule(
    code="GT404",
    name="district-council",
    summary="A district council is given as the safeguarding authority.",
    why=(
        "In two-tier areas the county has the duty of section 42 of the Care Act 2014. A concern "
        "sent to the district's housing desk waits until somebody there notices."
    ),
    source="Care Act 2014 s42; ONS coding policy for local authorities (E07 is a district).",
    severity=Severity.ERROR,
    bad="""\
kind: authority
gss_code: E07990001  # <-
council_kind: district
""",
    good="""\
kind: authority
gss_code: E10990001
council_kind: county
""",
    check=check,
)
