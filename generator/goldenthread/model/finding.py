"""What the tool has to say about a library: findings, each at a place in a file."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from typing import Any
from typing import NamedTuple


class Severity(IntEnum):
    """How much a finding matters. An ERROR blocks every build."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """Return the word used in reports, such as ``error``."""
        return self.name.lower()


class Place(NamedTuple):
    """A position in a source file. Lines and columns count from 1; 0 means the whole file.

    ``file`` is relative to the library's root and always uses forward slashes.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Write the place as editors understand it: ``file:line:column``."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Related(NamedTuple):
    """A second place that helps to understand a finding, and why."""

    place: Place
    message: str


class Finding(NamedTuple):
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
    related: tuple[Related, ...] = ()


def as_finding(values: Any) -> Finding:
    """Return the finding that was turned into lists, as JSON does."""
    code, severity, place, message, hint, example, record, related = values
    near = tuple(Related(Place(*at), why) for at, why in related)
    return Finding(code, Severity(severity), Place(*place), message, hint, example, record, near)


class Suppressed(NamedTuple):
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
