"""Which day it is: the one in England, by a clock that is not behind the library's own history."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC
from datetime import date
from datetime import datetime
from pathlib import Path

import pytest

from goldenthread.cli import clock
from goldenthread.cli import exits
from goldenthread.cli import running
from goldenthread.cli.main import run
from tests.cli.folders import change

NOW = date(2026, 5, 3)
SENTENCE = (
    "Error: The clock of this machine says 3 May 2026, but this library was last changed on 12 May "
    "2026 (its newest commit). Set the clock, or name the day: --as-of 2026-05-12\n"
)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 10, 24, 23, 30, tzinfo=UTC), date(2026, 10, 25)),  # the last summer night
        (datetime(2026, 10, 25, 23, 30, tzinfo=UTC), date(2026, 10, 25)),  # the first of winter
        (datetime(2027, 6, 30, 23, 30, tzinfo=UTC), date(2027, 7, 1)),
        (datetime(2027, 6, 30, 22, 59, tzinfo=UTC), date(2027, 6, 30)),
        (datetime(2027, 3, 27, 23, 30, tzinfo=UTC), date(2027, 3, 27)),  # the last winter night
        (datetime(2027, 3, 28, 23, 30, tzinfo=UTC), date(2027, 3, 29)),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), date(2026, 10, 25)),  # half past one, twice
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2028, 2, 29, 12, 0, tzinfo=UTC), date(2028, 2, 29)),
    ],
)
def test_the_day_is_that_of_england(moment: datetime, day: date) -> None:
    assert clock.in_england(moment) == day


def test_the_zone_of_the_machine_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert clock.in_england(datetime(2026, 10, 24, 22, 30, tzinfo=UTC)) == date(2026, 10, 24)


@pytest.fixture
def may(library: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library that is judged by the clock, and a clock that stands at 3 May 2026."""
    change(library, "goldenthread.yaml", 'as_of: "2026-11-16"', "")
    monkeypatch.setattr(running, "today", lambda: NOW)
    return library


def committed(folder: Path, day: str) -> None:
    """Make one commit, at noon of a day."""
    names = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    who = ["-c", "user.name=One", "-c", "user.email=one@elm.example"]
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-q", "-m", "One"]):
        git = ["git", "-C", str(folder), *command]
        subprocess.run(git, check=True, env=os.environ | names, capture_output=True)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    capsys.readouterr()
    return run(list(arguments)), capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "build", "due"])
def test_a_clock_behind_the_newest_commit_is_refused(
    may: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    committed(may, "2026-05-12")
    assert said(capsys, command, "--root", str(may)) == (exits.USAGE, SENTENCE)


def test_a_day_that_is_named_needs_no_clock(may: Path, capsys: pytest.CaptureFixture[str]) -> None:
    committed(may, "2026-05-12")
    for day in ("2020-01-01", "2026-05-12", "2031-01-01"):
        assert said(capsys, "check", "--root", str(may), "--as-of", day)[0] != exits.USAGE


def test_a_library_that_names_its_day_needs_no_clock(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "today", lambda: NOW)
    committed(library, "2026-05-12")
    assert said(capsys, "check", "--root", str(library)) == (exits.CLEAN, "")


def test_a_commit_of_the_same_day_or_earlier_is_no_matter(may: Path) -> None:
    committed(may, "2026-05-03")
    assert running.today_of(may, None) == NOW


def test_a_shallow_copy_knows_its_newest_commit(may: Path, tmp_path: Path) -> None:
    committed(may, "2026-05-12")
    copy = tmp_path / "copy"
    command = ["git", "clone", "-q", "--depth", "1", may.as_uri(), str(copy)]
    subprocess.run(command, check=True, capture_output=True)
    assert clock.newest_commit(copy) == date(2026, 5, 12)


def test_without_history_or_without_git_the_clock_is_believed(
    may: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert clock.newest_commit(may) is None
    subprocess.run(["git", "init", "-q", str(may)], check=True)
    assert clock.newest_commit(may) is None
    monkeypatch.setenv("PATH", "")
    assert clock.newest_commit(may) is None
    assert running.today_of(may, None) == NOW


def test_a_folder_cannot_make_git_start_a_program(may: Path, tmp_path: Path) -> None:
    committed(may, "2026-05-12")
    touched = tmp_path / "touched"
    for key in ("core.fsmonitor", "core.pager", "gpg.program", "core.sshCommand"):
        value = f"touch {touched}"
        subprocess.run(["git", "-C", str(may), "config", key, value], check=True)
    subprocess.run(["git", "-C", str(may), "config", "log.showSignature", "true"], check=True)
    assert clock.newest_commit(may) == date(2026, 5, 12)
    assert not touched.exists()


def test_settings_that_are_wrong_are_told_as_ever(
    may: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    committed(may, "2026-05-12")
    (may / "goldenthread.yaml").write_text("nme: x\n", "utf-8")
    code, words = said(capsys, "check", "--root", str(may))
    assert code == exits.USAGE
    assert "nme" in words
