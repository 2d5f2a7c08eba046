"""Findings as Markdown, for the summary of a CI step or a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.model.finding import Finding
from goldenthread.report.run import Run
from goldenthread.report.run import summary

_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&@:$^=])")


def write(run: Run) -> str:
    """Return the whole report: a sentence, the findings, and what is suppressed."""
    return "\n".join(_lines(run)) + "\n"


def _lines(run: Run) -> Iterator[str]:
    yield f"## {_text(run.name)}"
    yield ""
    yield _text(summary(run))
    if run.findings:
        yield from ("", "| where | check | what was found | what to do |", "|---|---|---|---|")
        for each in run.sorted:
            yield _row(run, each)
    if run.suppressed:
        yield from ("", "### Suppressed", "")
        yield from ("| where | check | reason | who answers | until |", "|---|---|---|---|---|")
        for held in run.suppressed:
            where = _where(run, held.finding)
            said = (_text(held.reason), _text(held.owner), held.expires.isoformat())
            yield f"| {where} | {held.finding.code} | {' | '.join(said)} |"


def _row(run: Run, finding: Finding) -> str:
    check = f"{finding.code} {finding.severity.word}"
    said = (_text(finding.message), _text(finding.hint))
    return f"| {_where(run, finding)} | {check} | {' | '.join(said)} |"


def _where(run: Run, finding: Finding) -> str:
    place = finding.place
    return _text(f"{run.path(place.file)}:{place.line}" if place.line else run.path(place.file))


def _text(text: str) -> str:
    """Return text that stands in a table cell exactly as typed: data is never Markdown."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
