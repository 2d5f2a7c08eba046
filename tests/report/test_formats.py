"""Every format, held against what reads it: the published SARIF schema, an XML parser, GitHub."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from goldenthread.cli.formats import FORMATS
from goldenthread.cli.formats import written
from goldenthread.model.finding import Finding
from goldenthread.model.finding import Place
from goldenthread.model.finding import Related
from goldenthread.model.finding import Severity
from goldenthread.model.finding import Suppressed
from goldenthread.report.fingerprint import not_among
from goldenthread.report.run import Check
from goldenthread.report.run import Run

SCHEMA = json.loads(Path(__file__).with_name("sarif-2.1.0.json").read_text("utf-8"))
"""The schema that OASIS publishes, as Microsoft's sarif-multitool 5.7.0 ships it (MIT licence)."""
AWKWARD = 'A|B <b>, 100% "sure": *call* [x](y)\n::error::now'


def finding(**fields: Any) -> Finding:
    values = {
        "code": "GT402",
        "severity": Severity.ERROR,
        "place": Place("pathways/a b.yaml", 4, 7),
        "message": AWKWARD,
        "hint": "Mend it.",
        "record": "contact/night",
        "related": (Related(Place("pathways/other.yaml", 2, 1), "the hours"),),
    }
    return Finding(**{**values, **fields})


def run_of(*findings: Finding, **fields: Any) -> Run:
    check = Check("GT402", "no-route", "Nobody answers.", Severity.ERROR, "# GT402\n\nWhy.")
    other = Check("GT201", "stale", "Not checked.", Severity.WARNING, "# GT201\n\nWhy.")
    values = {
        "name": "Example | Care",
        "as_of": date(2026, 11, 16),
        "records": 3,
        "files": 2,
        "checks": (other, check),
        "base": "libraries/care",
        "version": "1.2.3",
    }
    return Run(findings=findings, **{**values, **fields})


HELD = Suppressed(
    finding(message="A gap on Fridays."),
    "suppression/gap",
    "Booked | for May.",
    "registered-manager",
    date(2027, 5, 1),
)


def test_sarif_is_valid_and_whole() -> None:
    log = json.loads(written(run_of(finding(), suppressed=(HELD,)), "sarif"))
    jsonschema.Draft202012Validator(SCHEMA).validate(log)
    [run] = log["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["GT201", "GT402"]
    assert all(
        rule["help"]["markdown"].startswith("# GT") for rule in run["tool"]["driver"]["rules"]
    )
    found, held = run["results"]
    assert found["ruleIndex"] == 1
    place = found["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "libraries/care/pathways/a%20b.yaml"
    assert place["region"] == {"startLine": 4, "startColumn": 7}
    assert found["relatedLocations"][0]["message"]["text"] == "the hours"
    assert "suppressions" not in found
    assert held["suppressions"][0]["justification"].startswith("Booked | for May.")


def prints(*findings: Finding) -> list[str]:
    log = json.loads(written(run_of(*findings), "sarif"))
    return [each["partialFingerprints"]["goldenThread/v1"] for each in log["runs"][0]["results"]]


def test_a_fingerprint_outlives_moved_lines_and_counted_days() -> None:
    then = finding(message="Last checked 91 days ago.")
    now = finding(message="Last checked 92 days ago.", place=Place("pathways/a b.yaml", 9, 7))
    assert prints(then) == prints(now)
    assert len(set(prints(then, now))) == 2
    assert not_among((now, now), (then,)) == (now,)
    assert not_among((finding(record="contact/day"),), (then,))


def test_junit_has_a_test_for_every_check_and_fails_the_one_that_found_something() -> None:
    info = finding(code="GT201", severity=Severity.INFO, message="Due soon.")
    text = written(run_of(finding(), info, suppressed=(HELD,)), "junit")
    suites = ET.fromstring(text)
    assert suites.attrib["tests"] == "2"
    assert suites.attrib["failures"] == "1"
    cases = {case.attrib["name"]: case for case in suites.iter("testcase")}
    failure = cases["GT402 no-route"].find("failure")
    assert failure is not None
    assert failure.text is not None
    assert AWKWARD.splitlines()[0] in failure.text
    assert "libraries/care/pathways/a b.yaml:4:7" in failure.text
    output = cases["GT402 no-route"].findtext("system-out") or ""
    assert "Suppressed until 2027-05-01 (registered-manager)" in output
    assert cases["GT201 stale"].find("failure") is None
    assert "Due soon." in (cases["GT201 stale"].findtext("system-out") or "")


def test_github_gets_one_command_a_finding_that_data_cannot_leave() -> None:
    assert written(run_of(finding()), "github") == (
        "::error file=libraries/care/pathways/a b.yaml,line=4,col=7,title=GT402 error::"
        'A|B <b>, 100%25 "sure": *call* [x](y)%0A::error::now%0AMend it.\n'
    )


def test_github_is_given_ten_of_each_weight_and_told_of_the_rest() -> None:
    many = [finding(place=Place("a.yaml", line, 1)) for line in range(1, 14)]
    lines = written(run_of(*many, finding(severity=Severity.WARNING)), "github").splitlines()
    assert sum(line.startswith("::error") for line in lines) == 10
    assert sum(line.startswith("::warning") for line in lines) == 1
    assert lines[-1] == (
        "::notice title=Golden Thread::"
        "and 3 more findings: the summary of this step lists them all."
    )


def test_markdown_keeps_data_in_its_cell() -> None:
    text = written(run_of(finding(), suppressed=(HELD,)), "markdown")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert all(line.replace(r"\|", "").count("|") in (5, 6) for line in rows)
    assert r"A\|B \<b\>, 100% " in text
    assert "### Suppressed" in text


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_what_is_suppressed(name: str) -> None:
    text = written(run_of(suppressed=(HELD,)), name)
    assert "suppress" in text.lower()
    assert text.endswith("\n")


def test_text_sums_up_what_is_left_out() -> None:
    text = written(run_of(suppressed=(HELD,), unchanged=2), "text")
    assert text.endswith(
        "Nothing found: 3 records in 2 files (Example | Care, as of 2026-11-16). "
        "1 finding suppressed. 2 findings stood there before.\n"
    )
    assert "Accepted until 2027-05-01 by registered-manager: Booked | for May." in text
