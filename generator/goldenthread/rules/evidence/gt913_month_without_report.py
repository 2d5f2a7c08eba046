"""A month that nobody looked back on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from goldenthread.library.words import date_words
from goldenthread.library.words import month_words
from goldenthread.model.finding import Severity
from goldenthread.records.governance import ThemeReport
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield months that two reports share, or that lie between two; and two months of silence.

    A library without a theme report, or with one that cannot be read, is asked for none.
    """
    reports = _reports(world)
    if not reports or world.library.lacks(ThemeReport):
        return
    doubled = [pair for pair in pairwise(reports) if pair[0].month == pair[1].month]
    yield from (_same(*pair) for pair in doubled)
    if not doubled:
        yield from (_gap(*pair) for pair in pairwise(reports) if _between(*pair))
    yield from _silence(reports[-1], world.as_of)


def _reports(world: World) -> list[ThemeReport]:
    """Return the reports in order, without those about a month that is still to come."""
    this_month = f"{world.as_of:%Y-%m}"
    past = [each for each in world.library.all(ThemeReport) if each.month <= this_month]
    return sorted(past, key=lambda each: (each.month, each.written_on))


def _number(month: str) -> int:
    """Return months counted from the year 0, so that they can be subtracted."""
    year, number = map(int, month.split("-"))
    return year * 12 + number - 1


def _between(one: ThemeReport, two: ThemeReport) -> bool:
    return _number(two.month) - _number(one.month) > 1


def _same(one: ThemeReport, two: ThemeReport) -> Problem:
    return Problem(
        two.key,
        ("month",),
        f"There are two theme reports for {month_words(two.month)}.",
        "Correct the month of one of them, or make the two into one.",
        related=((one.key, ("month",), "the other one"),),
    )


def _gap(one: ThemeReport, two: ThemeReport) -> Problem:
    first, last = _number(one.month) + 1, _number(two.month) - 1
    missing = month_words(_month(first))
    if last > first:
        missing += f" to {month_words(_month(last))}"
    return Problem(
        two.key,
        ("month",),
        f"There is no theme report for {missing}.",
        "Write what can still be said about that time, or correct the month here.",
        related=((one.key, ("month",), "the report before"),),
    )


def _month(number: int) -> str:
    return f"{number // 12}-{number % 12 + 1:02}"


def _silence(last: ThemeReport, as_of: date) -> Iterator[Problem]:
    """Yield the last report when neither of the two months before the day has one."""
    if _number(f"{as_of:%Y-%m}") - _number(last.month) > 2:
        yield Problem(
            last.key,
            ("month",),
            f"This is the last theme report, and neither of the two months before "
            f"{date_words(as_of)} has one.",
            "Write the reports that are missing.",
        )


RULE = Rule(
    code="GT913",
    name="month-without-report",
    summary="A month lies between theme reports without one, or two months have passed in silence.",
    why=(
        "One concern is an event, three in a month are a pattern. Patterns are seen only when "
        "somebody looks every month, and a gap is the month in which nobody did."
    ),
    source="Regulation 17(2)(a) of the Regulated Activities Regulations 2014; F49.",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: theme_report, id: august, month: "2026-08", written_on: 2026-09-03}
  - {kind: theme_report, id: october, month: "2026-10", written_on: 2026-11-05}  # <-
""",
    good="""\
records:
  - {kind: theme_report, id: august, month: "2026-08", written_on: 2026-09-03}
  - {kind: theme_report, id: september, month: "2026-09", written_on: 2026-10-06}
  - {kind: theme_report, id: october, month: "2026-10", written_on: 2026-11-05}
""",
    check=check,
)
