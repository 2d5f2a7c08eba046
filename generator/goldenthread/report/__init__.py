"""Findings to text and JSON: one module a format, and the explicit registry of them."""

from __future__ import annotations

from collections.abc import Callable

from goldenthread.report import json_report
from goldenthread.report import text_report
from goldenthread.report.run import Run

FORMATS: dict[str, Callable[[Run], str]] = {
    "text": text_report.write,
    "json": json_report.write,
}
"""Each format by its name on the command line."""
