"""A council or an organisation that has been followed by another, and is still in use."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.editions import contradicts_itself
from goldenthread.library.words import date_words
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.links import KeyPath
from goldenthread.records.provider import Service
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

MOST_NAMED = 5


def check(world: World) -> Iterator[Problem]:
    """Yield each such authority with a service, and each such organisation with a team, once."""
    yield from _authorities(world)
    yield from _agencies(world)


def _authorities(world: World) -> Iterator[Problem]:
    services: dict[str, list[Service]] = {}
    for each in world.library.all(Service):
        services.setdefault(each.authority, []).append(each)
    for authority in world.library.all(Authority):
        path = _gone(world, authority)
        if path and (used := services.get(authority.id)):
            yield Problem(
                authority.key,
                path,
                f"{authority.name} {_words(authority)}, and services still name it: "
                f"{listed(each.name for each in used[:MOST_NAMED])}.",
                "Enter the council that followed, with its front door and thresholds, and name it "
                "at the services.",
                "authority: new-council",
                related=tuple((each.key, ("authority",), "named here") for each in used),
            )


def _agencies(world: World) -> Iterator[Problem]:
    teams: dict[str, list[Contact]] = {}
    for each in world.library.all(Contact):
        teams.setdefault(each.agency, []).append(each)
    for agency in world.library.all(Agency):
        path = _gone(world, agency)
        if path and (used := teams.get(agency.id)):
            yield Problem(
                agency.key,
                path,
                f"{agency.name} {_words(agency)}, and teams of it are still among "
                f"the numbers to call: {listed(each.name for each in used[:MOST_NAMED])}.",
                "Enter the organisation that followed, and move or delete the teams.",
                "agency: new-integrated-care-board",
                related=tuple((each.key, ("agency",), "a team of it") for each in used),
            )


def _gone(world: World, body: Authority | Agency) -> KeyPath:
    """Return the field which says that a body no longer acts; empty while it does.

    Of one whose days cannot be right nothing is known.
    """
    if contradicts_itself(world.library, body):
        return ()
    if body.effective_to and body.effective_to < world.as_of:
        return ("effective_to",)
    successor = body.successor_from if isinstance(body, Authority) else None
    return ("successor_from",) if successor and successor <= world.as_of else ()


def _words(body: Authority | Agency) -> str:
    if isinstance(body, Authority) and body.successor_from:
        return f"was followed by another council on {date_words(body.successor_from)}"
    return f"ended on {date_words(body.effective_to)}" if body.effective_to else "ended"


RULE = Rule(
    code="GT421",
    name="body-gone",
    summary="A council or an organisation that has been followed by another is still in use.",
    why=(
        "After a reorganisation the old numbers ring for a while and then do not. The duty has "
        "moved to the new body on the day named, whatever the old website still says."
    ),
    source="Structural changes orders; integrated care boards merged in April 2026.",
    severity=Severity.ERROR,
    bad="""\
records:
  - kind: authority
    id: northbridge
    successor_from: 2026-04-01  # <-
  - {kind: service, id: tern-court, authority: northbridge}
  - kind: agency
    id: old-icb
    effective_to: 2026-03-31  # <-
  - {kind: contact, id: icb-nurse, agency: old-icb}
""",
    good="""\
records:
  - {kind: authority, id: northbridge, successor_from: 2027-04-01}
  - {kind: service, id: tern-court, authority: northbridge}
""",
    check=check,
)
