"""What happens while somebody edits: a file is saved, the checks speak, the site follows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import perf_counter
from time import sleep

import click

from goldenthread.cli.formats import written
from goldenthread.cli.running import report_of
from goldenthread.cli.running import today_of
from goldenthread.cli.running import wrong_settings
from goldenthread.emit.diagram import DiagramError
from goldenthread.emit.site.source import SiteError
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.check import NoLibrary
from goldenthread.pipeline.live import Live
from goldenthread.pipeline.live import Stamp
from goldenthread.pipeline.live import stamps
from goldenthread.report.run import counted

LOOK_EVERY = 0.15
"""Seconds between two looks at the files; a look at 200 files takes 3 ms."""
SETTLED = 0.05
"""Seconds without another change after which a save is taken as done."""


def changes(root: Path) -> Iterator[None]:
    """Yield at once, and then whenever a file that the site is made from has changed."""
    seen: tuple[Stamp, ...] | None = None
    while True:
        now = _look(root)
        while now != seen:
            seen = now
            sleep(SETTLED)
            if (now := _look(root)) == seen:
                yield
        sleep(LOOK_EVERY)


def _look(root: Path) -> tuple[Stamp, ...]:
    try:
        return stamps(root)
    except OSError:  # a folder was moved away just now
        return ()


class Editing:
    """A library that is being edited, and its site. ``version`` changes whenever the site does."""

    def __init__(self, root: Path, folder: Path, as_of: date | None) -> None:
        self._root = root
        self._live = Live(root, folder)
        self._as_of = as_of
        self._said = ""
        self._shown = 0

    @property
    def version(self) -> str:
        """Return a word that no other state of the site has, in this run or another."""
        return f"{os.getpid()}-{self._shown}"

    def file(self, path: str) -> Path | None:
        """Return where a file of the site stands; None before there is a site.

        The file may not exist. Raises SiteError for a page that cannot be made.
        """
        return self._live.file(path)

    def refresh(self) -> None:
        """Check the library and say what was found; show it when nothing blocks.

        A folder that is no library at the first look ends the command with exit code 2.
        """
        began = perf_counter()
        try:
            checked = self._live.check(self._as_of, today_of(self._root, self._as_of))
        except NoLibrary as problem:
            if not self._said:
                raise wrong_settings(problem) from None
            self._say(f"{wrong_settings(problem).message}\n")
            return
        self._say(written(report_of(checked), "text"))
        if checked.blocked:
            click.echo("The last good site stays." if self._shown else "There is no site yet.")
            return
        try:
            self._show(checked, began)
        except (DiagramError, SiteError) as problem:
            click.echo(f"{problem}\nThe last good site stays.")

    def _say(self, report: str) -> None:
        """Print a report; of one that was just printed, its last line is enough."""
        last = report.splitlines()[-1]
        click.echo(f"Still: {last}" if report == self._said else report.rstrip("\n"))
        self._said = report

    def _show(self, checked: Checked, began: float) -> None:
        changed = self._live.show(checked)
        self._shown += 1
        click.echo(f"{counted(changed, 'page')} changed, after {perf_counter() - began:.1f} s.")
