"""Pandoc and Graphviz missing, old, lying, hanging or flooding: one sentence, and nothing half.

The programs are real ones on disk, named in the environment as a person would name another.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from goldenthread.emit.diagram import engine
from goldenthread.emit.word import pandoc
from tests.cli.folders import copied
from tests.cli.folders import tree

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a script is no program on Windows")

Captured = pytest.CaptureFixture[str]
Program = Callable[[str, str], None]
PANDOC_3 = "pandoc 3.9"
DOT_14 = "dot - graphviz version 14.1.5 (0)"
FLOOD = f"exec {sys.executable} -c \"import sys\nwhile True: sys.stdout.write('x' * 65536)\""
FAMILY = "sleep 60 & sleep 60"


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """A library with its build, which a test may change."""
    return copied(built, tmp_path / "copy")


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Put a program in the place of pandoc or dot: what it says of itself, and what it does."""
    monkeypatch.setattr(pandoc, "SECONDS_ALLOWED", 2)
    monkeypatch.setattr(pandoc, "BYTES_ALLOWED", 1024 * 1024)
    monkeypatch.setattr(engine, "_SECONDS", 2)

    def put(variable: str, script: str) -> None:
        path = tmp_path / variable.lower()
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(0o755)
        monkeypatch.setenv(variable, str(path))

    return put


def refuses(copy: Path, capsys: Captured) -> str:
    """Build, which must fail with one sentence and leave the last build alone; return it."""
    before = tree(copy)
    capsys.readouterr()
    assert run(["build", "--root", str(copy)]) == exits.FAILED
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Error: ")
    assert "Traceback" not in said.err
    assert said.err.count("\n") == 1
    after = tree(copy)
    after[".build.lock"] = before[".build.lock"]
    assert after == before
    return said.err


def says(version: str, otherwise: str) -> str:
    """Return a script that answers the question for its version, and otherwise does something."""
    ask = f'case "$1" in --version) echo "{version}"; exit;; -V) echo "{version}" >&2; exit;; esac'
    return f"{ask}\n{otherwise}"


@pytest.mark.parametrize(
    ("script", "words"),
    [
        (says("pandoc 2.17.1.1", "exit 0"), "Pandoc 2.17.1.1 found; 3.1.6 or newer is needed."),
        ("echo hello", "does not say which version it is."),
        ("exit 1", "Pandoc stopped with exit code 1: it gave no reason."),
        (says(PANDOC_3, "exit 0"), "Pandoc ended well but did not write a Word file."),
        (says(PANDOC_3, "echo PK"), "Pandoc ended well but did not write a Word file."),
        (says(PANDOC_3, "echo 'no room' >&2; exit 9"), "exit code 9: no room."),
        (says(PANDOC_3, "kill -9 $$"), "Pandoc stopped with exit code -9"),
        (says(PANDOC_3, FAMILY), "Pandoc gave no answer within 2 seconds and was stopped."),
        (says(PANDOC_3, FLOOD), "Pandoc wrote more than 1 MB and was stopped."),
    ],
    ids=["old", "odd", "ill", "empty", "garbage", "full", "killed", "hanging", "flooding"],
)
def test_a_pandoc_that_is_no_good(
    copy: Path, program: Program, capsys: Captured, script: str, words: str
) -> None:
    program(pandoc.CHOSEN, script)
    assert words in refuses(copy, capsys)


@pytest.mark.parametrize(
    ("script", "words"),
    [
        (says("dot - graphviz version 2.43.0 (0)", ""), "is Graphviz 2.43.0, which is too old"),
        ("echo hello >&2", "does not say which version it is."),
        (says(DOT_14, "exit 0"), "Graphviz drew nothing and gave no reason."),
        (says(DOT_14, "echo '<svg></svg>'"), "could not be drawn."),
        (says(DOT_14, "echo 'Warning: no' >&2; echo x"), "Warning: no"),
        (FAMILY, "gave no answer within 2 seconds and was stopped."),
        (FLOOD, "wrote more than 64 MB and was stopped."),
    ],
    ids=["old", "odd", "empty", "lying", "warning", "hanging", "flooding"],
)
def test_a_graphviz_that_is_no_good(
    copy: Path, program: Program, capsys: Captured, script: str, words: str
) -> None:
    program(engine.CHOSEN, script)
    assert words in refuses(copy, capsys)


@pytest.mark.parametrize("variable", [pandoc.CHOSEN, engine.CHOSEN])
def test_a_program_that_is_not_there(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, variable: str
) -> None:
    monkeypatch.setenv(variable, str(copy / "nowhere"))
    assert "cannot be started: No such file or directory" in refuses(copy, capsys)


def test_the_doctor_sees_the_same(program: Program, capsys: Captured) -> None:
    program(pandoc.CHOSEN, says("pandoc 2.17.1.1", ""))
    program(engine.CHOSEN, says("dot - graphviz version 2.43.0 (0)", ""))
    assert run(["doctor"]) == exits.FAILED
    said = capsys.readouterr().out
    assert "bad      pandoc: Pandoc 2.17.1.1 found" in said
    assert "Graphviz 2.43.0, which is too old" in said
