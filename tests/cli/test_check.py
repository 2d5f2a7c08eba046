"""``goldenthread check``: every finding in one run, with its place, and nothing written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.formats import FORMATS
from goldenthread.cli.main import run
from goldenthread.cli.new import STARTER
from goldenthread.sources.folder import FOLDERS
from tests.cli.folders import change
from tests.cli.folders import copied
from tests.cli.folders import tree

Captured = pytest.CaptureFixture[str]


def test_a_sound_library_is_clean(library: Path, capsys: Captured) -> None:
    assert run(["check", "--root", str(library)]) == exits.CLEAN
    assert capsys.readouterr().out == (
        "Nothing found: 44 records in 16 files (Example Care safeguarding library, "
        "as of 2026-11-16).\n"
    )


MISTAKES = {
    "a digit is missing": (
        """\
kind: role_holder
role: registered-manager
name: A. Manager
phone: "01632 96020"
since: 2026-05-01
""",
        """\
pathways/added.yaml:4:1  error  GT002
  The telephone number 01632 96020 has 10 digits; a UK number starts with 0 and has 11.
  Fix: Put quotes round the number and check it against its source.
  Right: "0808 157 0123"
""",
    ),
    "a day does not exist": (
        """\
kind: role_holder
role: registered-manager
name: A. Manager
since: 2026-02-30
""",
        """\
pathways/added.yaml:4:1  error  GT002
  The date "2026-02-30" does not exist.
  Fix: Check the month and the day.
  Right: 2026-02-28
""",
    ),
    "a name is misspelt": (
        """\
kind: role
name: night worker
reports_to: on-call-manger
""",
        """\
pathways/added.yaml:3:1  error  GT101
  There is no role called "on-call-manger".
  Fix: Did you mean on-call-manager?
  See: pathways/roles.yaml:14:5  the closest name
""",
    ),
    "a field is misspelt": (
        """\
kind: role
nane: night worker
""",
        """\
pathways/added.yaml:1:1  error  GT002
  `name` is missing from this role.
  Fix: Add it: What the role is called.

pathways/added.yaml:2:1  error  GT002
  There is no field `nane` in this role.
  Fix: Did you mean `name`?
""",
    ),
    "a line is indented with a tab": (
        """\
kind: role
name: night worker
deputies:
\t- on-call-manager
""",
        """\
pathways/added.yaml:4:1  error  GT001
  The line is indented with a tab.
  Fix: Use spaces instead of the tab key.
""",
    ),
}
WARNING = ("policies/safeguarding-adults.md", "2027-11-01", "2026-11-01")
"""An edit by which the policy's review is overdue."""


def add(library: Path, mistake: str) -> None:
    (library / "pathways" / "added.yaml").write_text(MISTAKES[mistake][0], "utf-8")


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_finding_says_where_what_and_what_to_do(
    library: Path, mistake: str, capsys: Captured
) -> None:
    add(library, mistake)
    assert run(["check", "--root", str(library)]) == exits.FINDINGS
    assert MISTAKES[mistake][1] in capsys.readouterr().out


def test_the_week_is_checked_minute_by_minute(library: Path, capsys: Captured) -> None:
    change(library, "pathways/contacts/anytown.yaml", 'opens: "17:00"', 'opens: "17:01"')
    assert run(["check", "--root", str(library)]) == exits.FINDINGS
    assert (
        'In Anytown nobody can be reached to "Raise a safeguarding concern" at these times: '
        "Monday to Thursday, 5pm to 5.01pm."
    ) in capsys.readouterr().out


SOURCES = [
    path.relative_to(STARTER).as_posix()
    for folder in FOLDERS
    for path in sorted((STARTER / folder).rglob("*.*"))
]


@pytest.mark.parametrize("file", SOURCES)
def test_a_file_that_cannot_be_read_is_one_finding_and_not_fifty(
    library: Path, file: str, capsys: Captured
) -> None:
    """Everything that links to its records would be a second finding of the same mistake."""
    change(library, file, "\nkind: ", "\n\tkind: ")
    assert run(["check", "--root", str(library), "--format", "json"]) == exits.FINDINGS
    [finding] = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["code"], finding["file"]) == ("GT001", file)


