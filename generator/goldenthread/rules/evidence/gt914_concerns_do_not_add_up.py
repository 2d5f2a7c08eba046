"""A theme report whose concerns went nowhere, or to more places than there were concerns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from datetime import timedelta

from goldenthread.library.words import date_words
from goldenthread.library.words import month_words
from goldenthread.model.finding import Severity
from goldenthread.records.governance import ThemeReport
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each report in which sent and kept concerns are not all concerns, or a count is odd."""
    for report in world.library.all(ThemeReport):
        yield from _odd(world, report)
        handled = report.sent_to_council + report.below_threshold
        if handled != report.total:
            yield Problem(
                report.key,
                ("sent_to_council",),
                f"In {month_words(report.month)} there were {report.total} concerns by category, "
                f"but {report.sent_to_council} sent to a council and {report.below_threshold} "
                f"handled by us make {handled}.",
                "Count each concern once, under its main category, and say of each where it went.",
                related=(
                    (report.key, ("counts",), "the concerns by category"),
                    (report.key, ("below_threshold",), "those that we handled"),
                ),
            )


def _odd(world: World, report: ThemeReport) -> Iterator[Problem]:
    """Yield a category that is counted twice, and more notifications than concerns."""
    seen: dict[str, int] = {}
    for number, each in enumerate(report.counts):
        if seen.setdefault(each.category, number) != number:
            yield Problem(
                report.key,
                ("counts", number, "category"),
                f'"{world.library.title(f"category/{each.category}")}" is counted twice in '
                f"{month_words(report.month)}.",
                "Put the two counts together.",
                related=((report.key, ("counts", seen[each.category]), "the other count"),),
            )
    if report.written_on < _last_day(report.month):
        yield Problem(
            report.key,
            ("written_on",),
            f"The report on {month_words(report.month)} was written on "
            f"{date_words(report.written_on)}, before the month was over.",
            "Correct the day, or count again what came after it.",
        )
    if report.notified_to_cqc > report.total:
        yield Problem(
            report.key,
            ("notified_to_cqc",),
            f"In {month_words(report.month)} {report.notified_to_cqc} concerns were notified to "
            f"CQC, and there were {report.total}.",
            "Count the notifications that came from these concerns.",
            related=((report.key, ("counts",), "the concerns by category"),),
        )


def _last_day(month: str) -> date:
    year, number = map(int, month.split("-"))
    return date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)


RULE = Rule(
    code="GT914",
    name="concerns-do-not-add-up",
    summary="The concerns of a month are not the sum of those sent to a council and those kept.",
    why=(
        "A concern that is counted and was neither sent nor handled is a person about whom nobody "
        "decided. Numbers that do not add up are also the first thing that a buyer checks."
    ),
    source="Regulation 17(2)(d) of the Regulated Activities Regulations 2014 (accurate records).",
    severity=Severity.WARNING,
    bad="""\
kind: theme_report
counts:
  - {category: physical, count: 2}
  - {category: neglect, count: 3}
sent_to_council: 3  # <-
below_threshold: 1
""",
    good="""\
kind: theme_report
counts:
  - {category: physical, count: 2}
  - {category: neglect, count: 3}
sent_to_council: 3
below_threshold: 2
""",
    check=check,
)
