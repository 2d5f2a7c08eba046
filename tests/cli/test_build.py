"""``goldenthread build``: whole or not at all, the same bytes twice, and never over your files."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from goldenthread.emit.crisis import sheet
from goldenthread.emit.publish.lock import lock
from goldenthread.emit.site.phone import tel
from tests.cli.folders import change
from tests.cli.folders import copied
from tests.cli.folders import tree

Captured = pytest.CaptureFixture[str]
NIGHT_NUMBER = ("pathways/contacts/anytown.yaml", "01632 960201", "01632 960299")


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """A library with its build, which a test may change."""
    return copied(built, tmp_path / "copy")


def test_it_says_what_it_made_and_where(
    library: Path, tmp_path: Path, built: Path, capsys: Captured
) -> None:
    capsys.readouterr()
    out = tmp_path / "out"
    assert run(["build", "--root", str(library), "--out", str(out), "--timings"]) == exits.CLEAN
    said = capsys.readouterr()
    made, site, word, registers, ledger, *families = said.out.splitlines()
    assert re.fullmatch(r"Built \d+ pages, \d+ pictures and 1 Word file, as of 2026-11-16\.", made)
    assert site == f"Site: {out / 'site' / 'index.html'}"
    assert word == f"Word: {out / 'word'}"
    assert registers == f"Registers: {out / 'sheets' / 'registers.xlsx'}"
    assert ledger == f"Every record is accounted for in {out / 'ledger.json'}:"
    assert [each.partition(":")[0].strip() for each in families] == [
        "staff site",
        "crisis pages",
        "diagrams",
        "registers",
        "documents for a commissioner",
        "documents for an inspector",
    ]
    assert "make site, pictures, Word" in said.err
    assert tree(out) == tree(built / "build")  # made from another copy, in another folder


def test_everything_stands_in_one_folder(built: Path) -> None:
    made = tree(built / "build")
    assert {"site/index.html", "word/packs/elm-court.docx", "manifest.json"} <= made.keys()
    assert b"01632 960201" in made["site/call/anytown.html"]


def test_warnings_do_not_stop_it_and_are_counted(copy: Path, capsys: Captured) -> None:
    change(copy, "policies/safeguarding-adults.md", "2027-11-01", "2026-11-01")
    assert run(["build", "--root", str(copy)]) == exits.CLEAN
    said = capsys.readouterr().out
    assert said.startswith(
        "1 warning. This lists them, and so does the findings page: goldenthread check --root "
    )


TENDER = """\
records:
  - kind: tender
    id: anytown-2026
    audience: commissioner
    title: Supported living
    reference: A-1
    buyer: The council
    provider: example-care
    authority: anytown
    service_types: [supported-living]
    deadline: 2027-02-26
    owner: registered-manager
  - kind: question
    id: q1
    audience: commissioner
    tender: anytown-2026
    number: "1"
    text: Who is called?
    limit: {words: 9}
  - kind: answer
    id: a1
    audience: commissioner
    question: q1
    evidence: []
    written_by: registered-manager
    body: |-
      We call one of these.

      [[contacts authority/anytown]]
