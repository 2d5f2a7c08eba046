"""``goldenthread verify`` says which file is not as it was made, wherever a copy stands."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from goldenthread.emit.publish.manifest import FILE
from goldenthread.emit.publish.manifest import identity
from tests.publish.making import publish

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A build of part-0/0.html, part-0/2.html and part-1/1.html."""
    out = tmp_path / "build"
    publish(out, "one")
    return out


def said(capsys: Captured, *arguments: str | Path) -> tuple[int, list[str]]:
    capsys.readouterr()
    code = run(["verify", *map(str, arguments)])
    return code, capsys.readouterr().out.splitlines()


def test_a_build_is_as_it_was_made(out: Path, capsys: Captured) -> None:
    whole = f"As it was made: 3 files, the whole of build {identity(out)}, as of 2026-11-16."
    assert said(capsys, out) == (exits.CLEAN, [whole])
    assert said(capsys, out / FILE) == (exits.CLEAN, [whole])


def test_it_names_what_differs_is_missing_and_is_extra(out: Path, capsys: Captured) -> None:
    (out / "part-0" / "0.html").write_text("other words", "utf-8")
    (out / "part-0" / "2.html").unlink()
    (out / "notes.txt").write_text("mine", "utf-8")
    (out / "part-1" / "link").symlink_to("1.html")
    whole = f"the whole of build {identity(out)}, as of 2026-11-16."
    assert said(capsys, out) == (
        exits.FINDINGS,
        [
            "notes.txt is not in the manifest.",
            "part-0/0.html is not as it was made.",
            "part-0/2.html is missing.",
            "part-1/link is not in the manifest.",
            f"4 differences between {out} and {whole}",
        ],
    )


def test_a_folder_or_file_in_a_build_finds_its_own_manifest(out: Path, capsys: Captured) -> None:
    (out / "part-1" / "1.html").unlink()
    code, lines = said(capsys, out / "part-0")
    assert (code, lines[0][:31]) == (exits.CLEAN, "As it was made: 2 files, part-0")
    code, lines = said(capsys, out / "part-0" / "0.html")
    assert (code, lines[0][:37]) == (exits.CLEAN, "As it was made: 1 file, part-0/0.html")


def test_a_copy_elsewhere_is_told_by_its_files(out: Path, tmp_path: Path, capsys: Captured) -> None:
    copy = Path(shutil.copytree(out / "part-0", tmp_path / "on the stick"))
    assert run(["verify", str(copy)]) == exits.USAGE
    assert "Name the one of the build that it comes from" in capsys.readouterr().err
    code, lines = said(capsys, copy, "--manifest", out / FILE)
    assert (code, lines[0][:31]) == (exits.CLEAN, "As it was made: 2 files, part-0")
    (copy / "0.html").write_text("other words", "utf-8")
    code, lines = said(capsys, copy, "--manifest", out)
    assert (code, lines[0]) == (exits.FINDINGS, "0.html is not as it was made.")


def test_one_file_may_have_another_name(out: Path, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "0.html"
    shutil.copy(out / "part-0" / "0.html", file)
    assert said(capsys, file, "--manifest", out)[0] == exits.CLEAN
    renamed = file.rename(tmp_path / "Final version (2).html")
    assert said(capsys, renamed, "--manifest", out)[0] == exits.CLEAN
    renamed.rename(file).write_text("other words", "utf-8")
    assert said(capsys, file, "--manifest", out)[1][0] == "0.html is not as it was made."
    other = file.rename(tmp_path / "other.html")
    code, lines = said(capsys, other, "--manifest", out)
    assert (code, lines[0]) == (exits.FINDINGS, "other.html is not in the manifest.")


def test_what_would_hang_a_reader_is_not_opened(out: Path, capsys: Captured) -> None:
    (out / "part-1" / "1.html").unlink()
    os.mkfifo(out / "part-1" / "1.html")
    assert said(capsys, out)[1][0] == "part-1/1.html is not as it was made."


def test_a_name_from_elsewhere_cannot_write_to_the_terminal(out: Path, capsys: Captured) -> None:
    (out / "\x1b[2J.txt").write_text("", "utf-8")
    assert said(capsys, out)[1][0] == "?[2J.txt is not in the manifest."


def test_json_says_the_same_to_a_program(out: Path, capsys: Captured) -> None:
    (out / "part-0" / "2.html").unlink()
    code, lines = said(capsys, out, "--format", "json")
    told = json.loads("\n".join(lines))
    assert code == exits.FINDINGS
    assert told["build"] == identity(out)
    assert told["differences"] == [{"file": "part-0/2.html", "state": "missing"}]


@pytest.mark.parametrize("manifest", ["", "{}", "[", '{"format": "golden-thread-build/1"}'])
def test_a_manifest_that_is_none_is_a_usage_error(
    out: Path, manifest: str, capsys: Captured
) -> None:
    (out / FILE).write_text(manifest, "utf-8")
    assert run(["verify", str(out)]) == exits.USAGE
    assert "Traceback" not in capsys.readouterr().err
