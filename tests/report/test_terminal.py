"""Text on a terminal: it is shown as typed, and what would steer the terminal is spelled out."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.cli import exits
from goldenthread.cli.main import run
from goldenthread.model.finding import Finding
from goldenthread.model.finding import Place
from goldenthread.model.finding import Severity
from goldenthread.model.visible import visible
from goldenthread.report import text_report
from goldenthread.report.run import Run
from tests.emit.hostile import HOSTILE

STEERING = {
    "\x1b[2J\x1b[31mred": "\\x1b[2J\\x1b[31mred",
    "\x1b]8;;http://x\x07link": "\\x1b]8;;http://x\\x07link",
    "over\rwritten": "over\\rwritten",
    "back\x08space": "back\\x08space",
    "\x9b2J": "\\x9b2J",
    "a\u202eb": "a\\u202eb",
    "a\u200bb": "a\\u200bb",
    "half \ud83d": "half \\ud83d",
}


@pytest.mark.parametrize(("text", "expected"), STEERING.items(), ids=STEERING.values())
def test_what_would_steer_the_terminal_is_spelled_out(text: str, expected: str) -> None:
    assert visible(text) == expected


@pytest.mark.parametrize("text", [*HOSTILE, "\U0001f469\u200d\u2695\ufe0f", "a\tb\n"])
def test_other_text_is_shown_as_typed(text: str) -> None:
    assert visible(text) == text


@given(st.text(st.characters()))
def test_any_text_can_be_shown(text: str) -> None:
    shown = visible(text)
    kinds = {unicodedata.category(each) for each in shown if each not in "\n\t\u200d"}
    assert not kinds & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert shown.encode().decode() == shown


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"])))
def test_any_text_without_controls_is_shown_as_typed(text: str) -> None:
    assert visible(text) == text


def test_a_finding_cannot_steer_the_terminal() -> None:
    found = Finding(
        "GT001", Severity.ERROR, Place("a\x1b[2J.yaml", 1, 1), "b\x1b[0m.", "c\r", "d\x07"
    )
    said = text_report.write(Run("Care\x1b", date(2026, 11, 16), 1, 1, (found,)))
    assert "a\\x1b[2J.yaml:1:1" in said
    assert not {"\x1b", "\r", "\x07"} & set(said)


def test_an_argument_cannot_steer_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (["explain", "\x1b[2JGT"], ["check", "--root", str(tmp_path / "\x1b[2J")]):
        assert run(arguments) == exits.USAGE
        said = capsys.readouterr()
        assert "\x1b" not in said.out + said.err
