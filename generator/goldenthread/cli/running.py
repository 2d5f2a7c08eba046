"""What the commands that read a library share: run the checks, turn failures into exit codes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from goldenthread import __version__
from goldenthread.cli.clock import newest_commit
from goldenthread.cli.clock import today
from goldenthread.cli.exits import WrongSettings
from goldenthread.library.library import Library
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.check import NoLibrary
from goldenthread.pipeline.check import check
from goldenthread.pipeline.check import settings_of
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


def today_of(root: Path, as_of: date | None) -> date:
    """Return the day by the clock, on which a library without a day of its own is judged.

    A clock behind the newest commit is wrong, and with it every date that is compared with it. It
    ends the command with exit code 2, unless the day is named by ``as_of`` or by the library.
    """
    day = today()
    newest = None if as_of else newest_commit(root)
    if newest and newest > day and not _names_a_day(root):
        raise WrongSettings(
            f"The clock of this machine says {date_words(day)}, but this library was last changed "
            f"on {date_words(newest)} (its newest commit). Set the clock, or name the day: "
            f"--as-of {newest.isoformat()}"
        )
    return day


def _names_a_day(root: Path) -> bool:
    try:
        return settings_of(root).as_of is not None
    except NoLibrary:  # what is wrong with the settings is told by whoever reads the library next
        return True


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
