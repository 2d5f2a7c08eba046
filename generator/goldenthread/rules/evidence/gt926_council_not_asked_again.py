"""A month in which the council did not answer, or gave no reason, and nobody asked again."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import month_words
from goldenthread.model.finding import Severity
from goldenthread.records.governance import ThemeReport
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

_OPEN = ("unanswered", "closed_without_reason")


def check(world: World) -> Iterator[Problem]:
    """Yield each report with more open concerns than were asked about again, or than were sent.

    A report that does not count them says nothing.
    """
    for report in world.library.all(ThemeReport):
        counted = [name for name in _OPEN if getattr(report, name) is not None]
        still_open = report.still_open
        if not counted:
            continue
        if still_open > report.sent_to_council:
            yield _too_many(report, counted[0])
        elif still_open > (report.asked_again or 0):
            yield _not_asked(report, counted[0])


def _too_many(report: ThemeReport, field: str) -> Problem:
    return Problem(
        report.key,
        (field,),
        f"In {month_words(report.month)} {report.sent_to_council} concerns were sent to a council, "
        f"and {report.still_open} of them are said to be unanswered or closed without a reason.",
        "Count only the concerns that were sent, and each of them once.",
        related=((report.key, ("sent_to_council",), "how many were sent"),),
    )


def _not_asked(report: ThemeReport, first: str) -> Problem:
    again = report.asked_again
    return Problem(
        report.key,
        (first,) if again is None else ("asked_again",),
        f"In {month_words(report.month)} {report.still_open} concerns were not answered by the "
        f"council, or were closed without a reason, and we asked again about {again or 'none'}.",
        "Ask the council about each of them, write the number down, and go a step higher where "
        "no answer comes.",
        f"asked_again: {report.still_open}",
    )


RULE = Rule(
    code="GT926",
    name="council-not-asked-again",
    summary="Concerns were not answered, or closed without a reason, and nobody asked again.",
    why=(
        "A concern that was sent is not a concern that was heard. In reviews the referral that "
        "nobody chased stands beside the one that nobody made."
    ),
    source="Failure modes F13 and F14; Care Act guidance: feedback to the person who referred.",
    severity=Severity.WARNING,
    bad="""\
kind: theme_report
counts: [{category: neglect, count: 3}]
sent_to_council: 2
below_threshold: 1
unanswered: 1
closed_without_reason: 1
asked_again: 1  # <-
""",
    good="""\
kind: theme_report
counts: [{category: neglect, count: 3}]
sent_to_council: 2
below_threshold: 1
unanswered: 1
closed_without_reason: 1
asked_again: 2
""",
    check=check,
)
