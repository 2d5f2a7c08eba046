"""``goldenthread new``: a library to start from, and records to fill in."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from goldenthread.cli.new import STARTER
from goldenthread.cli.shell import typed
from goldenthread.records import BY_KIND
from goldenthread.records import KINDS
from goldenthread.records.agency import Contact
from goldenthread.records.fields import Record
from goldenthread.records.skeleton import skeleton
from goldenthread.sources.folder import FOLDERS
from tests.cli.folders import change
from tests.cli.folders import tree

Captured = pytest.CaptureFixture[str]


def findings(library: Path, capsys: Captured, *arguments: str) -> list[dict[str, str]]:
    capsys.readouterr()
    run(["check", "--root", str(library), "--format", "json", *arguments])
    found: list[dict[str, str]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def test_a_new_library_says_the_next_three_steps(tmp_path: Path, capsys: Captured) -> None:
    folder = tmp_path / "my library"
    assert run(["new", "library", str(folder)]) == exits.CLEAN
    said = capsys.readouterr().out
    steps = re.findall(r"^\d\. .*", said, re.MULTILINE)
    assert steps[0] == f"1. Build it as it is, and look at {folder / 'build/site/index.html'}:"
    assert steps[1] == "2. See every change at once while you edit:"
    assert steps[2].startswith("3. Search its files for REPLACE: each such note says what belongs")
    assert f"       {typed('cd', folder)}\n       goldenthread build\n" in said


def test_a_new_library_has_every_folder_and_explains_it(library: Path) -> None:
    assert all((library / name).is_dir() for name in FOLDERS)
    explained = (library / "README.md").read_text("utf-8")
    assert all(f"| `{name}/` |" in explained for name in FOLDERS)
    assert (library / ".gitignore").is_file()


def test_a_new_library_is_clean_in_any_year(library: Path, capsys: Captured) -> None:
    """It is judged on the day that its settings name, so today does not matter."""
    assert "as_of:" in (library / "goldenthread.yaml").read_text("utf-8")
    assert findings(library, capsys) == []


def test_a_real_library_is_told_each_made_up_number(library: Path, capsys: Captured) -> None:
    """The two lines that its settings say to delete turn the checks into a list of things to do."""
    change(library, "goldenthread.yaml", 'demonstration: yes\nas_of: "2026-11-16"\n', "")
    found = findings(library, capsys, "--as-of", "2026-11-16")
    lines = (f"{library}/{each['file']}:{each['line']}" for each in found)
    assert {each["code"] for each in found} == {"GT403"}
    assert len(set(lines)) == len(found) == 5


def test_every_note_to_replace_is_a_comment(library: Path) -> None:
    notes = [
        line
        for name, content in tree(library).items()
        if name.endswith((".yaml", ".md")) and name != "README.md"
        for line in content.decode().splitlines()
        if "REPLACE" in line
    ]
    assert len(notes) >= 8
    assert all(line.lstrip().startswith("#") for line in notes)


@pytest.mark.parametrize("there", ["notes.txt", ".gitignore", "pathways/mine.yaml"])
def test_a_folder_with_anything_in_it_is_left_alone(
    tmp_path: Path, there: str, capsys: Captured
) -> None:
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).write_text("mine", "utf-8")
    assert run(["new", "library", str(tmp_path)]) == exits.USAGE
    assert "is not empty, so nothing was written." in capsys.readouterr().err
    assert tree(tmp_path) == {there: b"mine"}


def test_a_folder_with_nothing_but_a_history_will_do(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert run(["new", "library", str(tmp_path)]) == exits.CLEAN


@pytest.mark.parametrize("arguments", [["library"], ["library", "a", "b"], ["libary", "a"], []])
def test_wrong_arguments_are_usage_errors(arguments: list[str]) -> None:
    assert run(["new", *arguments]) == exits.USAGE


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(
    tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    assert run(["new", "library", str(tmp_path / "file")]) == exits.USAGE
    assert run(["new", "library", str(tmp_path / "file" / "below")]) == exits.FAILED
    assert "could not be written" in capsys.readouterr().err


def test_the_starter_is_a_library_itself() -> None:
    assert run(["check", "--root", str(STARTER)]) == exits.CLEAN


def test_a_skeleton_reads_like_this() -> None:
    assert (
        skeleton(BY_KIND["role_holder"], {"role": ("manager", "night-worker")})
        == """\
