"""Findings in the formats that people and programs read: one module a format, one registry."""

from __future__ import annotations

from collections.abc import Callable

from goldenthread.report import github_report
from goldenthread.report import json_report
from goldenthread.report import junit_report
from goldenthread.report import markdown_report
from goldenthread.report import sarif_report
from goldenthread.report import text_report
from goldenthread.report.run import Run

FORMATS: dict[str, Callable[[Run], str]] = {
    "text": text_report.write,
    "json": json_report.write,
    "sarif": sarif_report.write,
    "junit": junit_report.write,
    "github": github_report.write,
    "markdown": markdown_report.write,
}
"""Each format by its name on the command line."""