"""


def test_an_answer_that_is_too_long_as_printed_is_said_by_the_build_itself(
    copy: Path, capsys: Captured
) -> None:
    (copy / "tenders").mkdir(exist_ok=True)
    (copy / "tenders" / "anytown.yaml").write_text(TENDER, "utf-8")
    assert run(["check", "--root", str(copy)]) == exits.CLEAN
    assert "Nothing found" in capsys.readouterr().out
    assert run(["build", "--root", str(copy)]) == exits.CLEAN
    said = capsys.readouterr().out
    assert said.startswith("1 answer over the limit, counted as printed:\ntenders/anytown.yaml:")
    assert "the buyer allows 9. Shorten it" in said
    assert "This lists them" not in said


def test_errors_stop_it_and_the_last_good_build_stays(copy: Path, capsys: Captured) -> None:
    before = tree(copy / "build")
    change(copy, *NIGHT_NUMBER[:2], "01632 96029")
    assert run(["build", "--root", str(copy)]) == exits.FINDINGS
    said = capsys.readouterr()
    assert "pathways/contacts/anytown.yaml:46:5  error  GT002" in said.out
    assert said.err == (
        "Nothing was built: mend the errors above first. The last good build is untouched.\n"
    )
    assert tree(copy / "build") == before


def test_a_button_that_dials_a_wrong_number_stops_it(
    copy: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(copy / "build")
    monkeypatch.setattr(sheet, "tel", lambda number: tel(number).replace("960201", "960202"))
    assert run(["build", "--root", str(copy)]) == exits.FAILED
    said = capsys.readouterr().err
    assert "site/call/anytown.html has a button that dials +441632960202" in said
    assert tree(copy / "build") == before


def test_a_build_that_fails_half_way_leaves_the_last_good_one(copy: Path, capsys: Captured) -> None:
    before = tree(copy / "build")
    (copy / "site").mkdir()
    page = "---\nrender_macros: true\n---\n# About\n\n{{ fact('contact/no-such#phone') }}\n"
    (copy / "site" / "about.md").write_text(page, "utf-8")
    assert run(["build", "--root", str(copy)]) == exits.FAILED
    said = capsys.readouterr().err
    assert "about.md" in said
    assert 'there is no fact "contact/no-such#phone"' in said
    assert "Traceback" not in said
    assert tree(copy / "build") == before


def command(root: Path) -> list[str]:
    return [sys.executable, "-m", "goldenthread", "build", "--root", str(root)]


def staging_of(root: Path, build: subprocess.Popen[bytes]) -> Path:
    return root / f".build-staging-{build.pid}"


def wait_for(there: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not there():
        assert time.monotonic() < until
        time.sleep(0.01)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal that ends a program at once")
def test_a_killed_build_leaves_the_last_good_one(copy: Path, built: Path) -> None:
    before = tree(copy / "build")
    change(copy, *NIGHT_NUMBER)
    for moment in ("", "diagrams", "site", "word"):
        with subprocess.Popen(command(copy), stdout=subprocess.DEVNULL) as build:
            wait_for((staging_of(copy, build) / moment).exists)
            build.send_signal(signal.SIGKILL)
        assert tree(copy / "build") == before, moment
    change(copy, NIGHT_NUMBER[0], *NIGHT_NUMBER[:0:-1])  # and the next build clears up behind them
    assert run(["build", "--root", str(copy)]) == exits.CLEAN
    assert tree(copy / "build") == tree(built / "build")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal that makes a program wait")
def test_of_two_builds_at_once_the_second_says_so(copy: Path) -> None:
    with subprocess.Popen(command(copy), stdout=subprocess.DEVNULL) as first:
        wait_for(staging_of(copy, first).exists)
        first.send_signal(signal.SIGSTOP)  # so that the second comes in time
        second = subprocess.run(command(copy), capture_output=True, text=True, check=False)
        first.send_signal(signal.SIGCONT)
        assert second.returncode == exits.FAILED
        assert re.search(
            rf"Another build into build is running \(process {first.pid}, since \d\d:\d\d:\d\d on "
            r"\d+ \w+ \d{4}\)\. Wait until it has finished\.",
            second.stderr,
        )
        assert first.wait() == exits.CLEAN


def test_a_build_waits_for_nobody_who_has_gone(copy: Path, capsys: Captured) -> None:
    with lock(copy / ".build.lock", 4711) as holder:
        assert holder is None
        assert run(["build", "--root", str(copy)]) == exits.FAILED
    assert "Another build into build is running (process 4711, since " in capsys.readouterr().err
    assert (copy / ".build.lock").exists()  # the file stays, the lock does not
    assert run(["build", "--root", str(copy)]) == exits.CLEAN


@pytest.mark.parametrize("there", ["a file of mine.txt", "index.html", ".hidden"])
def test_a_folder_that_no_build_made_is_left_alone(
    library: Path, tmp_path: Path, there: str, capsys: Captured
) -> None:
    out = tmp_path / "documents"
    out.mkdir()
    (out / there).write_text("mine", "utf-8")
    assert run(["build", "--root", str(library), "--out", str(out)]) == exits.USAGE
    assert "holds files that no build made, so it is left alone." in capsys.readouterr().err
    assert tree(out) == {there: b"mine"}


def test_a_file_where_the_folder_should_be_is_left_alone(
    library: Path, tmp_path: Path, capsys: Captured
) -> None:
    out = tmp_path / "notes"
    out.write_text("mine", "utf-8")
    assert run(["build", "--root", str(library), "--out", str(out)]) == exits.USAGE
    assert "notes" in capsys.readouterr().err
    assert out.read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--as-of", "today"], '"today" is not a date. Write it as 2026-11-23.'),
        (["--root", "no-such-folder"], "'no-such-folder' does not exist"),
        (["--root", "."], "There is no file goldenthread.yaml here"),
        (["--fast"], "No such option"),
    ],
)
def test_a_wrong_argument_is_a_usage_error(
    tmp_path: Path,
    arguments: list[str],
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Captured,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["build", *arguments]) == exits.USAGE
    assert words in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
