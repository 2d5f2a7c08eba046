"""``goldenthread check``: read, validate, link and check a library; never writes."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from goldenthread.cli import exits
from goldenthread.cli import options
from goldenthread.cli.clock import today
from goldenthread.cli.running import checked
from goldenthread.cli.running import report_of
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.pipeline.timings import Timings
from goldenthread.report import FORMATS


@click.command()
@options.library
@options.judged_on
@click.option(
    "--format", "format_", type=click.Choice(sorted(FORMATS)), default="text", help="How to say it."
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
@options.timings
def command(
    root: Path,
    as_of: date | None,
    format_: str,
    fail_on: str,
    profile: str,
    *,
    timings: bool,
) -> int:
    """Check the library and list every finding, worst first."""
    clock = Timings()
    result = checked(root, as_of, today(), clock, Profile[profile.upper()])
    sys.stdout.write(FORMATS[format_](report_of(result)))
    if timings:
        click.echo(clock.table(), err=True)
    worst = max((each.severity for each in result.findings), default=None)
    failing = worst is not None and worst >= Severity[fail_on.upper()]
    return exits.FINDINGS if failing else exits.CLEAN
