"""What the commands that read a library share: run the checks, turn failures into exit codes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from goldenthread.cli.exits import WrongSettings
from goldenthread.model.profile import Profile
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.check import NoLibrary
from goldenthread.pipeline.check import check
from goldenthread.pipeline.timings import Timings
from goldenthread.report.run import Run


def checked(
    root: Path,
    as_of: date | None,
    today: date,
    timings: Timings,
    profile: Profile = Profile.PUBLISH,
) -> Checked:
    """Return the checked library. A folder that is none ends the command with exit code 2."""
    try:
        return check(root, as_of, today, timings, profile=profile)
    except NoLibrary as problem:
        raise wrong_settings(problem) from None


def wrong_settings(problem: NoLibrary) -> WrongSettings:
    """Say what is wrong with a library's settings, and what mends it."""
    lines = []
    for finding in problem.findings:
        lines.append(f"{finding.place}  {finding.message} {finding.hint}")
        lines += [f"  {line}" for line in finding.example.splitlines()]
    return WrongSettings("\n".join(lines))


def report_of(result: Checked) -> Run:
    """Return what a report says about a checked library."""
    library = result.library
    return Run(
        name=library.settings.name,
        as_of=result.world.as_of,
        records=len(library.entries),
        files=len(library.sources),
        findings=result.findings,
    )
