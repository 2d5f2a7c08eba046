"""``goldenthread rollback`` lists the builds that are kept and puts one back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from goldenthread.emit.publish.generations import generations
from goldenthread.emit.publish.lock import lock
from tests.publish.making import publish
from tests.publish.making import words_in

Captured = pytest.CaptureFixture[str]
LINE = r"[0-9a-f]{12}   made on \d+ \w+ \d{4} at \d\d:\d\d   as of 2026-11-16"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    out = tmp_path / "build"
    publish(out, "one")
    publish(out, "two")
    return out


def test_the_list_names_each_build_and_the_one_in_place(out: Path, capsys: Captured) -> None:
    assert run(["rollback", "--list", "--root", str(out.parent)]) == exits.CLEAN
    newest, older = capsys.readouterr().out.splitlines()
    assert re.fullmatch(f"{LINE}   in place", newest)
    assert re.fullmatch(LINE, older)


def test_it_puts_the_build_before_this_one_back_and_says_so(out: Path, capsys: Captured) -> None:
    older = generations(out)[1].id
    assert run(["rollback", "--out", str(out)]) == exits.CLEAN
    assert re.fullmatch(
        rf"The build {older}, made on .*, is in place again in {re.escape(str(out))}\.\n",
        capsys.readouterr().out,
    )
    assert words_in(out) == "one"
    assert run(["rollback", "--out", str(out), "--to", older]) == exits.CLEAN
    assert "is in place already" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--to", "fff0"], 'No build is called "fff0". There are: '),
        (["--to"], "requires an argument"),
        (["--root", "no-such-folder"], "does not exist"),
    ],
)
def test_a_wrong_name_is_a_usage_error(
    out: Path, arguments: list[str], words: str, capsys: Captured
) -> None:
    assert run(["rollback", "--out", str(out), *arguments]) == exits.USAGE
    assert words in capsys.readouterr().err
    assert words_in(out) == "two"


def test_without_an_earlier_build_it_says_so(tmp_path: Path, capsys: Captured) -> None:
    assert run(["rollback", "--list", "--root", str(tmp_path)]) == exits.CLEAN
    assert capsys.readouterr().out == (
        "There is no build in build yet. Run `goldenthread build` first.\n"
    )
    assert run(["rollback", "--root", str(tmp_path)]) == exits.USAGE
    assert "There is no earlier build to go back to." in capsys.readouterr().err


def test_a_damaged_build_is_not_put_back(out: Path, capsys: Captured) -> None:
    (generations(out)[1].folder / "part-1" / "1.html").unlink()
    assert run(["rollback", "--out", str(out)]) == exits.FAILED
    said = capsys.readouterr().err
    assert "part-1/1.html is missing" in said
    assert "Traceback" not in said
    assert words_in(out) == "two"


def test_it_waits_for_no_build_that_is_running(out: Path, capsys: Captured) -> None:
    with lock(out.parent / ".build.lock", 4711):
        assert run(["rollback", "--out", str(out)]) == exits.FAILED
    assert "Another build into build is running (process 4711" in capsys.readouterr().err
