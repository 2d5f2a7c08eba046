"""``goldenthread explain``: what a code means, for somebody who has just met it."""

from __future__ import annotations

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from goldenthread.rules import RULES
from goldenthread.rules.pages import rule_page
from goldenthread.rules.rule import Rule

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_explained_by_its_page(rule: Rule, capsys: Captured) -> None:
    assert run(["explain", rule.code]) == exits.CLEAN
    said = capsys.readouterr().out
    assert said == rule_page(rule)
    assert said.startswith(f"# {rule.code} {rule.name}\n")
    assert f"**Why it matters.** {rule.why}" in said


@pytest.mark.parametrize("written", ["gt402", "GT402", "no-out-of-hours-route"])
def test_a_rule_is_found_by_code_or_name_however_it_is_written(
    written: str, capsys: Captured
) -> None:
    assert run(["explain", written]) == exits.CLEAN
    assert capsys.readouterr().out.startswith("# GT402 ")


def test_without_a_code_every_rule_is_listed(capsys: Captured) -> None:
    assert run(["explain"]) == exits.CLEAN
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in RULES]
    assert lines[0] == "GT001  error    A file cannot be read as it stands."


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["GT4O2"], "There is no rule GT4O2. Did you mean GT402?"),
        (["no-out-of-hours"], "Did you mean NO-OUT-OF-HOURS-ROUTE?"),
        (["weather"], "There is no rule weather. `goldenthread explain` lists them all."),
        (["GT401", "GT402"], "unexpected extra argument"),
    ],
)
def test_what_is_no_rule_is_a_usage_error(
    arguments: list[str], words: str, capsys: Captured
) -> None:
    assert run(["explain", *arguments]) == exits.USAGE
    assert words in capsys.readouterr().err
