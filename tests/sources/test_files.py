"""What one file gives: its values and places, or a finding that says why it gives none."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from goldenthread.model.finding import Finding
from goldenthread.sources.files import Source
from goldenthread.sources.files import addresses_named
from goldenthread.sources.files import read
from tests.sources.rights import as_nobody
from tests.sources.rights import open_folder


def written(root: Path, name: str, content: bytes) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_markdown_file_is_its_facts_and_its_body(tmp_path: Path) -> None:
    path = written(tmp_path, "policies/p.md", b"---\nkind: policy\ntitle: T\n---\n\n## One\n---\n")
    source = read(tmp_path, path)
    assert isinstance(source, Source)
    assert source.data == {"kind": "policy", "title": "T", "body": "\n## One\n---\n"}
    assert source.place(("title",)).line == 3
    assert source.place(("body",)).line == 5


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    plain = read(tmp_path, written(tmp_path, "pathways/a.yaml", b"kind: role\nname: x\n"))
    windows = read(
        tmp_path, written(tmp_path, "pathways/b.yaml", b"\xef\xbb\xbfkind: role\r\nname: x\r\n")
    )
    assert isinstance(plain, Source)
    assert isinstance(windows, Source)
    assert plain.data == windows.data
    assert plain.places == windows.places


BAD = [
    (b"kind: role\nname: caf\xe9\n", (2, 10), "The file is not UTF-8 text."),
    ("kind: role\n".encode("utf-16"), (1, 1), "The file is saved as UTF-16"),
    ("kind: role\n".encode("utf-16-le"), (1, 1), "The file is saved as UTF-16"),
    (b"", (1, 1), "There is no record in this file."),
    (b"# only a comment\n", (1, 1), "There is no record in this file."),
    (b"kind: role\n<<<<<<< HEAD\nname: A\n", (2, 1), "An unfinished merge starts here"),
    (b"kind: role\nname: B\n>>>>>>> main\n", (3, 1), "An unfinished merge starts here"),
    (b"a: " + b"x" * (1024 * 1024 - 2), (0, 0), "The file is 1.0 MiB; the limit is 1 MiB."),
    (b"a: " + b"x" * (5 * 1024 * 1024), (0, 0), "The file is 5.0 MiB; the limit is 1 MiB."),
]


@pytest.mark.parametrize(("content", "place", "message"), BAD, ids=lambda value: str(value)[:24])
def test_a_file_that_no_record_can_be_read_from_says_why(
    tmp_path: Path, content: bytes, place: tuple[int, int], message: str
) -> None:
    found = read(tmp_path, written(tmp_path, "pathways/a.yaml", content))
    assert isinstance(found, Finding)
    assert (found.place.line, found.place.column) == place
    assert found.message.startswith(message)
    assert found.hint


def test_a_file_of_just_one_mebibyte_is_read(tmp_path: Path) -> None:
    whole = b"a: " + b"x" * (1024 * 1024 - 4) + b"\n"
    assert isinstance(read(tmp_path, written(tmp_path, "pathways/a.yaml", whole)), Source)


def test_a_last_line_needs_no_end(tmp_path: Path) -> None:
    source = read(tmp_path, written(tmp_path, "pathways/a.yaml", b"kind: role\nname: x"))
    assert isinstance(source, Source)
    assert source.data == {"kind": "role", "name": "x"}


def test_text_arrives_in_one_form_however_its_accents_were_typed(tmp_path: Path) -> None:
    text = "name: Si\u00e2n \u0141\u00f3d\u017a Cafe\u0301 \U0001f44d\u00a0end\n"
    source = read(tmp_path, written(tmp_path, "pathways/a.yaml", text.encode()))
    assert isinstance(source, Source)
    assert source.data["name"] == "Si\u00e2n \u0141\u00f3d\u017a Caf\u00e9 \U0001f44d\u00a0end"


def test_a_body_arrives_in_the_same_form(tmp_path: Path) -> None:
    text = "---\nkind: policy\n---\nSia\u0302n\n"
    source = read(tmp_path, written(tmp_path, "policies/p.md", text.encode()))
    assert isinstance(source, Source)
    assert source.data["body"] == "Si\u00e2n\n"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "pathways").mkdir()
    (tmp_path / "pathways" / "x.yaml").symlink_to("/etc/hostname")
    found = read(tmp_path, tmp_path / "pathways" / "x.yaml")
    assert isinstance(found, Finding)
    assert found.message == "Links are not allowed here: x.yaml."


def test_a_file_with_a_second_name_elsewhere_is_read(tmp_path: Path) -> None:
    kept = written(tmp_path, "backup/a.yaml", b"kind: role\n")
    (tmp_path / "pathways").mkdir()
    (tmp_path / "pathways" / "a.yaml").hardlink_to(kept)
    assert isinstance(read(tmp_path, tmp_path / "pathways" / "a.yaml"), Source)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    (tmp_path / "pathways").mkdir()
    pipe = tmp_path / "pathways" / "x.yaml"
    os.mkfifo(pipe)
    found = read(tmp_path, pipe)
    assert isinstance(found, Finding)
    assert found.message == "This is not a file but a pipe or a device: x.yaml."
    assert addresses_named(pipe) == frozenset()


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such device")
def test_a_device_is_refused_without_reading_it() -> None:
    found = read(Path("/dev"), Path("/dev/zero"))
    assert isinstance(found, Finding)
    assert found.message == "This is not a file but a pipe or a device: zero."


@pytest.mark.skipif(os.name != "posix", reason="rights are kept in another way elsewhere")
def test_a_file_that_may_not_be_read_is_named() -> None:
    with open_folder() as root:
        path = written(root, "pathways/a.yaml", b"kind: role\n")
        path.chmod(0)
        with as_nobody():
            found = read(root, path)
    assert isinstance(found, Finding)
    assert found.place.file == "pathways/a.yaml"
    assert found.message == "The file cannot be opened (Permission denied)."


def test_a_name_longer_than_the_system_allows_is_a_finding(tmp_path: Path) -> None:
    found = read(tmp_path, tmp_path / ("x" * 300 + ".yaml"))
    assert isinstance(found, Finding)
    assert found.message.startswith("The file cannot be opened (")


def test_a_file_that_is_being_written_is_not_half_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, "pathways/a.yaml", b"kind: role\n")
    look = os.fstat

    def look_while_somebody_writes(number: int) -> os.stat_result:
        found = look(number)
        path.write_bytes(b"kind: role\nname: x\n")
        return found

    monkeypatch.setattr(os, "fstat", look_while_somebody_writes)
    found = read(tmp_path, path)
    assert isinstance(found, Finding)
    assert found.message == "The file changed while it was being read."


def test_front_matter_that_is_missing_or_open_is_said(tmp_path: Path) -> None:
    for content in (b"# A policy\n", b"---\nkind: policy\n", b"\n"):
        found = read(tmp_path, written(tmp_path, "policies/p.md", content))
        assert isinstance(found, Finding)
        assert found.place.line == 1
