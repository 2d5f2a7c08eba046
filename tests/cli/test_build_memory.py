"""A build that meets a limit of the system says so in one sentence, and leaves all as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from goldenthread.cli import exits
from tests.cli.folders import change
from tests.cli.folders import copied
from tests.cli.folders import tree

LIMITED = """
import resource, runpy, sys
what, limit = getattr(resource, sys.argv.pop(1)), int(sys.argv.pop(1))
resource.setrlimit(what, (limit, limit))
runpy.run_module("goldenthread", run_name="__main__", alter_sys=True)
"""
PATIENCE = 60
"""Seconds for a build that takes three when nothing is wrong."""
KIB = 1024
MIB = 1024 * KIB
MEMORY = [size * MIB for size in (60, 150, 200, 250, 300, 330, 360, 390, 420, 450, 480, 510)]
"""Too little to begin with, too little for one part or another of a build, and enough."""
OPEN_FILES = [8, 16, 64]
LONGEST_FILE = [4 * KIB, 600 * KIB, 2 * MIB]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no such limits")


@pytest.mark.parametrize("limit", MEMORY, ids=lambda limit: f"{limit // MIB}MiB")
def test_a_build_in_too_little_memory(built: Path, tmp_path: Path, limit: int) -> None:
    said = build_within(built, tmp_path, "RLIMIT_AS", limit)
    assert not said or "memory" in said


@pytest.mark.parametrize("limit", OPEN_FILES)
def test_a_build_that_may_open_few_files(built: Path, tmp_path: Path, limit: int) -> None:
    said = build_within(built, tmp_path, "RLIMIT_NOFILE", limit)
    assert not said or "Too many open files" in said


@pytest.mark.parametrize("limit", LONGEST_FILE, ids=lambda limit: f"{limit // KIB}KiB")
def test_a_build_that_may_write_short_files(built: Path, tmp_path: Path, limit: int) -> None:
    said = build_within(built, tmp_path, "RLIMIT_FSIZE", limit)
    assert not said or "File too large" in said


def build_within(built: Path, tmp_path: Path, what: str, limit: int) -> str:
    """Build a changed library within a limit; return what was said when it could not be."""
    copy = copied(built, tmp_path / "copy")
    change(copy, "pathways/contacts/anytown.yaml", "01632 960201", "01632 960299")
    before, beside = tree(copy / "build"), set(copy.iterdir())
    passing = tmp_path / "passing"
    passing.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, what, str(limit), "build", "--root", str(copy)],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
        env=os.environ | {"TMPDIR": str(passing)},
    )
    assert not list(passing.iterdir())
    assert not list(running(passing))
    assert set(copy.iterdir()) == beside
    assert "Traceback" not in done.stderr
    if done.returncode == exits.CLEAN:
        assert b"01632 960299" in tree(copy / "build")["site/call/anytown.html"]
        return ""
    assert done.returncode == exits.FAILED
    assert tree(copy / "build") == before
    assert done.stderr.startswith("Error: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def running(passing: Path) -> Iterator[str]:
    """Yield the processes that were given that folder for passing files, where a system tells."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            told = (process / "environ").read_bytes()
        except OSError:
            continue  # it has ended, or is another user's
        if os.fsencode(passing) in told:
            yield process.name
