"""Every end of a run is an exit code and a sentence; nobody sees a traceback unasked."""

from __future__ import annotations

import subprocess
import sys

import pytest

from goldenthread import __version__
from goldenthread.cli import exits
from goldenthread.cli import main
from goldenthread.cli.main import COMMANDS
from goldenthread.cli.main import load
from goldenthread.cli.main import run

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_listed_command_is_there_and_explains_itself(name: str) -> None:
    command = load(name)
    assert command.help
    assert command.callback is not None


def test_help_lists_the_commands_in_the_order_of_need(capsys: Captured) -> None:
    assert run(["--help"]) == exits.CLEAN
    said = capsys.readouterr().out
    places = [said.index(f"  {name} ") for name in COMMANDS]
    assert places == sorted(places)


def test_the_version_is_the_package_s(capsys: Captured) -> None:
    assert run(["--version"]) == exits.CLEAN
    assert capsys.readouterr().out == f"goldenthread {__version__}\n"


def test_a_mistyped_command_gets_a_suggestion(capsys: Captured) -> None:
    assert run(["chek"]) == exits.USAGE
    assert "'check'" in capsys.readouterr().err


def test_a_wrong_option_is_a_usage_error() -> None:
    assert run(["doctor", "--loud"]) == exits.USAGE


def test_a_failure_of_the_tool_is_owned_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.delenv(main.DEBUG, raising=False)
    monkeypatch.setattr(main, "load", broken)
    assert run(["doctor"]) == exits.FAILED
    said = capsys.readouterr().err
    assert said.startswith("The tool itself failed (ZeroDivisionError: out of luck).")
    assert "Traceback" not in said


def test_debug_shows_where_the_tool_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv(main.DEBUG, "")
    monkeypatch.setattr(main, "load", broken)
    assert run(["--debug", "doctor"]) == exits.FAILED
    assert "Traceback" in capsys.readouterr().err


def broken(_: str) -> None:
    raise ZeroDivisionError("out of luck")


def test_a_reader_who_leaves_hears_no_more() -> None:
    writer = subprocess.Popen(
        [sys.executable, "-m", "goldenthread", "doctor"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.close()
    said = writer.stderr.read()
    writer.stderr.close()
    writer.wait()
    assert not said
