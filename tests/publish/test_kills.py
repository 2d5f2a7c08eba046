"""Killed a hundred times at random moments, publishing leaves a whole build each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.publish.test_faults import IN_MEMORY
from tests.support import ROOT


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal that ends a program at once")
@pytest.mark.parametrize("steps", ["one", "two"])
def test_a_hundred_kills(tmp_path: Path, steps: str) -> None:
    with TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else tmp_path) as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.publish.kills", folder, "100", "7", steps],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert not done.returncode, done.stderr
    counts = json.loads(done.stdout)
    may_be_aside = counts.get("aside", 0) if steps == "two" else 0
    assert counts["whole"] + may_be_aside == counts["kills"] == 100
    assert counts["left over at the end"] == 0
    assert counts["generations at the end"] == 3
    assert counts["left a staging folder"] > 5  # or the kills came at no interesting moment
