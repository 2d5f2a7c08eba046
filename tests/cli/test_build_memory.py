"""A build that runs out of memory says so in one sentence, and leaves the last one as it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from goldenthread.cli import exits
from tests.cli.folders import change
from tests.cli.folders import copied
from tests.cli.folders import tree

LIMITED = """
import resource, runpy, sys
limit = int(sys.argv.pop(1)) * 1024 * 1024
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
runpy.run_module("goldenthread", run_name="__main__", alter_sys=True)
"""


SIZES = (60, 150, 200, 250, 300, 330, 360, 390, 420, 450, 480, 510)
"""Mebibytes: too few to begin with, too few for one part or another of a build, and enough."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no such limit")
@pytest.mark.parametrize("mebibytes", SIZES)
def test_a_build_in_too_little_memory(built: Path, tmp_path: Path, mebibytes: int) -> None:
    copy = copied(built, tmp_path / "copy")
    change(copy, "pathways/contacts/anytown.yaml", "01632 960201", "01632 960299")
    before = tree(copy / "build")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(mebibytes), "build", "--root", str(copy)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode in (exits.CLEAN, exits.FAILED), done.stderr
    assert "Traceback" not in done.stderr
    if done.returncode == exits.FAILED:
        assert tree(copy / "build") == before
        assert done.stderr.startswith("Error: ")
        assert "memory" in done.stderr
    else:
        assert b"01632 960299" in tree(copy / "build")["site/call/anytown.html"]
