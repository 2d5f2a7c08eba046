"""The findings page: what the checks have to say about this library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from goldenthread.library.words import date_words
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.finding import Finding
from goldenthread.model.finding import Severity
from goldenthread.model.finding import worst_first
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Code
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Tone
from goldenthread.records.suppression import Suppression
from goldenthread.views.places import linked
from goldenthread.views.places import place_of
from goldenthread.views.site.sections import CHECKS
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import callout
from goldenthread.views.write import counted
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import table
from goldenthread.views.write import to

_TONES = {Severity.ERROR: Tone.DANGER, Severity.WARNING: Tone.WARNING, Severity.INFO: Tone.NOTE}
_NAMES = {Severity.INFO: "note"}


def findings(view: View) -> Page:
    """Return the page of findings, the worst first."""
    return Page(
        slug="findings",
        title="What the checks found",
        blocks=tuple(_blocks(view)),
        section=CHECKS,
        description="What the checks found in this library, and where to put it right.",
        sources=tuple(each.key for each in view.library.all(Suppression)),
    )


def _blocks(view: View) -> Iterator[Block]:
    day, records = date_words(view.as_of), counted(len(view.library.entries), "record")
    yield para(f"{records} were checked as they stand on {day}.", style="lead")
    if view.findings:
        yield from _counting(view)
    else:
        yield callout(Tone.GOOD, "Nothing found", para(f"The checks found nothing on {day}."))
    yield from _waiting(view)


def _counting(view: View) -> Iterator[Block]:
    yield para(f"{_counts(view)}.")
    rows = [_row(view, each) for each in sorted(view.findings, key=worst_first)]
    yield from table(
        ("Check", "What was found", "Where"), rows, "Findings, the worst first", (1, 5, 3)
    )


def _counts(view: View) -> str:
    counts = Counter(each.severity for each in view.findings)
    worst = sorted(counts, reverse=True)
    return ", ".join(counted(counts[each], _NAMES.get(each, each.word)) for each in worst)


def _row(view: View, finding: Finding) -> tuple[Content, ...]:
    hint = (LineBreak(), finding.hint) if finding.hint else ()
    page = place_of(view.library, finding.record)
    place = Code(str(finding.place))
    return (
        inlines(finding.code, LineBreak(), Badge(finding.severity.word, _TONES[finding.severity])),
        inlines(finding.message, *hint),
        inlines(place, LineBreak(), to(page, "See the page")) if page else inlines(place),
    )


def _waiting(view: View) -> Iterator[Block]:
    """Yield every decision to leave a finding for a time, with what it holds back today."""
    decisions = view.library.all(Suppression)
    if decisions:
        yield head(2, "Accepted for a time")
        yield from table(
            ("Check", "What was found", "Why it waits", "Where"),
            [_decision(view, each) for each in decisions],
            "Findings that somebody answers for until a day",
            (1, 4, 4, 3),
        )


def _decision(view: View, decision: Suppression) -> tuple[Content, ...]:
    held = [each.finding for each in view.suppressed if each.key == decision.key]
    found = joined((inlines(each.message) for each in held), LineBreak())
    places = joined(((Code(str(each.place)),) for each in held), LineBreak())
    until = inlines("Until ", view.quote(decision, "expires"), ": the ")
    return (
        (view.quote(decision, "rule"),),
        found or inlines("Nothing is held back by it today."),
        (view.quote(decision, "reason"), LineBreak(), *until, view.quote(decision, "owner")),
        places or (linked(view, decision.record),),
    )
