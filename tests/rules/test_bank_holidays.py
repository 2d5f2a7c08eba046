"""Bank holidays with hours of their own, and the morning after."""

from __future__ import annotations

from goldenthread.rules.contacts import RULES
from tests.rules.test_week import DAY
from tests.rules.test_week import LIBRARY
from tests.rules.test_week import NIGHT
from tests.rules.test_week import found
from tests.rules.test_week import line
from tests.support import findings_of
from tests.support import library_of

CONSORTIUM = """\
    hours:
      bands:
        - {{days: fri, opens: "18:00", closes: "24:00"}}
        - {{days: sat to sun, opens: "00:00", closes: "24:00"}}
        - {{days: mon, opens: "00:00", closes: "08:00"}}
      {holidays}
    phone: "01632 960109"
"""
WEEKNIGHTS = """\
    hours:
      bands: [{days: mon to thu, opens: "18:00", closes: "08:00", next_day: yes}]
      bank_holidays: closed
"""


def with_consortium(holidays: str) -> list[str]:
    """Return what is said of a day team, weeknights, and a line of several councils."""
    text = LIBRARY.format(day=DAY.rstrip(), night=WEEKNIGHTS.rstrip(), step="")
    team = f"""\
  - kind: contact
    id: line
    name: Weekend line
    agency: lines
    areas: [northbridge]
    purposes: [raise-concern]
{CONSORTIUM.format(holidays=holidays)}"""
    library = library_of(text.replace("  - kind: pathway\n", f"{team}  - kind: pathway\n"))
    return [f"{e.code} {e.message} {e.example}" for r in RULES for e in findings_of(r, library)]


def test_a_bank_holiday_team_that_stays_until_the_morning_leaves_no_gap() -> None:
    whole = 'bank_holiday_bands: [{opens: "00:00", closes: "08:00", next_day: yes}]'
    assert with_consortium(whole) == []


def test_a_bank_holiday_team_that_leaves_at_midnight_leaves_the_morning_after() -> None:
    [message] = with_consortium("bank_holidays: all_day")
    assert message.startswith(
        'GT405 In Northbridge nobody can be reached to "Raise a concern" on Tuesday 29 December '
        "2026 (the day after Boxing Day, substitute day), midnight to 8am; "
    )
    assert 'bank_holiday_bands:\n  - {opens: "00:00", closes: "08:30", next_day: yes}' in message


def test_a_bank_holiday_team_that_leaves_an_hour_early_is_found() -> None:
    early = 'bank_holiday_bands: [{opens: "00:00", closes: "07:00", next_day: yes}]'
    [message] = with_consortium(early)
    assert message.startswith("GT405")
    assert "(the day after Boxing Day, substitute day), 7am to 8am" in message


def test_a_bank_holiday_team_that_stays_too_long_overlaps_on_the_morning_after() -> None:
    late = NIGHT.replace(
        "bank_holidays: all_day",
        'bank_holiday_bands: [{opens: "00:00", closes: "09:00", next_day: yes}]',
    )
    text = LIBRARY.format(day=DAY.rstrip(), night=late.rstrip(), step="")
    [finding] = found(night=late)
    assert finding.message == (
        'In Northbridge both "Day team" and "Night team" answer to "Raise a concern" at these '
        "times: Tuesday 29 December 2026 (the day after Boxing Day, substitute day), 8am to 9am, "
        "and on 4 more such days."
    )
    assert line(text, finding).startswith("bank_holiday_bands")


def test_a_day_team_that_keeps_bank_holidays_beside_them_is_the_mistake() -> None:
    whole = NIGHT.replace(
        "bank_holidays: all_day",
        'bank_holiday_bands: [{opens: "00:00", closes: "08:00", next_day: yes}]',
    )
    day = DAY.replace("closed", "as_usual")
    text = LIBRARY.format(day=day.rstrip(), night=whole.rstrip(), step="")
    [finding] = found(day, whole)
    assert (finding.code, line(text, finding)) == ("GT407", "bank_holidays: as_usual")
