"""Options that several commands share, and how they are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from typing import TypeVar

import click

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A calendar day, written 2026-11-23."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or fail with a sentence."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is not a date. Write it as 2026-11-23.', param, ctx)


def library(function: Decorated) -> Decorated:
    """Add ``--root``, the folder of the library."""
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path(),
        help="The folder of the library (where goldenthread.yaml is); this one by default.",
    )(function)


def judged_on(function: Decorated) -> Decorated:
    """Add ``--as-of``, the day on which the library is judged."""
    return click.option(
        "--as-of",
        type=Day(),
        help="The day to judge the library on; today by default (a demonstration names its own).",
    )(function)


def output(function: Decorated) -> Decorated:
    """Add ``--out``, the folder of the build."""
    return click.option(
        "--out",
        type=click.Path(file_okay=False, path_type=Path),
        help="The folder for the output; build in the library's folder by default.",
    )(function)


def timings(function: Decorated) -> Decorated:
    """Add ``--timings``."""
    return click.option("--timings", is_flag=True, help="Show how long each stage took.")(function)
