"""``check --changed-since`` and suppressions: a pull request answers for what it brings."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run

Captured = pytest.CaptureFixture[str]
CONTACT = "pathways/contacts/anytown.yaml"


@pytest.fixture
def versioned(library: Path) -> Path:
    git(library, "init", "--quiet", "--initial-branch=main")
    commit(library, "The library")
    return library


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(("git", "-C", str(folder), *who, *arguments), check=True)


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)


def change(library: Path, file: str, old: str, new: str) -> None:
    path = library / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def checked(library: Path, *more: str) -> int:
    return run(["check", "--root", str(library), *more])


def test_somebody_elses_overdue_review_does_not_fail_a_pull_request(
    versioned: Path, capsys: Captured
) -> None:
    change(
        versioned,
        "pathways/any-concern.yaml",
        'review_due: "2027-11-01"',
        'review_due: "2026-11-10"',
    )
    commit(versioned, "An overdue review")
    assert checked(versioned) == exits.FINDINGS
    git(versioned, "checkout", "--quiet", "-b", "mine")
    change(versioned, "pathways/any-concern.yaml", "bruise or mark", "mark or bruise")
    capsys.readouterr()
    assert checked(versioned, "--changed-since", "main") == exits.CLEAN
    assert capsys.readouterr().out.endswith(" 1 finding stood there before.\n")


def test_what_a_pull_request_breaks_elsewhere_fails_it(versioned: Path, capsys: Captured) -> None:
    change(versioned, "pathways/roles.yaml", "id: support-worker", "id: support-workers")
    assert checked(versioned, "--changed-since", "HEAD") == exits.FINDINGS
    assert "pathways/any-concern.yaml" in capsys.readouterr().out


def test_a_new_number_under_an_old_check_is_found(versioned: Path, capsys: Captured) -> None:
    change(versioned, CONTACT, 'phone: "01632 960201"', 'phone: "01632 960209"')
    assert checked(versioned, "--changed-since", "main") == exits.FINDINGS
    out = capsys.readouterr().out
    assert "GT209" in out
    assert "has a new `phone`" in out
    assert checked(versioned) == exits.CLEAN


def test_a_branch_that_does_not_exist_is_said_so(versioned: Path, capsys: Captured) -> None:
    assert checked(versioned, "--changed-since", "mian") == exits.USAGE
    assert "The history of this library has no version called mian." in capsys.readouterr().err


def test_a_folder_without_history_is_said_so(library: Path, capsys: Captured) -> None:
    assert checked(library, "--changed-since", "main") == exits.USAGE
    assert "has no version called main" in capsys.readouterr().err


def test_a_version_cannot_be_an_option_of_git(versioned: Path) -> None:
    assert checked(versioned, "--changed-since=--output=x") == exits.USAGE
    assert not (versioned / "x").exists()


def test_a_library_that_is_new_is_judged_whole(versioned: Path) -> None:
    git(versioned, "checkout", "--quiet", "--orphan", "empty")
    git(versioned, "rm", "--quiet", "-r", "--cached", ".")
    git(versioned, "commit", "--quiet", "--allow-empty", "--message", "Nothing")
    assert checked(versioned, "--changed-since", "empty") == exits.CLEAN


SUPPRESSION = """\
kind: suppression
rule: GT202
record: pathway/any-concern
reason: The review is booked for 20 November.
owner: safeguarding-lead
decided_on: 2026-11-12
expires: {expires}
"""


@pytest.mark.parametrize(
    ("expires", "code", "said"),
    [
        ("2026-11-20", exits.CLEAN, "Accepted until 2026-11-20 by safeguarding-lead"),
        ("2026-11-15", exits.FINDINGS, "this suppression ended on 15 November 2026"),
    ],
)
def test_a_finding_is_held_back_until_its_day(
    library: Path, capsys: Captured, expires: str, code: int, said: str
) -> None:
    change(
        library, "pathways/any-concern.yaml", 'review_due: "2027-11-01"', 'review_due: "2026-11-10"'
    )
    file = library / "evidence" / "suppressions" / "review-is-booked.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(SUPPRESSION.format(expires=expires), "utf-8")
    assert checked(library) == code
    assert said in capsys.readouterr().out


def test_the_summary_of_a_github_step_gets_the_whole_list(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(
        library, "pathways/any-concern.yaml", 'review_due: "2027-11-01"', 'review_due: "2026-11-10"'
    )
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert checked(library, "--format", "github") == exits.FINDINGS
    assert "GT202" in summary.read_text("utf-8")
