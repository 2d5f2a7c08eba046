"""Twelve months of themes, with small numbers withheld so that nobody can be recognised."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.library.words import month_words
from goldenthread.model.block import Block
from goldenthread.model.inline import Quote
from goldenthread.records.governance import ThemeReport
from goldenthread.records.threshold import Category
from goldenthread.views.documents.cells import one_a_line
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import capital
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import table

SMALLEST = 5
"""The smallest number that is shown."""

MONTHS = 12

_FEWER = f"fewer than {SMALLEST}"
_COUNTS = ("sent_to_council", "below_threshold", "notified_to_cqc")


def themes(view: View) -> tuple[Block, ...]:
    """Return the theme reports of the last twelve months: month by month, and by category."""
    reports = sorted(view.library.all(ThemeReport), key=lambda each: each.month)[-MONTHS:]
    if not reports:
        return (para("No theme report has been written yet."),)
    return (
        para(
            f"The numbers are those of all our services together. A number from 1 to {SMALLEST - 1}"
            f" is shown as '{_FEWER}', so that nobody can be recognised. Totals from which such a"
            " number could be worked out are left out."
        ),
        *table(
            ("Month", "Sent to a council", "Handled by us", "Notified to CQC", "What stood out"),
            (_month(view, each) for each in reports),
            "Concerns month by month",
            (3, 2, 2, 2, 8),
        ),
        *_by_category(view, reports),
    )


def _month(view: View, report: ThemeReport) -> tuple[Content, ...]:
    month = view.quote(report, "month")
    return (
        (Quote(month.address, month_words(report.month)),),
        *(_count(view, report, name) for name in _COUNTS),
        one_a_line(view, report, "themes"),
    )


def _count(view: View, report: ThemeReport, name: str) -> Content:
    """Return one number of a month as a quote, withheld when it is small."""
    quote = view.quote(report, name)
    return (Quote(quote.address, shown(getattr(report, name))),)


def shown(number: int) -> str:
    """Return a number as readers may see it; none at all is no secret."""
    return _FEWER if 0 < number < SMALLEST else f"{number:,}"


def _by_category(view: View, reports: Sequence[ThemeReport]) -> tuple[Block, ...]:
    """Return each category over the earlier and the later half of the months."""
    middle = len(reports) // 2
    halves = [each for each in (reports[:middle], reports[middle:]) if each]
    named = {each.category for report in reports for each in report.counts}
    rows = [
        (
            (capital(view.quote(each, "name")),),
            *(inlines(shown(_sum(half, each.id))) for half in halves),
        )
        for each in view.library.all(Category)
        if each.id in named
    ]
    header = ("Category", *(_months(half) for half in halves))
    return table(header, rows, "Concerns by category, half a year each", (4, *[3] * len(halves)))


def _sum(reports: Sequence[ThemeReport], category: str) -> int:
    return sum(
        each.count for report in reports for each in report.counts if each.category == category
    )


def _months(reports: Sequence[ThemeReport]) -> str:
    first, last = month_words(reports[0].month), month_words(reports[-1].month)
    return first if first == last else f"{first} to {last}"
