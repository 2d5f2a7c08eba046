"""The formats in which findings are said: a module each in ``report``, imported when asked for."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from goldenthread.report.run import Run

FORMATS = ("text", "json", "sarif", "junit", "github", "markdown")
"""The names of the formats; ``text`` is written by ``report/text_report.py``, and so on."""


def written(run: Run, name: str) -> str:
    """Return a run in the format called ``name``, one of ``FORMATS``."""
    return cast("str", import_module(f"goldenthread.report.{name}_report").write(run))
