"""A team that also serves an authority which its organisation does not name."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.agency import Agency
from goldenthread.records.authority import Authority
from goldenthread.rules.contacts.areas import teams_beyond
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each neighbour that a team serves besides its organisation's own areas, once."""
    for (id, area), teams in teams_beyond(world.library, shared=True).items():
        agency, team = world.library.get(Agency, id), teams[0]
        short = world.library.get(Authority, area).short
        yield Problem(
            team.key,
            ("areas", team.areas.index(area)),
            f'"{team.name}" also serves {short}, and {agency.name} does not name {short}.',
            f"If {agency.name} runs this team for {short} too, add {short} to its areas. "
            "If not, take it from the team.",
            f"areas: [{', '.join((*agency.areas, area))}]",
            related=((agency.key, ("areas",), "the areas of the organisation"),),
        )


RULE = Rule(
    code="GT427",
    name="team-shared-with-neighbour",
    summary="A team also serves an authority that its organisation does not name.",
    why=(
        "Councils share night teams, and then it is right. But a council that was added by "
        "mistake stands on a crisis page with a team that has no duty there."
    ),
    source="Care Act 2014 s42: the council where the adult is has the duty.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: authority, id: wexcombe, short: Wexcombe}
  - {kind: agency, id: northbridge-council, areas: [northbridge]}
  - kind: contact
    agency: northbridge-council
    id: night-team
    areas:
      - northbridge
      - wexcombe  # <-
""",
    good="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: authority, id: wexcombe, short: Wexcombe}
  - {kind: agency, id: northbridge-council, areas: [northbridge, wexcombe]}
  - kind: contact
    agency: northbridge-council
    id: night-team
    areas: [northbridge, wexcombe]
""",
    check=check,
    profile=Profile.INSPECTION,
)