# Who holds a role. The one place for a real person's name, and for staff only.
kind: role_holder

# The widest circle that may read this record: staff, inspector, commissioner or public.
audience: staff

# The role that is held. By its id: manager, night-worker.
role:

# The person's name.
name:

# The day from which they hold it. For example: 2026-03-14
since:

# These may be left out: to use one, delete the # before its name.
# service: # The service it is held in, if the role is held in several.
# phone: # The person's work number.
# email: # The person's work email address.
"""
    )


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.kind)
def test_a_new_record_of_every_kind_waits_to_be_filled_in(
    library: Path, model: type[Record], capsys: Captured
) -> None:
    arguments = ["new", "record", model.kind, "to-be-filled-in", "--root", str(library)]
    assert run(arguments) == exits.CLEAN
    said = capsys.readouterr()
    path = Path(said.out.strip())
    assert path.parent == library / model.folder
    assert typed("goldenthread", "check", "--root", library) in said.err
    lines = path.read_text("utf-8").splitlines()
    found = findings(library, capsys)
    assert {each["code"] for each in found} == {"GT002"}
    assert {each["file"] for each in found} == {path.relative_to(library).as_posix()}
    empty = [number for number, line in enumerate(lines, 1) if is_empty(lines, number, line)]
    placed = [int(each["line"]) for each in found if "no text" not in each["message"]]
    assert sorted(placed) == empty
    assert not [each for each in found if "None" in each["message"] + each["hint"]]


def is_empty(lines: list[str], number: int, line: str) -> bool:
    """Say whether a line is a name or a hyphen with nothing behind it or below it."""
    if line.lstrip().startswith("#") or not line.rstrip().endswith((":", "-")) or line == "---":
        return False
    rest = (each for each in lines[number:] if each.strip() and not each.strip().startswith("#"))
    following = next(rest, "")
    return depth(following) <= depth(line) or following == "---"


def depth(line: str) -> int:
    """Return how far the first word of a line stands in, behind a hyphen too."""
    return len(line) - len(line.lstrip(" -"))


def test_a_skeleton_that_is_filled_in_is_a_record(library: Path, capsys: Captured) -> None:
    assert run(["new", "record", "role", "night-worker", "--root", str(library)]) == exits.CLEAN
    change(library, "pathways/night-worker.yaml", "\nname:\n", "\nname: night worker\n")
    assert findings(library, capsys) == []


def test_a_record_goes_where_its_kind_is_kept(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(library)
    assert run(["new", "record", "contact", "anytown-nurses"]) == exits.CLEAN
    said = capsys.readouterr()
    assert said.out == os.path.join(*Contact.folder.split("/"), "anytown-nurses.yaml") + "\n"  # noqa: PTH118 - as this system writes it
    assert said.err.endswith(": goldenthread check\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["contct", "x"], "There is no kind of record called contct. Did you mean contact?"),
        (["weather", "x"], "There is no kind of record called weather. The kinds are: provider,"),
        (["contact", "Night Team"], '"Night Team" cannot be used as an id. Use small letters'),
        (["contact", "../../night"], '"../../night" cannot be used as an id.'),
        (["contact"], "Missing argument 'ID'."),
    ],
)
def test_a_kind_or_an_id_that_will_not_do_is_refused(
    library: Path, arguments: list[str], words: str, capsys: Captured
) -> None:
    before = tree(library)
    assert run(["new", "record", *arguments, "--root", str(library)]) == exits.USAGE
    assert words in capsys.readouterr().err
    assert tree(library) == before


@pytest.mark.parametrize(
    ("kind", "id_", "words"),
    [
        ("contact", "anytown-day", "There is a record contact/anytown-day in pathways/contacts/"),
        ("pathway", "any-concern", "There is a record pathway/any-concern in pathways/any-concern"),
        ("policy", "notes", "There is a file "),
    ],
)
def test_nothing_is_written_over(
    library: Path, kind: str, id_: str, words: str, capsys: Captured
) -> None:
    (library / "policies" / "notes.md").write_text("mine", "utf-8")
    before = tree(library)
    assert run(["new", "record", kind, id_, "--root", str(library)]) == exits.USAGE
    assert words in capsys.readouterr().err
    assert tree(library) == before


def test_a_record_needs_a_library(tmp_path: Path, capsys: Captured) -> None:
    assert run(["new", "record", "role", "x", "--root", str(tmp_path)]) == exits.USAGE
    assert "this folder is not a library" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
