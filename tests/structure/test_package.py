"""What `pip install .` puts on a machine: every file of the package, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.structure.modules import PACKAGE
from tests.structure.modules import REPOSITORY
from tests.structure.modules import committed


def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    shipped = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    top = "generator/"
    kept = {path.removeprefix(top) for path in committed() if path.startswith(top + PACKAGE)}
    assert shipped == kept
