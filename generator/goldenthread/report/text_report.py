"""Findings as text for a person at a terminal: the place, the sentence, what to do."""

from __future__ import annotations

from goldenthread.model.finding import Finding
from goldenthread.model.finding import Suppressed
from goldenthread.model.visible import visible
from goldenthread.report.run import Run
from goldenthread.report.run import summary


def write(run: Run) -> str:
    """Return the whole report, ending with one line that sums it up."""
    found = [_finding(each) for each in run.sorted]
    held = [_suppressed(each) for each in run.suppressed]
    return visible("\n".join([*found, *held, summary(run)]) + "\n")


def _finding(finding: Finding) -> str:
    lines = [f"{finding.place}  {finding.severity.word}  {finding.code}", f"  {finding.message}"]
    if finding.hint:
        lines.append(f"  Fix: {finding.hint}")
    if finding.example:
        first, *rest = finding.example.splitlines()
        lines.append(f"  Right: {first}")
        lines += [f"         {line}" for line in rest]
    lines += [f"  See: {each.place}  {each.message}" for each in finding.related]
    return "\n".join([*lines, ""])


def _suppressed(each: Suppressed) -> str:
    found = each.finding
    return (
        f"{found.place}  suppressed  {found.code}\n  {found.message}\n"
        f"  Accepted until {each.expires.isoformat()} by {each.owner}: {each.reason}\n"
    )
