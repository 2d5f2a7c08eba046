"""A step outside that reaches nobody at some minute of an ordinary week."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.week import NIGHTS
from goldenthread.library.week import Spans
from goldenthread.library.week import Teams
from goldenthread.library.week import at_night
from goldenthread.library.week import by_telephone
from goldenthread.library.week import shared
from goldenthread.library.week import spans_words
from goldenthread.library.week import unreached
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.hours import DAY
from goldenthread.records.hours import WEEK
from goldenthread.records.links import KeyPath
from goldenthread.rules.contacts.needs import Need
from goldenthread.rules.contacts.needs import waited_for
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

MOST_NAMED = 3
Related = tuple[str, KeyPath, str]


def check(world: World) -> Iterator[Problem]:
    """Yield each set of teams that leaves minutes of the week to nobody, once.

    While a team cannot be read, nobody knows its hours: that was reported once.
    """
    if world.library.lacks(Contact):
        return
    reported: set[tuple[str, KeyPath]] = set()
    for need in waited_for(world):
        if spans := unreached(need.answering):
            problem = _no_number(need, spans) or _no_help(world, need, spans)
            problem = problem or _problem(need, spans)
            if (problem.key, problem.path) not in reported:
                reported.add((problem.key, problem.path))
                yield problem


def _no_number(need: Need, spans: Spans) -> Problem | None:
    """Return the problem of a team that is open in the gap and has no telephone number."""
    around = (*spans, *((start - WEEK, end - WEEK) for start, end in spans))
    for team in need.answering:
        if not by_telephone(team) and shared(team.hours.intervals, around):
            return Problem(
                team.key,
                ("portal",) if team.portal else ("email",),
                f'{_said(need, spans)} "{team.name}" is open then, but it has no telephone number, '
                "and a web form or a mailbox does not count.",
                "Add its number. If there is none, say at the step that it can wait, or which "
                "other purpose to use.",
                'phone: "01632 960201"',
                related=((need.key, need.path, "this step needs them"),),
            )
    return None


def _no_help(world: World, need: Need, spans: Spans) -> Problem | None:
    """Return the problem of a team that names another for the night which is not for this."""
    for team in need.teams if _no_night_team(spans) else ():
        other = world.library.find(Contact, team.when_closed)
        if other and other not in need.answering:
            return Problem(
                team.key,
                ("when_closed",),
                f'{_said(need, spans)} "{team.name}" names "{other.name}" for when it is closed, '
                "but that team is not for this purpose.",
                "Name the team that answers for this purpose at night, or say at the step that it "
                "can wait, or which other purpose to use.",
                "out_of_hours:\n  use: police\n  why: The police answer at any hour.",
                related=((need.key, need.path, "this step needs them"),),
            )
    return None


def _said(need: Need, spans: Spans) -> str:
    when = spans_words(spans)
    more = f", and {len(when) - MOST_NAMED} more times" if len(when) > MOST_NAMED else ""
    return (
        f'In {need.where} nobody can be reached to "{need.purpose.name}" at these times: '
        f"{listed(when[:MOST_NAMED])}{more}."
    )


def _problem(need: Need, spans: Spans) -> Problem:
    edges = () if _no_night_team(spans) else _edges(need.answering, spans)
    key, path, _ = edges[0] if edges else (need.key, need.path, "")
    hours = tuple((team.key, ("hours",), "these hours") for team in need.answering)
    step = (need.key, need.path, "this step needs them")
    return Problem(
        key,
        path,
        _said(need, spans),
        "Mend the hours of the team that answers then, or add the team. If nobody does, say at the "
        "step that it can wait, or which other purpose to use.",
        "out_of_hours:\n  wait: yes\n  why: Why it is safe to wait until the team opens.",
        related=(*edges[1:], step) if edges else hours,
    )


def _no_night_team(spans: Spans) -> bool:
    """Say whether nobody answers in the small hours of any day: then a whole team is missing."""
    return all(
        any(start <= minute < end or start <= minute + WEEK < end for start, end in spans)
        for minute in NIGHTS
    )


def _edges(teams: Teams, spans: Spans) -> tuple[Related, ...]:
    """Return the bands on both sides of the first gap, the likelier mistake first.

    A night team is the likelier one. Of two bands of one team it is the one that opens late; but
    when a whole night or day is missing, from midnight, it is the one that ends too early.
    """
    start, end = spans[0]
    opens = _bands(teams, end, 0, "this opens when the gap ends")
    closes = _bands(teams, start, 1, "this closes when the gap starts")
    if not opens or not closes:
        return tuple((team.key, path, why) for team, path, why in (*opens, *closes))
    late, early = opens[0], closes[0]
    if late[0] == early[0]:
        first_early = start % DAY == 0
    else:
        first_early = at_night(early[0]) and not at_night(late[0])
    order = (early, late) if first_early else (late, early)
    return tuple((team.key, path, why) for team, path, why in order)


def _bands(teams: Teams, minute: int, edge: int, why: str) -> list[tuple[Contact, KeyPath, str]]:
    """Return the bands that open (``edge`` 0) or close (1) at a minute of the week."""
    return [
        (team, ("hours", "bands", number), why)
        for team in teams
        for number, band in enumerate(team.hours.bands)
        if minute % WEEK in {span[edge] % WEEK for span in band.intervals}
    ]


RULE = Rule(
    code="GT402",
    name="no-out-of-hours-route",
    summary="At some minute of the week a step outside reaches nobody.",
    why=(
        "Harm does not keep office hours. A team that closes at five on Friday needs another "
        "that answers until Monday, or a plain word that the step can wait and why. A form that "
        "is read in office hours is no route at night, and a national line counts only where the "
        "pathway or the team says that it is used meanwhile."
    ),
    source=(
        "Councils run a separate out-of-hours team for what cannot wait; the local procedure "
        "pages that send readers on to a contact list without the number are the known gap."
    ),
    severity=Severity.ERROR,
    bad="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: contact
    id: front-door
    areas: [northbridge]
    purposes: [raise-concern]
    hours:
      bands: [{days: mon to fri, opens: "09:00", closes: "17:00"}]
      bank_holidays: closed
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - id: raise
        kind: refer
        title: Raise a concern
        purpose: raise-concern  # <-
        next: closed
      - {id: closed, kind: end, title: Closed}
""",
    good="""\
records:
  - {kind: authority, id: northbridge}
  - {kind: service, id: tern-court, authority: northbridge, service_type: supported-living}
  - {kind: purpose, id: raise-concern, name: Raise a safeguarding concern}
  - kind: contact
    id: front-door
    areas: [northbridge]
    purposes: [raise-concern]
    hours:
      bands: [{days: mon to fri, opens: "09:00", closes: "17:00"}]
      bank_holidays: closed
    when_closed: emergency-duty
  - {kind: contact, id: emergency-duty, purposes: [], hours: {always: yes}}
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
