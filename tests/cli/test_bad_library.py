"""A library with one mistake of every kind: each is found where it stands, and once."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from goldenthread.model.profile import Profile
from goldenthread.rules import RULES
from tests.support import ROOT

LIBRARY = ROOT / "tests" / "bad_library"
SETTINGS = LIBRARY / "settings"
COMPARES = {"GT209"}
"""What needs the library as it was, which a single folder does not hold."""
MARK = re.compile(r"# <- (GT\d{3})$")


def marks(*files: Path) -> list[tuple[str, int, str]]:
    """Return the file, line and code of every mark."""
    return sorted(
        (file.relative_to(LIBRARY).as_posix(), number, found[1])
        for file in files
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if (found := MARK.search(line))
    )


def test_each_mistake_is_found_at_its_line_and_nothing_else(
    capsys: pytest.CaptureFixture[str],
) -> None:
    judged = ["--as-of", "2026-11-16", "--profile", "inspection"]
    arguments = ["check", "--root", str(LIBRARY), *judged, "--format", "json"]
    assert run(arguments) == exits.FINDINGS
    found = json.loads(capsys.readouterr().out)["findings"]
    placed = sorted((each["file"], max(each["line"], 1), each["code"]) for each in found)
    assert placed == marks(*LIBRARY.glob("pathways/**/*.*"))


def test_a_mistake_in_the_settings_is_found_at_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    [(_, line, _)] = marks(SETTINGS / "goldenthread.yaml")
    assert run(["check", "--root", str(SETTINGS)]) == exits.USAGE
    said = capsys.readouterr().err
    assert f"goldenthread.yaml:{line}:1  There is no field `demonstrations`" in said
    assert "Did you mean `demonstration`?" in said


def test_there_is_a_mistake_for_every_rule_that_runs_before_publishing() -> None:
    marked = {code for _, _, code in marks(*LIBRARY.rglob("*.*"))}
    one_version = {rule.code for rule in RULES if rule.profile < Profile.INSPECTION}
    assert marked >= one_version - COMPARES
    assert marked <= {rule.code for rule in RULES}


def test_nothing_is_built_from_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["build", "--root", str(LIBRARY), "--out", str(tmp_path / "build")]
    assert run(arguments) == exits.FINDINGS
    assert "Nothing was built: mend the errors above first." in capsys.readouterr().err
    assert not (tmp_path / "build").exists()
