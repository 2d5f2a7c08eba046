"""Going through the contacts that are due: what is asked, what is written, and nothing else."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from goldenthread.pipeline import contact_checks
from tests.cli.folders import change
from tests.cli.folders import tree

FILE = "pathways/contacts/added.yaml"
CONTACTS = """\
# Kept by the registered manager.
kind: contact
records:
  - id: day-team   # answers by day
    audience: public
    agency: anytown-council
    name: Day team
    areas: [anytown]
    purposes: []
    hours: {always: yes}
    phone: "01632 960555"  # as on its page
    email: {address: day@anytown.example, secure: "yes"}
    say_first: >-
      I work for
      a care provider.
    source: {title: The council's page, sureness: read}
    verified_on: 2026-08-20   # by telephone
    verified_by: safeguarding-lead
    verified_how: website
    verify_every: 90 days

  - id: night-team
    audience: public
    agency: anytown-council
    name: Night team
    areas: [anytown]
    purposes: []
    hours: {always: yes}
    phone: '01632 960666'
    source: {title: The council's page, sureness: read}
    verified_on: "2026-08-10"
    verified_by: registered-manager
    verified_how: called
    verify_every: 90 days
"""
Captured = pytest.CaptureFixture[str]
Answer = Callable[..., tuple[int, str]]


@pytest.fixture
def library(library: Path) -> Path:
    (library / FILE).write_text(CONTACTS, "utf-8")
    return library


@pytest.fixture
def answer(library: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> Answer:
    def answered(answers: str, *more: str, role: str = "registered-manager") -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(answers))
        arguments = ["contacts", "verify", "--root", str(library), "--days", "3", *more]
        code = run([*arguments, *(["--as", role] if role else [])])
        said = capsys.readouterr()
        return code, said.out + said.err

    return answered


def now(library: Path) -> str:
    return (library / FILE).read_text("utf-8")


def test_correct_writes_the_day_the_role_and_how_and_nothing_else(
    library: Path, answer: Answer
) -> None:
    before = tree(library)
    code, said = answer("c\nc\n")
    assert code == exits.CLEAN
    assert said.index("Night team") < said.index("Day team")
    assert "01632 960666" in said
    assert "The council's page" in said
    assert "10 August 2026, by the registered manager (called)" in said
    assert "2 contacts checked, 0 left." in said
    wanted = (
        CONTACTS.replace("verified_on: 2026-08-20   #", "verified_on: 2026-11-16   #")
        .replace("verified_by: safeguarding-lead", "verified_by: registered-manager")
        .replace("verified_how: website", "verified_how: called")
        .replace('"2026-08-10"', '"2026-11-16"')
    )
    assert now(library) == wanted
    after = tree(library)
    assert {file for file in after if after[file] != before.get(file)} == {FILE}


def test_a_new_number_is_read_as_the_loader_reads_it_shown_and_written(
    library: Path, answer: Answer
) -> None:
    code, said = answer("ch\nphone\n01632 96077\n01632 960777\nq\n")
    assert code == exits.CLEAN
    assert "01632 96077 has 10 digits" in said
    assert "-    phone: '01632 960666'" in said
    assert "+    phone: '01632 960777'" in said
    assert "1 contact checked, 1 left." in said
    assert now(library) == CONTACTS.replace("960666", "960777").replace(
        '"2026-08-10"', '"2026-11-16"'
    )


def test_a_value_inside_a_group_is_changed_where_it_stands(library: Path, answer: Answer) -> None:
    answer("s\nchanged\nemail\nduty@anytown.example\n")
    assert '{address: duty@anytown.example, secure: "yes"}' in now(library)


def test_no_answer_and_skip_write_nothing_and_are_named_at_the_end(
    library: Path, answer: Answer
) -> None:
    code, said = answer("n\ns\n")
    assert code == exits.CLEAN
    assert "0 contacts checked, 2 left." in said
    assert "Night team: contact/night-team (no answer)" in said
    assert "Day team: contact/day-team\n" in said
    assert now(library) == CONTACTS


@pytest.mark.parametrize("answers", ["", "c\n", "c\nch\nphone\n", "c\nwhat\n"])
def test_the_end_of_what_was_typed_keeps_what_is_written(
    library: Path, answer: Answer, answers: str
) -> None:
    code, said = answer(answers)
    assert code == exits.CLEAN
    done = 1 if answers else 0
    assert f"{done} contact{'' if done == 1 else 's'} checked, {2 - done} left." in said
    assert ("2026-08-10" in now(library)) == (not done)
    assert "2026-08-20" in now(library)


def test_what_runs_over_several_lines_is_left_to_a_person(library: Path, answer: Answer) -> None:
    code, said = answer("s\nch\nsay_first\nI am a carer.\n")
    assert code == exits.FINDINGS
    assert "Change it in the file by hand." in said
    assert now(library) == CONTACTS


def test_a_record_that_somebody_changes_meanwhile_is_left_alone(
    library: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = contact_checks.shown

    def shown_and_changed(*arguments: Any) -> Any:
        if "960666" in now(library):
            change(library, FILE, "960666", "960888")
        return shown(*arguments)

    monkeypatch.setattr("goldenthread.cli.contacts.shown", shown_and_changed)
    code, said = answer("c\nc\n")
    assert code == exits.FINDINGS
    assert "changed by somebody else" in said
    assert "1 contact checked, 1 left." in said
    assert "960888" in now(library)
    assert "2026-08-10" in now(library)


def test_the_role_is_asked_for_and_has_to_exist(library: Path, answer: Answer) -> None:
    code, said = answer("registered-manager\nq\n", role="")
    assert code == exits.CLEAN
    assert "The id of your role" in said
    code, said = answer("c\n", role="registered-manger")
    assert code == exits.USAGE
    assert "Did you mean registered-manager?" in said
    assert now(library) == CONTACTS


def test_with_nothing_due_nothing_is_asked(answer: Answer, library: Path) -> None:
    (library / FILE).unlink()
    assert answer("") == (exits.CLEAN, "No contact is due to be checked.\n")


def test_a_library_that_was_verified_checks_clean(library: Path, answer: Answer) -> None:
    answer("c\nc\n")
    assert run(["check", "--root", str(library)]) == exits.CLEAN
