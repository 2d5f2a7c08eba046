"""``goldenthread check``: read, validate, link and check a library; writes to no source."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from goldenthread.cli import exits
from goldenthread.cli import options
from goldenthread.cli.formats import FORMATS
from goldenthread.cli.formats import written
from goldenthread.cli.running import checked
from goldenthread.cli.running import checks_of
from goldenthread.cli.running import report_of
from goldenthread.cli.running import seen_from_here
from goldenthread.cli.running import today_of
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.timings import Timings
from goldenthread.report.fingerprint import not_among
from goldenthread.report.run import Run
from goldenthread.report.run import counted
from goldenthread.sources.edit import Edit
from goldenthread.sources.edit import NotWritten

STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
"""Where GitHub Actions takes the summary of a step from."""


@click.command()
@options.library
@options.judged_on
@click.option(
    "--format", "format_", type=click.Choice(list(FORMATS)), default="text", help="How to say it."
)
@click.option(
    "--fail-on",
    type=click.Choice([each.word for each in Severity]),
    default=Severity.WARNING.word,
    show_default=True,
    help="Leave with exit code 1 from this severity on.",
)
@click.option(
    "--profile",
    type=click.Choice([each.word for each in Profile]),
    default=Profile.PUBLISH.word,
    show_default=True,
    help="How strictly to judge: while writing, before publishing, or before an inspection.",
)
@click.option(
    "--changed-since",
    metavar="VERSION",
    help="Leave out what stood there in an earlier version (a branch, tag or commit of git).",
)
@click.option(
    "--fix", is_flag=True, help="Put right what changes no value: quotes, and spaces in numbers."
)
@click.option("--diff", is_flag=True, help="Show what --fix would write, and write nothing.")
@options.timings
def command(  # noqa: PLR0913 - one argument an option
    root: Path,
    as_of: date | None,
    format_: str,
    fail_on: str,
    profile: str,
    changed_since: str | None,
    *,
    fix: bool,
    diff: bool,
    timings: bool,
) -> int:
    """Check the library and list every finding, worst first.

    Nothing is written unless you ask for --fix.
    """
    if fix or diff:
        edits = _edits(root, as_of)
        if diff:
            return _show(edits)
        _write(edits)
    clock = Timings()
    strictness = Profile[profile.upper()]
    result, unchanged = _found(root, as_of, clock, strictness, changed_since)
    report = report_of(result, strictness, Severity[fail_on.upper()])._replace(
        checks=checks_of(strictness),
        base=seen_from_here(root),
        unchanged=unchanged,
    )
    sys.stdout.write(written(report, format_))
    if format_ == "github":
        _summarise(report)
    if timings:
        click.echo(clock.table(), err=True)
    return exits.FINDINGS if report.failing else exits.CLEAN


def _found(
    root: Path, as_of: date | None, clock: Timings, profile: Profile, changed_since: str | None
) -> tuple[Checked, int]:
    """Return what was found, and how many findings were left out as not new."""
    today = today_of(root, as_of)
    if changed_since is None:
        return checked(root, as_of, today, clock, profile), 0
    from goldenthread.cli.history import as_it_was  # noqa: PLC0415 - reading archives, for few runs

    with as_it_was(root, changed_since) as folder:
        if folder is None:
            return checked(root, as_of, today, clock, profile), 0
        before = checked(folder, as_of, today, Timings(), profile)
        now = checked(root, as_of, today, clock, profile, before.library)
    new = not_among(now.findings, before.findings)
    return replace(now, findings=new), len(now.findings) - len(new)


def _edits(root: Path, as_of: date | None) -> tuple[Edit, ...]:
    """Return the edits that change no value, a file each."""
    from goldenthread.pipeline.safe_edits import safe_edits  # noqa: PLC0415 - a thirtieth of a check

    result = checked(root, as_of, today_of(root, as_of), Timings(), Profile.DRAFT)
    try:
        return tuple(safe_edits(root, result.library))
    except NotWritten as problem:
        raise exits.ToolFailed(f"{problem.message} {problem.hint}") from None


def _show(edits: tuple[Edit, ...]) -> int:
    for edit in edits:
        click.echo(str(edit.path))
        click.echo("".join(f"  {line}\n" for line in edit.lines), nl=False)
    click.echo(f"{counted(len(edits), 'file')} would change. `--fix` writes it.")
    return exits.FINDINGS if edits else exits.CLEAN


def _write(edits: tuple[Edit, ...]) -> None:
    """Write each file, whole or not at all, and say so beside the report."""
    for edit in edits:
        try:
            edit.write()
        except NotWritten as problem:
            raise exits.ToolFailed(f"{problem.message} {problem.hint}") from None
        click.echo(f"Put right: {edit.path}", err=True)


def _summarise(report: Run) -> None:
    """Add the whole list to the summary of the step, where GitHub Actions gives one."""
    if name := os.environ.get(STEP_SUMMARY):
        with Path(name).open("a", encoding="utf-8") as summary:
            summary.write(written(report, "markdown"))