def test_all_findings_come_in_one_run_worst_first(library: Path, capsys: Captured) -> None:
    change(library, *WARNING)
    for number, (text, _) in enumerate(MISTAKES.values()):
        (library / "evidence" / f"added-{number}.yaml").write_text(text, "utf-8")
    assert run(["check", "--root", str(library), "--format", "json"]) == exits.FINDINGS
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [(each["severity"], each["code"]) for each in found] == [
        ("error", "GT002"),
        ("error", "GT002"),
        ("error", "GT101"),
        ("error", "GT002"),
        ("error", "GT002"),
        ("error", "GT001"),
        ("warning", "GT202"),
    ]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    ("state", "fail_on", "code"),
    [
        ("clean", "info", exits.CLEAN),
        ("warning", "warning", exits.FINDINGS),
        ("warning", "error", exits.CLEAN),
        ("error", "error", exits.FINDINGS),
    ],
)
def test_the_exit_code_is_the_same_for_every_format(
    library: Path, format_: str, state: str, fail_on: str, code: int
) -> None:
    if state == "warning":
        change(library, *WARNING)
    elif state == "error":
        add(library, "a digit is missing")
    arguments = ["check", "--root", str(library), "--format", format_, "--fail-on", fail_on]
    assert run(arguments) == code


def test_json_says_what_text_says(library: Path, capsys: Captured) -> None:
    add(library, "a digit is missing")
    assert run(["check", "--root", str(library), "--format", "json"]) == exits.FINDINGS
    report = json.loads(capsys.readouterr().out)
    assert report == {
        "schema_version": 1,
        "library": "Example Care safeguarding library",
        "as_of": "2026-11-16",
        "records": 44,
        "files": 17,
        "profile": "publish",
        "suppressed": [],
        "unchanged": 0,
        "findings": [
            {
                "code": "GT002",
                "severity": "error",
                "file": "pathways/added.yaml",
                "line": 4,
                "column": 1,
                "record": "",
                "message": "The telephone number 01632 96020 has 10 digits; "
                "a UK number starts with 0 and has 11.",
                "hint": "Put quotes round the number and check it against its source.",
                "example": '"0808 157 0123"',
                "related": [],
            }
        ],
    }


def test_the_day_it_is_judged_on_can_be_given(library: Path, capsys: Captured) -> None:
    assert run(["check", "--root", str(library), "--as-of", "2028-01-01"]) == exits.FINDINGS
    said = capsys.readouterr().out
    assert '"Emergency Duty Team" was last checked 418 days ago' in said
    assert said.rstrip().endswith("`goldenthread explain GT201` says more.")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--format", "xml"], "'xml' is not one of"),
        (["--fail-on", "never"], "'never' is not one of"),
        (["--as-of", "2026-02-30"], '"2026-02-30" is not a date. Write it as 2026-11-23.'),
        (["--root", "no-such-folder"], "'no-such-folder' does not exist"),
        (["--louder"], "No such option"),
    ],
)
def test_a_wrong_argument_is_a_usage_error(
    arguments: list[str], words: str, capsys: Captured
) -> None:
    assert run(["check", *arguments]) == exits.USAGE
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (None, "There is no file goldenthread.yaml here, so this folder is not a library."),
        ("", "goldenthread.yaml:1:1  There is no record in this file."),
        ("name: A\nprovider: [a]\n", "goldenthread.yaml:2:1  `provider` must be text"),
        ("name: A\nprovider: a\nas_of: soon\n", 'goldenthread.yaml:3:1  "soon" is not a date.'),
        ("name: A\nprovider: a\nas-of: x\n", "goldenthread.yaml:3:1  There is no field `as-of`"),
    ],
    ids=["missing", "empty", "a list", "no date", "unknown"],
)
def test_wrong_settings_are_a_usage_error(
    tmp_path: Path, settings: str | None, words: str, capsys: Captured
) -> None:
    if settings is not None:
        (tmp_path / "goldenthread.yaml").write_text(settings, "utf-8")
    assert run(["check", "--root", str(tmp_path)]) == exits.USAGE
    assert words in capsys.readouterr().err


