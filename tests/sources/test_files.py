"""Which files are read, in which order, and what is said of those that cannot be."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from goldenthread.model.finding import Finding
from goldenthread.sources.files import Source
from goldenthread.sources.files import read
from goldenthread.sources.files import source_files


def written(root: Path, name: str, content: bytes) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_files_come_in_one_order_and_hidden_ones_do_not(tmp_path: Path) -> None:
    for name in ("pathways/b.yaml", "pathways/a/c.yaml", "policies/p.md", "pathways/.x.yaml"):
        written(tmp_path, name, b"kind: role\n")
    written(tmp_path, "pathways/notes.txt", b"not read")
    found = [path.relative_to(tmp_path).as_posix() for path in source_files(tmp_path)]
    assert found == ["pathways/a/c.yaml", "pathways/b.yaml", "policies/p.md"]


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
    (b"kind: role\nname: caf\xe9\n", 2, "The file is not UTF-8 text."),
    ("name: a\u202eb\n".encode(), 1, "There is an invisible character (U+202E) in this line."),
    ("phone: 0117\u200b 496\n".encode(), 1, "There is an invisible character (U+200B)"),
    (b"name: a\x07b\n", 1, "There is an invisible character (U+0007) in this line."),
    (b"a: " + b"x" * (1024 * 1024), 0, "The file is 1.0 MiB; the limit is 1 MiB."),
]


@pytest.mark.parametrize(("content", "line", "message"), BAD, ids=lambda value: str(value)[:24])
def test_what_nobody_can_see_is_refused(
    tmp_path: Path, content: bytes, line: int, message: str
) -> None:
    found = read(tmp_path, written(tmp_path, "pathways/a.yaml", content))
    assert isinstance(found, Finding)
    assert found.place.line == line
    assert found.message.startswith(message)


def test_letters_of_other_languages_are_kept(tmp_path: Path) -> None:
    text = "name: Siân Łódź Cafe\u0301 \U0001f44d\u00a0end\n"
    source = read(tmp_path, written(tmp_path, "pathways/a.yaml", text.encode()))
    assert isinstance(source, Source)
    assert f"name: {source.data['name']}\n" == text


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "pathways").mkdir()
    (tmp_path / "pathways" / "x.yaml").symlink_to("/etc/hostname")
    (tmp_path / "pathways" / "loop").symlink_to(tmp_path / "pathways")
    (path,) = source_files(tmp_path)
    found = read(tmp_path, path)
    assert isinstance(found, Finding)
    assert found.message == "Links and devices are not allowed here."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    (tmp_path / "pathways").mkdir()
    os.mkfifo(tmp_path / "pathways" / "x.yaml")
    assert isinstance(read(tmp_path, tmp_path / "pathways" / "x.yaml"), Finding)


def test_front_matter_that_is_missing_or_open_is_said(tmp_path: Path) -> None:
    for content in (b"# A policy\n", b"---\nkind: policy\n"):
        found = read(tmp_path, written(tmp_path, "policies/p.md", content))
        assert isinstance(found, Finding)
        assert found.place.line == 1
