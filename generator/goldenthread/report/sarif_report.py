"""Findings as SARIF 2.1.0, which code hosts and editors show beside the line.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from goldenthread.model.finding import Finding
from goldenthread.model.finding import Place
from goldenthread.model.finding import Severity
from goldenthread.model.finding import Suppressed
from goldenthread.report.fingerprint import Fingerprints
from goldenthread.report.run import Check
from goldenthread.report.run import Run

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def write(run: Run) -> str:
    """Return the run as one SARIF log; suppressed findings are in it and marked."""
    prints = Fingerprints()
    numbers = {check.code: number for number, check in enumerate(run.checks)}
    results = [_result(run, each, numbers, prints) for each in run.sorted]
    results += [_suppressed(run, each, numbers, prints) for each in run.suppressed]
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(run)},
                "columnKind": "unicodeCodePoints",
                "results": results,
                "properties": {
                    "library": run.name,
                    "asOf": run.as_of.isoformat(),
                    "profile": run.profile.word,
                },
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _driver(run: Run) -> dict[str, Any]:
    return {
        "name": "Golden Thread",
        "semanticVersion": run.version,
        "rules": [_rule(each) for each in run.checks],
    }


def _rule(check: Check) -> dict[str, Any]:
    return {
        "id": check.code,
        "name": "".join(part.capitalize() for part in check.name.split("-")),
        "shortDescription": {"text": check.summary},
        "fullDescription": {"text": check.summary},
        "help": {"text": check.page, "markdown": check.page},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _result(
    run: Run, finding: Finding, numbers: dict[str, int], prints: Fingerprints
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.hint}".strip()},
        "locations": [{"physicalLocation": _location(run, finding.place)}],
        "partialFingerprints": {"goldenThread/v1": prints.of(finding)},
    }
    if finding.code in numbers:
        result["ruleIndex"] = numbers[finding.code]
    if finding.related:
        result["relatedLocations"] = [
            {"physicalLocation": _location(run, each.place), "message": {"text": each.message}}
            for each in finding.related
        ]
    return result


def _suppressed(
    run: Run, each: Suppressed, numbers: dict[str, int], prints: Fingerprints
) -> dict[str, Any]:
    why = f"{each.reason} ({each.owner}, until {each.expires.isoformat()})"
    marked = {"suppressions": [{"kind": "external", "status": "accepted", "justification": why}]}
    return _result(run, each.finding, numbers, prints) | marked


def _location(run: Run, place: Place) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": quote(run.path(place.file))}}
    if place.line:
        location["region"] = {"startLine": place.line, "startColumn": max(1, place.column)}
    return location
