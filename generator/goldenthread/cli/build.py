"""``goldenthread build``: check, then make the site, the diagrams, the Word files, the manifest."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from goldenthread.cli import exits
from goldenthread.cli import options
from goldenthread.cli.formats import written
from goldenthread.cli.progress import progress
from goldenthread.cli.running import report_of
from goldenthread.cli.running import today_of
from goldenthread.cli.running import wrong_settings
from goldenthread.cli.shell import at_root
from goldenthread.emit.diagram import DiagramError
from goldenthread.emit.outgoing import Leak
from goldenthread.emit.printed.numbers import WrongNumber
from goldenthread.emit.publish.errors import NotOurs
from goldenthread.emit.publish.errors import PublishError
from goldenthread.emit.publish.ledger import FILE as LEDGER
from goldenthread.emit.sheet.errors import SheetError
from goldenthread.emit.site.source import SiteError
from goldenthread.emit.word import WordError
from goldenthread.model.finding import Severity
from goldenthread.pipeline.build import Blocked
from goldenthread.pipeline.build import Built
from goldenthread.pipeline.build import build
from goldenthread.pipeline.check import NoLibrary
from goldenthread.pipeline.ledger.accounts import Unaccounted
from goldenthread.pipeline.timings import Timings
from goldenthread.pipeline.whole import NotWhole
from goldenthread.report.run import counted
from goldenthread.rules.evidence.gt916_answer_too_long import RULE as TOO_LONG

REFUSALS = (
    *(DiagramError, SheetError, SiteError, WordError),
    *(Leak, NotWhole, Unaccounted, WrongNumber),
)
"""The ways in which what was made, or was to be made, is no good; each says what to do."""


@click.command()
@options.library
@options.output
@options.judged_on
@options.timings
def command(root: Path, out: Path | None, as_of: date | None, *, timings: bool) -> int:
    """Check the library, then make the site, the diagrams, the Word files and the registers.

    Everything goes into the folder build, whole or not at all: when something fails, the last
    good build stays as it was.
    """
    folder = out or root / "build"
    with progress() as on_stage:
        clock = Timings(on_stage)
        try:
            built = build(root, folder, as_of, today_of(root, as_of), clock)
        except NoLibrary as problem:
            raise wrong_settings(problem) from None
        except Blocked as problem:
            return _blocked(problem, folder)
        except NotOurs as problem:
            raise exits.WrongSettings(str(problem)) from None
        except (*REFUSALS, PublishError) as problem:
            raise exits.ToolFailed(str(problem)) from problem
    _say(built, root, folder)
    if timings:
        click.echo(clock.table(), err=True)
    for each in built.held_back:
        click.echo(each.sentence, err=True)
    return exits.FINDINGS if built.held_back else exits.CLEAN


def _blocked(problem: Blocked, folder: Path) -> int:
    sys.stdout.write(written(report_of(problem.checked), "text"))
    kept = " The last good build is untouched." if folder.exists() else ""
    click.echo(f"Nothing was built: mend the errors above first.{kept}", err=True)
    return exits.FINDINGS


def _say(built: Built, root: Path, folder: Path) -> None:
    found = built.checked.findings
    too_long = [each for each in found if each.code == TOO_LONG.code]
    warnings = sum(each.severity is Severity.WARNING for each in found) - len(too_long)
    if warnings:
        click.echo(
            f"{counted(warnings, 'warning')}. This lists them, and so does the findings page: "
            f"{at_root('check', root)}"
        )
    if too_long:  # a check counts less: it makes no tables
        click.echo(f"{counted(len(too_long), 'answer')} over the limit, counted as printed:")
    for each in too_long:
        click.echo(f"{each.place}  {each.message} {each.hint}")
    click.echo(
        f"Built {counted(built.pages, 'page')}, {counted(built.pictures, 'picture')} and "
        f"{counted(built.documents, 'Word file')}, as of {built.checked.world.as_of.isoformat()}."
    )
    click.echo(f"Site: {folder / 'site' / 'index.html'}")
    click.echo(f"Word: {folder / 'word'}")
    click.echo(f"Registers: {folder / 'sheets' / 'registers.xlsx'}")
    click.echo(f"Every record is accounted for in {folder / LEDGER}:")
    for total in built.ledger:
        click.echo(f"  {total}")
