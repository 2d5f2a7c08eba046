"""``goldenthread schema``: what an editor needs to complete records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from goldenthread.records import KINDS
from tests.cli.folders import tree

Captured = pytest.CaptureFixture[str]


def test_there_is_a_schema_for_every_kind_for_the_settings_and_for_a_file(
    tmp_path: Path, capsys: Captured
) -> None:
    out = tmp_path / "schema"
    assert run(["schema", "--out", str(out)]) == exits.CLEAN
    wanted = {f"{model.kind}.json" for model in KINDS} | {"settings.json", "file.json"}
    assert tree(out).keys() == wanted
    assert capsys.readouterr().out == f"{len(wanted)} schemas are in {out}.\n"
    contact = json.loads((out / "contact.json").read_bytes())
    assert contact["properties"]["kind"] == {"const": "contact"}
    assert "hours" in contact["required"]


def test_it_stays_out_of_the_folder_that_a_build_replaces(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(library)
    assert run(["schema"]) == exits.CLEAN
    assert (library / "schema" / "contact.json").is_file()
    assert not (library / "build").exists()


def test_twice_is_the_same(tmp_path: Path) -> None:
    assert run(["schema", "--out", str(tmp_path)]) == exits.CLEAN
    first = tree(tmp_path)
    assert run(["schema", "--out", str(tmp_path)]) == exits.CLEAN
    assert tree(tmp_path) == first


def test_wrong_arguments_are_usage_errors(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    assert run(["schema", "--out", str(tmp_path / "file")]) == exits.USAGE
    assert run(["schema", "contact"]) == exits.USAGE
    assert run(["schema", "--format", "xml"]) == exits.USAGE
    assert tree(tmp_path) == {"file": b"mine"}


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(
    tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    assert run(["schema", "--out", str(tmp_path / "file" / "schema")]) == exits.FAILED
    said = capsys.readouterr().err
    assert said.startswith("Error: ")
    assert "who may write there" in said
    assert "The tool itself failed" not in said
