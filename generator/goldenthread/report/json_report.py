"""Findings as JSON for other programs. ``schema_version`` changes when the shape does."""

from __future__ import annotations

import json
from typing import Any

from goldenthread.model.finding import Finding
from goldenthread.model.finding import Place
from goldenthread.model.finding import Suppressed
from goldenthread.report.run import Run

SCHEMA_VERSION = 1


def write(run: Run) -> str:
    """Return the run as one JSON object, keys and findings in a fixed order."""
    report = {
        "schema_version": SCHEMA_VERSION,
        "library": run.name,
        "as_of": run.as_of.isoformat(),
        "records": run.records,
        "files": run.files,
        "profile": run.profile.word,
        "findings": [_finding(each) for each in run.sorted],
        "suppressed": [_suppressed(each) for each in run.suppressed],
        "unchanged": run.unchanged,
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.word,
        **_place(finding.place),
        "record": finding.record,
        "message": finding.message,
        "hint": finding.hint,
        "example": finding.example,
        "related": [{**_place(each.place), "message": each.message} for each in finding.related],
    }


def _suppressed(each: Suppressed) -> dict[str, Any]:
    return {
        "finding": _finding(each.finding),
        "suppression": each.key,
        "reason": each.reason,
        "owner": each.owner,
        "expires": each.expires.isoformat(),
    }


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line, "column": place.column}
