"""Every known failure has a line in the index: the rules that find it, or why none can."""

from __future__ import annotations

from goldenthread.rules import BY_CODE
from goldenthread.rules.coverage import coverage


def test_every_known_failure_has_one_line() -> None:
    assert [each.id for each in coverage()] == [f"F{number:02}" for number in range(1, 51)]


def test_each_rule_that_is_named_exists() -> None:
    assert [code for each in coverage() for code in each.rules if code not in BY_CODE] == []


def test_a_failure_is_covered_or_cannot_be_and_never_both() -> None:
    assert [each.id for each in coverage() if each.rules and each.cannot] == []
