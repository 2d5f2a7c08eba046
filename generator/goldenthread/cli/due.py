"""``goldenthread due``: what is overdue or falls due, as a table, a CSV or a calendar file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from pathlib import Path

import click

from goldenthread.cli import exits
from goldenthread.cli import options
from goldenthread.cli.running import checked
from goldenthread.cli.running import today_of
from goldenthread.cli.shell import at_root
from goldenthread.emit.calendar.ics_file import ics_bytes
from goldenthread.emit.sheet.csv_file import csv_bytes
from goldenthread.library.library import Library
from goldenthread.library.words import date_words
from goldenthread.model.spelling import nearest
from goldenthread.pipeline.timings import Timings
from goldenthread.records.provider import Role
from goldenthread.report.run import counted
from goldenthread.views.falling_due import Line
from goldenthread.views.falling_due import agenda
from goldenthread.views.falling_due import by_owner
from goldenthread.views.falling_due import falling_due
from goldenthread.views.falling_due import sheet


@click.command()
@options.library
@options.judged_on
@click.option(
    "--days",
    type=click.IntRange(0, 3660),
    default=90,
    show_default=True,
    help="How many days ahead to look.",
)
@click.option("--role", default="", help="The id of one role: only what it is to do.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["csv", "ics", "table"]),
    default="table",
    show_default=True,
    help="A table to read, a CSV for a spreadsheet, or an ICS for a calendar.",
)
def command(root: Path, as_of: date | None, days: int, role: str, format_: str) -> int:
    """List what is overdue and what falls due, by owner.

    Checks of contacts and thresholds, reviews of policies and pathways, audits, training counts,
    lessons to check, actions, and tenders to hand in. What is overdue comes first, whatever
    --days says.
    """
    result = checked(root, as_of, today_of(root, as_of), Timings())
    library, day = result.library, result.world.as_of
    _check_role(library, role)
    lines = falling_due(library, day, days, role)
    match format_:
        case "csv":
            _send(csv_bytes(sheet(library, lines)))
        case "ics":
            _send(ics_bytes(agenda(library, day, lines)))
        case _:
            click.echo("\n".join(_table(lines, day, days)))
    return _complete(library, root)


def _send(data: bytes) -> None:
    """Write a file to standard output as it is: no line end is changed on the way."""
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


def _check_role(library: Library, role: str) -> None:
    roles = [each.id for each in library.all(Role)]
    if role and role not in roles:
        near = nearest(role, roles)
        hint = f"Did you mean {near}?" if near else f"The roles are: {', '.join(roles)}."
        raise exits.WrongSettings(f"There is no role called {role}. {hint}")


def _complete(library: Library, root: Path) -> int:
    """Say so when records could not be read, for then the list may lack something."""
    if not library.unread:
        return exits.CLEAN
    click.echo(
        "Some records could not be read, so this list may lack something. This says which: "
        f"{at_root('check', root)}",
        err=True,
    )
    return exits.FINDINGS


def _table(lines: tuple[Line, ...], as_of: date, days: int) -> Iterator[str]:
    for owner, own in by_owner(lines).items():
        yield owner
        yield from (f"  {_when(line)}  {line.title}: {line.what}" for line in own)
        yield ""
    late = sum(line.left < 0 for line in lines)
    end = date_words(as_of + timedelta(days=days))
    yield (
        f"{late:,} overdue on {date_words(as_of)}, and {len(lines) - late:,} more due by {end}, "
        f"in {counted(days, 'day')}."
    )


def _when(line: Line) -> str:
    """Return the day, and how far away it is, in columns."""
    match line.left:
        case 0:
            away = "today"
        case left if left < 0:
            away = f"{counted(-left, 'day')} late"
        case left:
            away = f"in {counted(left, 'day')}"
    return f"{line.due.day.isoformat()}  {away:<13}"
