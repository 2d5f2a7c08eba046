"""``goldenthread doctor`` says what is missing, and how to mend it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from goldenthread.cli import exits
from goldenthread.cli import machine
from goldenthread.cli.machine import State
from goldenthread.cli.main import run
from goldenthread.emit.publish import switch


def test_a_machine_that_runs_these_tests_is_fit(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor"]) == exits.CLEAN
    said = capsys.readouterr().out
    assert "good     Graphviz: 14." in said
    assert "good     pandoc: 3." in said
    assert said.endswith("Golden Thread can work here.\n")


def test_json_says_the_same_to_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--format", "json"]) == exits.CLEAN
    told = json.loads(capsys.readouterr().out)
    assert told["good"]
    assert {"name", "state", "found", "mend"} == told["parts"][0].keys()


def test_a_folder_that_cannot_be_written_is_a_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "build").write_text("a file where the folder should be", "utf-8")
    assert run(["doctor", "--out", str(tmp_path / "build" / "site")]) == exits.FAILED
    assert "To mend: Choose another with --out FOLDER." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("requirement", "state"),
    [("click>=8", State.GOOD), ("click<1", State.BAD), ("no-such-library>=2", State.BAD)],
)
def test_a_library_is_held_to_the_versions_that_will_do(requirement: str, state: State) -> None:
    part = machine.library(Requirement(requirement))
    assert part.state is state
    assert ("-m pip install" in part.mend) == (state is State.BAD)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2027, 2, 3), State.GOOD),
        (date(2027, 2, 4), State.WARNING),
        (date(2027, 5, 6), State.WARNING),
    ],
)
def test_the_end_of_the_theme_is_announced_ninety_days_before(day: date, state: State) -> None:
    assert machine.support(day).state is state


def test_what_a_part_runs_into_is_what_is_said_of_it() -> None:
    def broken() -> str:
        raise OSError("the file is not there")

    part = machine.looked_at("Thing", broken, "mend it")
    assert (part.state, part.found, part.mend) == (State.BAD, "the file is not there", "mend it")


def test_it_says_whether_a_build_is_put_in_place_in_one_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert machine.switching(tmp_path / "library" / "build").found.startswith("one step")
    monkeypatch.setattr(switch, "exchange", lambda *_: False)
    part = machine.switching(tmp_path / "build")
    assert (part.state, part.found[:15]) == (State.WARNING, "two quick steps")
    assert not list(tmp_path.iterdir())