HOSTILE = {
    "nothing": b"",
    "a comment alone": b"# nothing here\n",
    "binary": bytes(range(256)),
    "sixteen bits": "kind: role\n".encode("utf-16"),
    "a byte-order mark": b"\xef\xbb\xbfkind: role\nid: odd\n",
    "an invisible character": "kind: role\nname: a\u202eb\n".encode(),
    "an anchor": b"kind: &a role\nname: *a\n",
    "a merge key": b"kind: role\n<<: {name: a}\n",
    "a tag": b"kind: !!python/object/apply:os.system [ls]\n",
    "two documents": b"kind: role\n---\nkind: role\n",
    "a list": b"- kind: role\n",
    "a word": b"role\n",
    "records that are none": b"kind: role\nrecords: 3\n",
    "a record that is none": b"kind: role\nrecords: [3, null, {}]\n",
    "a kind that is a list": b"kind: [role]\n",
    "an id that is a list": b"kind: role\nrecords:\n  - id: [a]\n    name: b\n",
    "a way out of the folder": b"kind: role\nrecords:\n  - id: ../../x\n    name: b\n",
    "very deep": b"kind: " + b"[" * 5000,
    "very long": b"kind: role\nname: " + b"x" * 2_000_000,
    "a quote that never ends": b'kind: role\nname: "a\n',
    "a number where a group belongs": b"kind: authority\nwords: 7\nclocks: 7\nsource: []\n",
    "nothing behind every name": b"kind: contact\nhours:\nsource:\nphone:\npurposes:\n",
}


@pytest.mark.parametrize("ending", ["yaml", "md"])
@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_no_file_brings_the_tool_down(
    library: Path, content: bytes, ending: str, capsys: Captured
) -> None:
    (library / "pathways" / f"odd.{ending}").write_bytes(content)
    assert run(["check", "--root", str(library)]) == exits.FINDINGS
    said = capsys.readouterr()
    assert f"pathways/odd.{ending}:" in said.out or f"pathways/odd.{ending}  error" in said.out
    assert not {"Traceback", "None", "ValidationError"} & set((said.out + said.err).split())


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_a_link_out_of_the_folder_is_not_followed(
    library: Path, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "secret.yaml").write_text("kind: role\nname: secret\n", "utf-8")
    (library / "pathways" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    assert run(["check", "--root", str(library)]) == exits.FINDINGS
    assert "Links are not allowed here: link.yaml." in capsys.readouterr().out


def test_checking_writes_nothing(library: Path) -> None:
    add(library, "a digit is missing")
    before = tree(library)
    for format_ in FORMATS:
        run(["check", "--root", str(library), "--format", format_, "--timings"])
    assert tree(library) == before


def test_a_rule_that_crashes_is_a_failure_and_never_a_pass(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr("goldenthread.rules.pathways.gt301_unreachable_step.flows", None)
    assert run(["check", "--root", str(library)]) == exits.FAILED
    said = capsys.readouterr()
    assert "The rule GT301 (unreachable-step) failed." in said.err
    assert not said.out


def test_what_is_piped_is_what_a_terminal_shows(library: Path, tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="a terminal to ask is made in another way on Windows")
    add(library, "a digit is missing")
    command = [sys.executable, "-m", "goldenthread", "check", "--root", str(library)]
    piped = subprocess.run(command, capture_output=True, check=False).stdout
    ours, theirs = pty.openpty()
    with (tmp_path / "log").open("wb") as log:
        subprocess.run(command, stdout=theirs, stderr=log, check=False)
    shown = os.read(ours, 100_000)
    os.close(ours)
    os.close(theirs)
    assert shown.replace(b"\r\n", b"\n") == piped
    assert b"\x1b" not in piped


def test_a_copy_of_the_library_elsewhere_says_the_same(
    library: Path, tmp_path: Path, capsys: Captured
) -> None:
    add(library, "a name is misspelt")
    run(["check", "--root", str(library)])
    here = capsys.readouterr().out
    run(["check", "--root", str(copied(library, tmp_path / "else where"))])
    assert capsys.readouterr().out == here
