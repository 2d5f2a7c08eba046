"""Findings as JUnit XML, which every CI server shows: a test for each check."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import SubElement
from xml.etree.ElementTree import indent
from xml.etree.ElementTree import tostring

from goldenthread.model.finding import Finding
from goldenthread.report.run import Check
from goldenthread.report.run import Run


def write(run: Run) -> str:
    """Return the run as one test suite.

    A check fails when it found something severe enough; what is less severe, or suppressed, stands
    in its output.
    """
    cases = [_case(run, check) for check in run.checks]
    failed = sum(case.find("failure") is not None for case in cases)
    counts = {"tests": str(len(cases)), "failures": str(failed), "errors": "0", "skipped": "0"}
    suites = Element("testsuites", {"name": "Golden Thread", **counts})
    suite = SubElement(suites, "testsuite", {"name": run.name, **counts})
    suite.extend(cases)
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _case(run: Run, check: Check) -> Element:
    case = Element("testcase", {"classname": "goldenthread", "name": f"{check.code} {check.name}"})
    found = [each for each in run.sorted if each.code == check.code]
    failing = [each for each in found if each.severity >= run.fail_on]
    if failing:
        said = f"{len(failing)} found. {check.summary}"
        failure = SubElement(case, "failure", {"type": check.severity.word, "message": said})
        failure.text = _said(run, failing)
    rest = [each for each in found if each not in failing]
    lines = [_said(run, rest)] if rest else []
    lines += [
        f"Suppressed until {each.expires.isoformat()} ({each.owner}): "
        f"{_line(run, each.finding)} {each.reason}"
        for each in run.suppressed
        if each.finding.code == check.code
    ]
    if lines:
        SubElement(case, "system-out").text = "\n".join(lines)
    return case


def _said(run: Run, findings: Iterable[Finding]) -> str:
    return "\n".join(_line(run, each) for each in findings)


def _line(run: Run, finding: Finding) -> str:
    place = finding.place
    where = f"{run.path(place.file)}:{place.line}:{place.column}"
    return f"{where} {finding.severity.word}: {finding.message} {finding.hint}"
