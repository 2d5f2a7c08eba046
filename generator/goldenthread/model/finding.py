"""What the tool has to say about a library: findings, each at a place in a file."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field
from datetime import date
from enum import IntEnum


class Severity(IntEnum):
    """How much a finding matters. An ERROR blocks every build."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """Return the word used in reports, such as ``error``."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a source file. Lines and columns count from 1; 0 means the whole file.

    ``file`` is relative to the library's root and always uses forward slashes.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Write the place as editors understand it: ``file:line:column``."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that helps to understand a finding, and why."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to put right, said so that a registered manager can act on it.

    ``code`` names the rule (``GT101``), ``message`` is a plain sentence, ``hint`` says what
    to do, ``example`` is right text to copy, ``record`` is ``kind/id`` when one is known.
    """

    code: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""
    example: str = ""
    record: str = ""
    related: tuple[Related, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that ``owner`` (a role) answers for until ``expires``, and why.

    ``key`` is the record that says so.
    """

    finding: Finding
    key: str
    reason: str
    owner: str
    expires: date


def worst_first(finding: Finding) -> tuple[int, Place, str, str]:
    """Sort key of every report: most severe first, then by place, code and words."""
    return (-finding.severity, finding.place, finding.code, finding.message)
