"""A team that sends people, when it is closed, to a team of another area."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.provider import Service
from goldenthread.rules.contacts.areas import misplaced
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each team whose fallback does not serve all of its authorities.

    A national team serves the authorities in which the provider has a service. Where several teams
    send people to one that lacks an area, it is that team's areas that are wrong.
    """
    ours = {each.authority for each in world.library.all(Service)}
    wrong: dict[str, list[tuple[Contact, tuple[Authority, ...]]]] = {}
    for contact in world.library.all(Contact):
        other = world.library.find(Contact, contact.when_closed)
        if other is None or not other.areas:
            continue
        if misplaced(world.library, contact) or misplaced(world.library, other):
            continue
        served = {*contact.areas} or ours
        found = (world.library.find(Authority, each) for each in sorted(served - {*other.areas}))
        if left_out := tuple(each for each in found if each):
            wrong.setdefault(other.id, []).append((contact, left_out))
    for id, sources in wrong.items():
        yield _problem(world.library.get(Contact, id), sources)


def _problem(other: Contact, sources: list[tuple[Contact, tuple[Authority, ...]]]) -> Problem:
    contact, left_out = sources[0]
    where = listed(each.short for each in left_out)
    links = tuple((each.key, ("when_closed",), "this sends people there") for each, _ in sources)
    areas = (other.key, ("areas",), "the areas of that team")
    return Problem(
        *(areas[:2] if links[1:] else (contact.key, ("when_closed",))),
        f'When "{contact.name}" is closed, it sends people to "{other.name}", which does not '
        f"serve {where}.",
        f"Name the team that answers for {where} at those hours.",
        "when_closed: emergency-duty",
        related=links if links[1:] else (areas,),
    )


RULE = Rule(
    code="GT410",
    name="closed-elsewhere",
    summary="The team to call when another is closed serves another area.",
    why=(
        "The council where the adult is has the duty. Another council's night team can only pass "
        "the message on, and the caller believes that it is done."
    ),
    source="Care Act 2014 s42; ADASS guidance on out-of-area arrangements: the host leads.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: authority, id: wexcombe, short: Wexcombe}
  - kind: contact
    id: front-door
    areas: [northbridge]
    when_closed: wexcombe-night  # <-
  - {kind: contact, id: wexcombe-night, areas: [wexcombe], phone: "01632 960102"}
""",
    good="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: contact, id: front-door, areas: [northbridge], when_closed: northbridge-night}
  - {kind: contact, id: northbridge-night, areas: [northbridge], phone: "01632 960102"}
""",
    check=check,
)
