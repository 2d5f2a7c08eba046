"""The starter library, as `goldenthread new library` writes it: fresh for a test, or built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.cli.main import run


@pytest.fixture
def library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A fresh starter library, which a test may change."""
    folder = tmp_path / "library"
    assert run(["new", "library", str(folder)]) == 0
    capsys.readouterr()
    return folder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A starter library with its build, which no test may change."""
    folder = tmp_path_factory.mktemp("built") / "library"
    assert run(["new", "library", str(folder)]) == 0
    assert run(["build", "--root", str(folder)]) == 0
    return folder
