"""Findings in the formats that people and programs read: one module a format, one registry.

A format is written by the module of its own name (``text`` by ``text_report.py``), which exposes
``write`` and is imported only when somebody asks for it.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from goldenthread.report.run import Run

FORMATS = ("text", "json", "sarif", "junit", "github", "markdown")
"""The names of the formats on the command line."""


def written(run: Run, name: str) -> str:
    """Return a run in the format called ``name``, one of ``FORMATS``."""
    return cast("str", import_module(f"goldenthread.report.{name}_report").write(run))
