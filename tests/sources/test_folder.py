"""Which files of a folder are read, in which order, and what is said of all the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from goldenthread.model.finding import Severity
from goldenthread.sources.folder import look
from goldenthread.sources.folder import source_files
from goldenthread.sources.names import check_name
from goldenthread.sources.names import twins
from goldenthread.sources.refusal import Refusal
from tests.sources.rights import as_nobody
from tests.sources.rights import open_folder

RECORD = b"kind: role\nname: Manager\n"
posix_only = pytest.mark.skipif(os.name != "posix", reason="such names exist on POSIX alone")


def written(root: Path, name: str, content: bytes = RECORD) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def said(root: Path) -> list[tuple[str, Severity, str]]:
    found = look(root).findings
    assert all(each.hint for each in found)
    return [(each.place.file, each.severity, each.message) for each in found]


def test_files_come_in_one_order(tmp_path: Path) -> None:
    for name in ("pathways/b.yaml", "pathways/a/c.yaml", "policies/p.md", "pathways/d.yml"):
        written(tmp_path, name)
    found = [path.relative_to(tmp_path).as_posix() for path in source_files(tmp_path)]
    assert found == ["pathways/a/c.yaml", "pathways/b.yaml", "pathways/d.yml", "policies/p.md"]
    assert said(tmp_path) == []


RECORDS_NOBODY_READS = [
    ("pathways/team.yaml.txt", "There is a record in team.yaml.txt, but it is not read"),
    ("pathways/team.YAML", "There is a record in team.YAML, but it is not read"),
    ("pathways/team", "There is a record in team, but it is not read"),
    ("pathways/.team.yaml", "There is a record in .team.yaml, but it is not read"),
    ("team.yaml", "The record in team.yaml is not read: it lies outside"),
    ("policy/team.yaml", "The records in the folder policy are not read because of its name."),
    ("case-examples/a.yaml", "The records in the folder case-examples are not read"),
]


@pytest.mark.parametrize(("name", "message"), RECORDS_NOBODY_READS)
def test_a_record_that_nobody_reads_is_an_error(tmp_path: Path, name: str, message: str) -> None:
    written(tmp_path, name)
    [(_, severity, words)] = said(tmp_path)
    assert severity is Severity.ERROR
    assert words.startswith(message)


LEFT_BEHIND = [
    ("team.yaml~", "team.yaml~ was left behind by an editor; it is not read."),
    (".team.yaml.swp", ".team.yaml.swp was left behind by an editor; it is not read."),
    ("#team.yaml#", "#team.yaml# was left behind by an editor; it is not read."),
    ("team.yaml.bak", "team.yaml.bak was left behind by an editor; it is not read."),
    ("team.yaml.orig", "team.yaml.orig was left behind by a merge; it is not read."),
    ("notes.txt", "notes.txt is not read: records are files that end in .yaml or .md."),
]


@pytest.mark.parametrize(("name", "message"), LEFT_BEHIND)
def test_what_is_left_lying_about_is_a_warning(tmp_path: Path, name: str, message: str) -> None:
    written(tmp_path, f"pathways/{name}", b"old text\n")
    assert said(tmp_path) == [(f"pathways/{name}", Severity.WARNING, message)]


@posix_only
def test_the_mark_of_an_open_editor_is_no_link(tmp_path: Path) -> None:
    (tmp_path / "pathways").mkdir()
    (tmp_path / "pathways" / ".#team.yaml").symlink_to("manager@laptop.4711")
    [(_, severity, words)] = said(tmp_path)
    assert (severity, words[:14]) == (Severity.WARNING, ".#team.yaml wa")


def test_documents_beside_the_records_are_a_note(tmp_path: Path) -> None:
    written(tmp_path, "tenders/harrow-2026/questions.pdf", b"%PDF")
    [(file, severity, _)] = said(tmp_path)
    assert (file, severity) == ("tenders/harrow-2026/questions.pdf", Severity.INFO)


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", ".gitkeep", "._team.yaml"])
def test_what_the_system_leaves_is_nobodys_record(tmp_path: Path, name: str) -> None:
    written(tmp_path, f"pathways/{name}")
    assert said(tmp_path) == []


def test_a_hidden_folder_with_records_is_a_warning(tmp_path: Path) -> None:
    written(tmp_path, "pathways/.old/team.yaml")
    written(tmp_path, "pathways/.obsidian/app.json")
    [(file, severity, _)] = said(tmp_path)
    assert (file, severity) == ("pathways/.old", Severity.WARNING)


def test_a_readme_beside_the_folders_may_show_a_record(tmp_path: Path) -> None:
    written(tmp_path, "README.md", b"# How to\n\n```\nkind: role\n```\n")
    written(tmp_path, "mkdocs.yml", b"site_name: x\n")
    written(tmp_path, "docs/team.yaml")
    assert said(tmp_path) == []


@posix_only
@pytest.mark.parametrize("target", ["/etc", ".", "pathways", "nowhere"])
def test_a_link_to_a_folder_is_said_and_not_followed(tmp_path: Path, target: str) -> None:
    (tmp_path / "pathways").mkdir()
    (tmp_path / "pathways" / "loop").symlink_to(target)
    (tmp_path / "evidence").symlink_to(target)
    assert said(tmp_path) == [
        ("evidence", Severity.ERROR, "Links are not allowed here: evidence."),
        ("pathways/loop", Severity.ERROR, "Links are not allowed here: loop."),
    ]


@posix_only
def test_a_link_to_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "pathways").mkdir()
    (tmp_path / "pathways" / "x.yaml").symlink_to("/etc/passwd")
    assert said(tmp_path) == [
        ("pathways/x.yaml", Severity.ERROR, "Links are not allowed here: x.yaml.")
    ]


def test_folders_without_end_are_not_walked(tmp_path: Path) -> None:
    written(tmp_path, "pathways/" + "a/" * 30 + "x.yaml")
    [(_, severity, words)] = said(tmp_path)
    assert (severity, words) == (Severity.ERROR, "This folder lies deeper than 30 levels.")


def test_a_path_that_windows_may_not_open_is_a_warning(tmp_path: Path) -> None:
    written(tmp_path, "pathways/" + "long-name/" * 19 + "x.yaml")
    [(_, severity, words)] = said(tmp_path)
    assert severity is Severity.WARNING
    assert words == "The path of this file has 205 characters; Windows may not open it."


NOT_ON_WINDOWS = ["con.yaml", "aux", "nul.tar.gz", "COM\u00b9.md", "LPT9.yaml", "conin$", "PRN .md"]
NOT_IN_NAMES = ["x.", "x ", "a:b.yaml", "a?.yaml", "back\\slash", "a\u200bb", "a\nb", "a\udcffb"]


@pytest.mark.parametrize("name", [*NOT_ON_WINDOWS, *NOT_IN_NAMES, "x" * 251 + ".yaml"])
def test_a_name_that_another_system_cannot_hold_is_refused(name: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_name(name)
    assert refused.value.message.isprintable()


@pytest.mark.parametrize(
    "name", ["console.yaml", "com10.md", "si\u00e2n.yaml", "x" * 250 + ".yaml"]
)
def test_a_name_that_every_system_can_hold_is_not(name: str) -> None:
    check_name(name)


@posix_only
def test_a_name_that_is_no_text_is_said_so_that_it_can_be_printed(tmp_path: Path) -> None:
    written(tmp_path, "pathways/" + os.fsdecode(b"a\xff\n.yaml"))
    [(file, severity, _)] = said(tmp_path)
    assert (file, severity) == ("pathways/a\\udcff\\n.yaml", Severity.ERROR)
    assert look(tmp_path).files == []


ALIKE = [
    ("Team.yaml", "team.yaml", "Windows and macOS keep one"),
    ("si\u00e2n.yaml", "sia\u0302n.yaml", "Windows and macOS keep one"),
    ("sian.yaml", "si\u00e2n.yaml", "look the same"),
    ("team.yaml", "te\u0430m.yaml", "look the same"),
]


@posix_only
@pytest.mark.parametrize(("first", "second", "words"), ALIKE)
def test_names_that_look_alike_are_refused(
    tmp_path: Path, first: str, second: str, words: str
) -> None:
    written(tmp_path, f"pathways/{first}")
    written(tmp_path, f"pathways/{second}")
    [(_, _, message)] = said(tmp_path)
    assert words in message
    assert len(look(tmp_path).files) == 1  # the other is not read, so nothing is there twice


def test_names_that_differ_are_no_twins() -> None:
    assert not list(twins(["team-1.yaml", "team-l.yaml", "team.yaml", "teams.yaml"]))


@posix_only
def test_a_folder_that_may_not_be_read_is_named() -> None:
    with open_folder() as root:
        (root / "pathways").mkdir(mode=0)
        with as_nobody():
            found = said(root)
    message = "The folder cannot be opened (Permission denied)."
    assert found == [("pathways", Severity.ERROR, message)]
