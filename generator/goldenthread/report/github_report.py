"""Findings as workflow commands of GitHub Actions, which mark the lines of a pull request.

GitHub shows ten of each weight a step and drops the rest, so the rest is counted here and the
whole list goes into the summary of the step (``markdown``).
"""

from __future__ import annotations

from goldenthread.model.finding import Finding
from goldenthread.model.finding import Severity
from goldenthread.report.run import Run
from goldenthread.report.run import counted

MOST = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(run: Run) -> str:
    """Return the commands, worst first, and last how many more there are."""
    lines: list[str] = []
    left = 0
    for severity in sorted(Severity, reverse=True):
        found = [each for each in run.sorted if each.severity is severity]
        lines += [_command(run, each) for each in found[:MOST]]
        left += len(found[MOST:])
    if left:
        words = f"and {counted(left, 'more finding')}: the summary of this step lists them all."
        lines.append(f"::notice title=Golden Thread::{_data(words)}")
    if run.suppressed:
        lines.append(f"{counted(len(run.suppressed), 'finding')} suppressed; see the summary.")
    return "".join(f"{line}\n" for line in lines)


def _command(run: Run, finding: Finding) -> str:
    place = finding.place
    properties = {
        "file": run.path(place.file),
        "line": str(max(1, place.line)),
        "col": str(max(1, place.column)),
        "title": f"{finding.code} {finding.severity.word}",
    }
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    words = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    return f"::{_COMMANDS[finding.severity]} {said}::{_data(words)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
