"""What a report is about: one run over a library."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from goldenthread.model.finding import Finding
from goldenthread.model.finding import Severity
from goldenthread.model.finding import Suppressed
from goldenthread.model.finding import worst_first
from goldenthread.model.profile import Profile


class Check(NamedTuple):
    """One check of a run: its code and name, what it looks for, and its whole page (Markdown)."""

    code: str
    name: str
    summary: str
    severity: Severity
    page: str


class Run(NamedTuple):
    """One run: which library, judged on which day, how many records, and what was found.

    ``base`` is the library's folder as seen from where the command was started, empty when it is
    the same: other programs want paths from there. ``fail_on`` is the least severity that fails.
    ``unchanged`` counts the findings left out because they stood there before.
    """

    name: str
    as_of: date
    records: int
    files: int
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    checks: tuple[Check, ...] = ()
    profile: Profile = Profile.PUBLISH
    fail_on: Severity = Severity.WARNING
    base: str = ""
    unchanged: int = 0
    version: str = ""

    @property
    def sorted(self) -> tuple[Finding, ...]:
        """Return the findings, worst first."""
        return tuple(sorted(self.findings, key=worst_first))

    def path(self, file: str) -> str:
        """Return a file of the library as seen from where the command was started."""
        return f"{self.base}/{file}" if self.base else file

    @property
    def failing(self) -> bool:
        """Say whether a finding is severe enough to fail the run."""
        return any(each.severity >= self.fail_on for each in self.findings)

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return sum(each.severity is severity for each in self.findings)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, as ``1 error`` or ``3 errors``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def summary(run: Run) -> str:
    """Return one line that sums a run up: how many of each weight, in what, judged when."""
    looked_at = f"{counted(run.records, 'record')} in {counted(run.files, 'file')}"
    judged = f"{run.name}, as of {run.as_of.isoformat()}"
    left = _left_out(run)
    if not run.findings:
        return f"Nothing found: {looked_at} ({judged}).{left}"
    said = [
        counted(run.count(severity), severity.word)
        for severity in sorted(Severity, reverse=True)
        if severity is not Severity.INFO and run.count(severity)
    ]
    if notes := run.count(Severity.INFO):
        said.append(counted(notes, "note"))
    explain = f"`goldenthread explain {run.sorted[0].code}` says more."
    return f"{', '.join(said)} in {looked_at} ({judged}).{left} {explain}"


def _left_out(run: Run) -> str:
    """Return what is not among the findings and why, or nothing."""
    held = f" {counted(len(run.suppressed), 'finding')} suppressed." if run.suppressed else ""
    before = f" {counted(run.unchanged, 'finding')} stood there before." if run.unchanged else ""
    return held + before
