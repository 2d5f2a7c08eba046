"""What the commands that read a library share: run the checks, turn failures into exit codes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from goldenthread import __version__
from goldenthread.cli.exits import WrongSettings
from goldenthread.library.library import Library
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.check import NoLibrary
from goldenthread.pipeline.check import check
from goldenthread.pipeline.timings import Timings
from goldenthread.report.run import Check
from goldenthread.report.run import Run
from goldenthread.rules import RULES
from goldenthread.rules.pages import rule_page


def checked(
    root: Path,
    as_of: date | None,
    today: date,
    timings: Timings,
    profile: Profile = Profile.PUBLISH,
    before: Library | None = None,
) -> Checked:
    """Return the checked library. A folder that is none ends the command with exit code 2."""
    try:
        return check(root, as_of, today, timings, profile=profile, before=before)
    except NoLibrary as problem:
        raise wrong_settings(problem) from None


def wrong_settings(problem: NoLibrary) -> WrongSettings:
    """Say what is wrong with a library's settings, and what mends it."""
    lines = []
    for finding in problem.findings:
        lines.append(f"{finding.place}  {finding.message} {finding.hint}")
        lines += [f"  {line}" for line in finding.example.splitlines()]
    return WrongSettings("\n".join(lines))


def report_of(
    result: Checked, profile: Profile = Profile.PUBLISH, fail_on: Severity = Severity.WARNING
) -> Run:
    """Return what a report says about a checked library."""
    library = result.library
    return Run(
        name=library.settings.name,
        as_of=result.world.as_of,
        records=len(library.entries),
        files=len(library.sources),
        findings=result.findings,
        suppressed=result.suppressed,
        profile=profile,
        fail_on=fail_on,
        version=__version__,
    )


def checks_of(profile: Profile) -> tuple[Check, ...]:
    """Return every check that runs in a profile, with its page."""
    return tuple(
        Check(rule.code, rule.name, rule.summary, rule.severity, rule_page(rule))
        for rule in RULES
        if rule.profile <= profile
    )


def seen_from_here(root: Path) -> str:
    """Return the library's folder as a path from the current one; empty when it is that one.

    A folder elsewhere keeps its whole path.
    """
    try:
        below = root.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return root.resolve().as_posix()
    return "" if below == "." else below
