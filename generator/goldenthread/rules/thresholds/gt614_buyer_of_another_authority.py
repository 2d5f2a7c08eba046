"""A tender whose buyer is one of our authorities, answered with the words of another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.records.tender import Tender
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each tender whose buyer bears the name of another authority than its own."""
    authorities = world.library.all(Authority)
    for tender in world.library.all(Tender):
        own = world.library.find(Authority, tender.authority)
        buyers = [each for each in authorities if _is_named(each, tender.buyer)]
        if own is None or not buyers or own in buyers:
            continue
        yield Problem(
            tender.key,
            ("authority",),
            f"The buyer is {tender.buyer}, but the answers use the routes and words of {own.name}.",
            f"Name {listed((each.short for each in buyers), 'or')}, if the services are there.",
            f"authority: {buyers[0].id}",
            related=((tender.key, ("buyer",), "the buyer"),),
        )


def _is_named(authority: Authority, buyer: str) -> bool:
    names = "|".join(re.escape(each) for each in (authority.name, authority.short))
    return re.search(rf"\b(?:{names})\b", buyer, re.IGNORECASE) is not None


RULE = Rule(
    code="GT614",
    name="buyer-of-another-authority",
    summary="A tender's buyer is one authority, and its answers use the words of another.",
    why=(
        "Every @ quote of the answers follows this one field. With the wrong council in it a whole "
        "bid names the neighbour's front door, levels and night number."
    ),
    source="Care Act 2014 s42: the council where the adult is has the duty.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: authority, id: northbridge, short: Northbridge}
  - {kind: authority, id: eastmarle, short: Eastmarle}
  - kind: tender
    id: northbridge-2026
    buyer: Northbridge Council
    authority: eastmarle  # <-
""",
    good="""\
records:
  - {kind: authority, id: northbridge, short: Northbridge}
  - {kind: authority, id: eastmarle, short: Eastmarle}
  - {kind: tender, id: northbridge-2026, buyer: Northbridge Council, authority: northbridge}
""",
    check=check,
)
