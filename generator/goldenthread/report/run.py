"""What a report is about: one run over a library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goldenthread.model.finding import Finding
from goldenthread.model.finding import Severity
from goldenthread.model.finding import worst_first


@dataclass(frozen=True, slots=True)
class Run:
    """One run: which library, judged on which day, how many records, and what was found."""

    name: str
    as_of: date
    records: int
    files: int
    findings: tuple[Finding, ...]

    @property
    def sorted(self) -> tuple[Finding, ...]:
        """Return the findings, worst first."""
        return tuple(sorted(self.findings, key=worst_first))

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return sum(each.severity is severity for each in self.findings)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, as ``1 error`` or ``3 errors``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
