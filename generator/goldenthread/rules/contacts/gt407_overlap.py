"""Two teams that take turns and both answer at the same minute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from goldenthread.library.library import Library
from goldenthread.library.special_days import SpecialDay
from goldenthread.library.special_days import special_days
from goldenthread.library.week import HOLIDAYS
from goldenthread.library.week import Spans
from goldenthread.library.week import at_night
from goldenthread.library.week import both_open
from goldenthread.library.week import by_telephone
from goldenthread.library.week import day_spans_words
from goldenthread.library.week import length
from goldenthread.library.week import shared
from goldenthread.library.week import spans_words
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.hours import DAY
from goldenthread.records.hours import WEEK
from goldenthread.records.hours import BankHoliday
from goldenthread.records.hours import clock_words
from goldenthread.records.links import KeyPath
from goldenthread.rules.contacts.fallbacks import misled
from goldenthread.rules.contacts.needs import Need
from goldenthread.rules.contacts.needs import needs
from goldenthread.rules.contacts.pairs import ordered
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

MOST_NAMED = 3
LONG = 2 * 60
OFFICE_HOURS = tuple((day * DAY + 9 * 60, day * DAY + 17 * 60) for day in range(5))
ON_HOLIDAYS = tuple(each for each in HOLIDAYS if each[1:] == (True, False))
"""Only a team with hours of its own for bank holidays may answer too long on the morning after."""
Edge = tuple[str, KeyPath, str]
Edges = tuple[Edge, Edge]


def check(world: World) -> Iterator[Problem]:
    """Yield each pair of teams that take turns and overlap, once.

    A team that is open through all the hours of the other stands beside it: no turns are taken.
    """
    wrong = misled(world.library)
    reported: set[tuple[str, KeyPath]] = set()
    for need in needs(world):
        for one, other in combinations(_by_hours(need), 2):
            if not take_turns(one, other) or wrong & {one.id, other.id}:
                continue
            if ordered(one, other):
                problem = _half_a_day_out(need, one, other)
            else:
                problem = _on_weekdays(world, need, one, other)
                problem = problem or _on_holidays(world, need, one, other)
            if problem and (problem.key, problem.path) not in reported:
                reported.add((problem.key, problem.path))
                yield problem


def _by_hours(need: Need) -> tuple[Contact, ...]:
    """Return the teams of an authority's own, one for each agency and pattern of hours."""
    local = [team for team in need.teams if team.areas and by_telephone(team)]
    found = {(team.agency, team.hours.intervals, *_on_each(team)): team for team in local}
    return () if need.purpose.emergency else tuple(found.values())


def _on_each(team: Contact) -> tuple[object, ...]:
    """Return what a team does on bank holidays, as a mark that equal teams share."""
    return (team.hours.bank_holidays, team.hours.bank_holiday_bands)


def take_turns(one: Contact, other: Contact) -> bool:
    """Say whether two teams follow each other.

    Each names the other for when it is closed; or, in one organisation, one does or has the nights.
    """
    hours = (one.hours.intervals, other.hours.intervals)
    if shared(*hours) in hours:
        return False
    links = (one.when_closed == other.id) + (other.when_closed == one.id)
    shift = bool(links) or at_night(one) != at_night(other)
    return links == 2 or (shift and one.agency == other.agency)


def _on_weekdays(world: World, need: Need, one: Contact, other: Contact) -> Problem | None:
    spans = both_open(one, other)
    if not spans:
        return None
    when = spans_words(spans)
    more = f", and {len(when) - MOST_NAMED} more times" if len(when) > MOST_NAMED else ""
    wrong, beside = _edges(world.library, one, other, spans[0])
    return _problem(need, (one, other), wrong[:2], f"{listed(when[:MOST_NAMED])}{more}", beside)


