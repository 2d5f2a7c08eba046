"""A typed hour at which the team named beside it neither opens nor closes."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.hours import DAY
from goldenthread.rules.prose.opening_hours import Said
from goldenthread.rules.prose.opening_hours import edges
from goldenthread.rules.prose.opening_hours import hours_said
from goldenthread.rules.prose.typed import can_quote
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each time of opening or closing that no hours of the teams named have."""
    for said in hours_said(world.library):
        if not any(_may_be(said, team) for team in said.teams):
            yield _problem(said)


def _may_be(said: Said, team: Contact) -> bool:
    """Say whether the hours of a team allow what is said; one that is always open never closes."""
    if team.hours.always:
        return not said.closing
    return said.minutes % DAY in edges(team, said.days, closing=said.closing)


def _problem(said: Said) -> Problem:
    team, does = said.teams[0], "closes" if said.closing else "opens"
    hours = listed(dict.fromkeys(f'"{each.name}": {each.hours.words}' for each in said.teams), "or")
    return Problem(
        said.passage.key,
        said.passage.path,
        f"The records do not say that the team {does} at {said.words}. They have for {hours}.",
        "Quote the hours, or correct the time here. If the hours changed, correct the record.",
        f"[[{team.key}#hours]]" if can_quote(said.passage) else team.hours.words,
        related=((team.key, ("hours",), "the hours of the record"),),
        at=said.at,
    )


RULE = Rule(
    code="GT821",
    name="wrong-hour",
    summary="A text gives another hour of opening or closing than the record of the team.",
    why="A worker who trusts the hour calls a team that has gone home, and nobody hears.",
    source="docs/decisions/0007-facts-are-quoted.md.",
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: contact, id: northbridge-day, name: Adults Contact Team,
     hours: {bands: [{days: mon to fri, opens: "09:00", closes: "17:00"}], bank_holidays: closed}}
  - kind: policy
    id: safeguarding-adults
    body: The Adults Contact Team is open until 6pm.  # <-
""",
    good="""\
records:
  - {kind: contact, id: northbridge-day, name: Adults Contact Team,
     hours: {bands: [{days: mon to fri, opens: "09:00", closes: "17:00"}], bank_holidays: closed}}
  - kind: policy
    id: safeguarding-adults
    body: The Adults Contact Team is open until 5pm.
""",
    check=check,
    reads_words=True,
)
