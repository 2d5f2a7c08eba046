"""A step outside that reaches nobody on some bank holiday of the coming year."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.special_days import SpecialDay
from goldenthread.library.special_days import special_days
from goldenthread.library.week import HOLIDAYS
from goldenthread.library.week import Spans
from goldenthread.library.week import Teams
from goldenthread.library.week import at_night
from goldenthread.library.week import day_spans_words
from goldenthread.library.week import unreached
from goldenthread.library.week import unreached_on
from goldenthread.library.week import unreached_on_dates
from goldenthread.model.finding import Severity
from goldenthread.records.agency import Contact
from goldenthread.records.hours import BankHoliday
from goldenthread.records.links import KeyPath
from goldenthread.rules.contacts.needs import Need
from goldenthread.rules.contacts.needs import waited_for
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

MOST_NAMED = 2


def check(world: World) -> Iterator[Problem]:
    """Yield each set of teams that leaves a bank holiday, or the morning after, to nobody.

    The calendar is only asked for where a bank holiday would leave a gap at all.
    """
    if world.library.lacks(Contact):
        return
    reported: set[str] = set()
    for need in waited_for(world):
        if unreached(need.answering) or not _would_leave_gap(need.answering):
            continue
        days = unreached_on_dates(need.answering, special_days(world.as_of))
        culprit = _culprit(need.answering)
        if days and culprit and culprit.key not in reported:
            reported.add(culprit.key)
            yield _problem(need, days, culprit)


def _would_leave_gap(teams: Teams) -> bool:
    return any(
        unreached_on(teams, day, holiday=holiday, after=after) for day, holiday, after in HOLIDAYS
    )


def _culprit(teams: Teams) -> Contact | None:
    """Return the team that should take the bank holiday: a night team that does not, if any."""
    return min(
        (team for team in teams if _not_all_day(team)),
        key=lambda team: (not at_night(team), team.hours.bank_holidays is not BankHoliday.CLOSED),
        default=None,
    )


def _not_all_day(team: Contact) -> bool:
    """Say whether a team leaves some bank holiday to others."""
    return not team.hours.always and team.hours.bank_holidays is not BankHoliday.ALL_DAY


def _ends_at_midnight(teams: Teams, days: list[tuple[SpecialDay, Spans]]) -> bool:
    """Say whether a team that has the whole of each bank holiday leaves only the morning after."""
    mornings = all(not day.holiday and spans[0][0] == 0 for day, spans in days)
    return mornings and any(not _not_all_day(team) for team in teams)


def _problem(need: Need, days: list[tuple[SpecialDay, Spans]], culprit: Contact) -> Problem:
    when = [f"{day.words}, {day_spans_words(spans)}" for day, spans in days[:MOST_NAMED]]
    more = len(days) - MOST_NAMED
    others = f"; and on {more} more {'days' if more > 1 else 'day'}" if more > 0 else ""
    return Problem(
        culprit.key,
        _field(culprit),
        f'In {need.where} nobody can be reached to "{need.purpose.name}" on '
        f"{'; '.join(when)}{others}.",
        *_mended(need, days, culprit),
        related=(
            *(
                (team.key, _field(team), "what this team does on bank holidays")
                for team in need.answering
                if team is not culprit and not team.hours.always
            ),
            (need.key, need.path, "this step needs them"),
        ),
    )


def _field(team: Contact) -> KeyPath:
    return ("hours", team.hours.holiday_field)


def _mended(need: Need, days: list[tuple[SpecialDay, Spans]], culprit: Contact) -> tuple[str, str]:
    """Return what to do, with right text."""
    if _ends_at_midnight(need.answering, days):
        hint = (
            "If the team that has the bank holiday stays until the next morning, write its hours "
            f'of bank holidays. If "{culprit.name}" answers that night, write all_day there.'
        )
        return hint, 'bank_holiday_bands:\n  - {opens: "00:00", closes: "08:30", next_day: yes}'
    hint = (
        f'If "{culprit.name}" answers all day on bank holidays, write all_day. If nobody does, say '
        "at the step that it can wait, or which other purpose to use."
    )
    return hint, "bank_holidays: all_day"


RULE = Rule(
    code="GT405",
    name="bank-holiday-gap",
    summary="On a bank holiday of the coming year, or the morning after, a step reaches nobody.",
    why=(
        "Four days at Easter and at Christmas are the longest for which an office is closed. A "
        "night team that starts at five leaves the whole day of a bank holiday to nobody unless "
        "it takes that day as well."
    ),
    source=(
        "Banking and Financial Dealings Act 1971: bank holidays in England and Wales, with "
        "substitute days, for the year after the day on which the library is judged."
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
      bands: [{days: mon to sun, opens: "09:00", closes: "17:00"}]
      bank_holidays: closed
  - kind: contact
    id: night-team
    areas: [northbridge]
    purposes: [raise-concern]
    phone: "01632 960102"
    hours:
      bands: [{days: mon to sun, opens: "17:00", closes: "09:00", next_day: yes}]
      bank_holidays: as_usual  # <-
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
    hours:
      bands: [{days: mon to sun, opens: "09:00", closes: "17:00"}]
      bank_holidays: closed
  - kind: contact
    id: night-team
    areas: [northbridge]
    purposes: [raise-concern]
    phone: "01632 960102"
    hours:
      bands: [{days: mon to sun, opens: "17:00", closes: "09:00", next_day: yes}]
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
