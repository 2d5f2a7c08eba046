"""The generated libraries are clean: a measurement of a library that is refused says nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from benchmarks.circle import write_circle
from benchmarks.generate import write_library
from benchmarks.generate import write_provider
from goldenthread.model.profile import Profile
from goldenthread.pipeline.check import check
from goldenthread.pipeline.timings import Timings

TODAY = date(2026, 11, 16)


def found(root: Path) -> list[str]:
    checked = check(root, None, TODAY, Timings(), profile=Profile.INSPECTION)
    return [f"{each.place} {each.code} {each.message}" for each in checked.findings]


@pytest.mark.parametrize("write", [write_library, write_provider])
def test_libraries_of_any_size_are_clean(write: Callable[[Path, int], int], tmp_path: Path) -> None:
    assert write(tmp_path, 60) <= 60
    assert not found(tmp_path)


def test_agencies_in_a_circle_are_clean(tmp_path: Path) -> None:
    write_circle(tmp_path)
    assert not found(tmp_path)