def _half_a_day_out(need: Need, one: Contact, other: Contact) -> Problem | None:
    """Return the problem of 1.30pm for 1.30am, though the team is said to be called first.

    It is certain when another team takes over exactly twelve hours away.
    """
    spans = both_open(one, other)
    if all(length((each,)) <= LONG for each in shared(spans, OFFICE_HOURS)):
        return None
    for edge, turn in ((0, 1), (1, 0)):
        team, path = _band(one, other, spans[0][edge], edge)
        meant = (spans[0][edge] + DAY // 2) % DAY
        mates = (each for each in need.teams if each is not team)
        turns = {span[turn] % DAY for mate in mates for span in mate.hours.intervals}
        if team.first_call and meant in turns - {0}:
            return Problem(
                team.key,
                path,
                f'In {need.where} "{team.name}" is open for hours of the working day beside '
                f'"{(other if team is one else one).name}": '
                f"{listed(spans_words(spans)[:MOST_NAMED])}. Was {clock_words(meant)} meant, when "
                "another team takes turns?",
                "Mend the hour, in the 24-hour clock.",
                f'"{meant // 60:02}:{meant % 60:02}"',
                related=((team.key, ("first_call",), "this says that the overlap is meant"),),
            )
    return None


def _edges(library: Library, one: Contact, other: Contact, span: tuple[int, int]) -> Edges:
    """Return the bands on both sides of an overlap, the likelier mistake first.

    It is the one at whose hour fewer teams of the other's organisation take turns, on other days or
    for other purposes; else the night team's.
    """
    (opens, path), (closes, until) = _band(one, other, span[0], 0), _band(one, other, span[1], 1)
    early = (opens.key, path, "this opens when the other is still open")
    late = (closes.key, until, "this closes when the other is already open")
    if opens is closes:
        return early, late
    turns = _turns(library)
    odd_opens = (turns[closes.agency, 1, span[0] % DAY], not at_night(opens))
    odd_closes = (turns[opens.agency, 0, span[1] % DAY], not at_night(closes))
    return (late, early) if odd_closes < odd_opens else (early, late)


@lru_cache(maxsize=8)
def _turns(library: Library) -> Counter[tuple[str, int, int]]:
    """Return how many teams of an organisation open (0) or close (1) at each minute of a day."""
    return Counter(
        mark
        for team in library.all(Contact)
        for edge in (0, 1)
        for mark in {(team.agency, edge, span[edge] % DAY) for span in team.hours.intervals}
    )


def _band(one: Contact, other: Contact, minute: int, edge: int) -> tuple[Contact, KeyPath]:
    """Return the team and band that opens (``edge`` 0) or closes (1) at a minute of the week."""
    for team in (one, other):
        for number, band in enumerate(team.hours.bands):
            if minute % WEEK in {span[edge] % WEEK for span in band.intervals}:
                return team, ("hours", "bands", number)
    return one, ("hours",)


def _on_holidays(world: World, need: Need, one: Contact, other: Contact) -> Problem | None:
    """Return the problem of two teams that both answer on a bank holiday, or the morning after."""
    own = one.hours.bank_holiday_bands or other.hours.bank_holiday_bands
    if not any(_both_on(one, other, each) for each in (HOLIDAYS if own else ON_HOLIDAYS)):
        return None
    days = [
        (day, spans)
        for day in special_days(world.as_of)
        if (spans := _both_on(one, other, (day.date.weekday(), day.holiday, day.after_holiday)))
    ]
    if not days:
        return None
    first, spans = days[0]
    usual, full = sorted((one, other), key=lambda team: _meant(team, first))
    said = f"{first.words}, {day_spans_words(spans)}"
    more = f", and on {len(days) - 1} more such days" if len(days) > 1 else ""
    return _problem(
        need,
        (one, other),
        (usual.key, ("hours", usual.hours.holiday_field)),
        f"{said}{more}",
        (full.key, ("hours", full.hours.holiday_field), "this team answers on that day as well"),
    )


def _meant(team: Contact, day: SpecialDay) -> bool:
    """Say whether a team's hours round bank holidays are likelier right than the other's.

    A day of its own hours is meant; a morning after that others have as on any other day is not.
    """
    own = bool(team.hours.bank_holiday_bands)
    return team.hours.bank_holidays is BankHoliday.ALL_DAY or own == day.holiday


def _both_on(one: Contact, other: Contact, sort: tuple[int, bool, bool]) -> Spans:
    """Return when both teams answer on a day round a bank holiday."""
    day, holiday, after = sort
    return shared(
        one.hours.on(day, holiday=holiday, after=after),
        other.hours.on(day, holiday=holiday, after=after),
    )


def _problem(
    need: Need,
    teams: tuple[Contact, Contact],
    place: tuple[str, KeyPath],
    when: str,
    related: tuple[str, KeyPath, str],
) -> Problem:
    names = listed(f'"{team.name}"' for team in teams)
    return Problem(
        *place,
        f'In {need.where} both {names} answer to "{need.purpose.name}" at these times: {when}.',
        "Mend the hours. If both are right, say at one of the teams that it is called first.",
        "first_call: yes",
        related=(related,),
    )


RULE = Rule(
    code="GT407",
    name="overlap",
    summary="Two teams that take turns both answer at the same minute.",
    why=(
        "Staff at the change of shift do not know whom to call first, and each team may expect "
        "the other to act. Usually one of the two hours is a mistake."
    ),
    source="Out-of-hours arrangements: at every minute exactly one team is to be called.",
    severity=Severity.WARNING,
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
      bands: [{days: mon to sun, opens: "09:00", closes: "17:00"}]
      bank_holidays: closed
  - kind: contact
    id: night-team
    areas: [northbridge]
    purposes: [raise-concern]
    phone: "01632 960102"
    hours:
      bands:
        - {days: mon to sun, opens: "16:30", closes: "09:00", next_day: yes}  # <-
      bank_holidays: all_day
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - {id: raise, kind: refer, title: Raise a concern, purpose: raise-concern, next: closed}
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
    first_call: yes
    hours:
      bands: [{days: mon to sun, opens: "09:00", closes: "17:00"}]
      bank_holidays: closed
  - kind: contact
    id: night-team
    areas: [northbridge]
    purposes: [raise-concern]
    phone: "01632 960102"
    hours:
      bands: [{days: mon to sun, opens: "16:30", closes: "09:00", next_day: yes}]
      bank_holidays: all_day
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
