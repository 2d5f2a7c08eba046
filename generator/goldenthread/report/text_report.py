"""Findings as text for a person at a terminal: the place, the sentence, what to do."""

from __future__ import annotations

from goldenthread.model.finding import Finding
from goldenthread.model.finding import Severity
from goldenthread.report.run import Run
from goldenthread.report.run import counted


def write(run: Run) -> str:
    """Return the whole report, ending with one line that sums it up."""
    return "\n".join([*(_finding(each) for each in run.sorted), _summary(run)]) + "\n"


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


def _summary(run: Run) -> str:
    looked_at = f"{counted(run.records, 'record')} in {counted(run.files, 'file')}"
    judged = f"{run.name}, as of {run.as_of.isoformat()}"
    if not run.findings:
        return f"Nothing found: {looked_at} ({judged})."
    said = [
        counted(run.count(severity), severity.word)
        for severity in sorted(Severity, reverse=True)
        if severity is not Severity.INFO and run.count(severity)
    ]
    if notes := run.count(Severity.INFO):
        said.append(counted(notes, "note"))
    explain = f"`goldenthread explain {run.sorted[0].code}` says more."
    return f"{', '.join(said)} in {looked_at} ({judged}). {explain}"
