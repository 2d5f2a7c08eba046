"""``check --fix`` and ``--diff``: quotes and spaces, and no other character of any file."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from tests.cli.folders import tree

Captured = pytest.CaptureFixture[str]

HOLDER = """\
# Who is manager. Kept by the office.
kind: role_holder
role:   registered-manager   # the role
name: No
phone: 01632960201 # call after nine
since: 2026-05-01
"""
FIXED = HOLDER.replace("name: No", 'name: "No"').replace("01632960201", '"01632 960201"')
TEAM = """\
kind: contact
agency: anytown-council
name: Duty desk
areas: [anytown]
purposes: [raise-concern]
hours:
  bands:
    - days: mon to fri
      opens: 09:00
      closes: "17:00"
  bank_holidays: closed
phone: +44 1632 960203
shared_line: no
"""


def added(library: Path, name: str, text: str) -> Path:
    file = library / "pathways" / name
    file.write_text(text, "utf-8")
    return file


def test_quotes_and_spaces_are_put_in_and_nothing_else(library: Path, capsys: Captured) -> None:
    file = added(library, "manager.yaml", HOLDER)
    assert run(["check", "--root", str(library), "--fix"]) == exits.CLEAN
    assert file.read_text("utf-8") == FIXED
    assert f"Put right: {file}" in capsys.readouterr().err
    assert run(["check", "--root", str(library), "--diff"]) == exits.CLEAN


def test_diff_shows_the_lines_and_writes_nothing(library: Path, capsys: Captured) -> None:
    added(library, "manager.yaml", HOLDER)
    before = tree(library)
    assert run(["check", "--root", str(library), "--diff"]) == exits.FINDINGS
    assert tree(library) == before
    out = capsys.readouterr().out
    assert "  -name: No\n" in out
    assert '  +phone: "01632 960201" # call after nine\n' in out
    assert "1 file would change." in out


def test_times_and_numbers_are_quoted_and_a_yes_that_is_meant_stays(library: Path) -> None:
    front_door = (library / "pathways/contacts/anytown.yaml").read_text("utf-8")
    checked = "".join(
        f"{line.strip()}\n"
        for line in front_door.splitlines()
        if line.strip().startswith(("verified_", "verify_every"))
    ).splitlines(keepends=True)[:4]
    source = 'source: {title: "Anytown Council, contact page", sureness: read}\n'
    file = added(library, "duty-desk.yaml", TEAM + source + "".join(checked))
    run(["check", "--root", str(library), "--fix"])
    text = file.read_text("utf-8")
    assert 'opens: "09:00"\n      closes: "17:00"' in text
    assert 'phone: "+44 1632 960203"' in text
    assert "shared_line: no\n" in text


def test_the_head_of_a_policy_is_put_right_and_its_text_is_not(library: Path) -> None:
    file = library / "policies" / "safeguarding-adults.md"
    text = file.read_text("utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    changed = text.replace(title, "title: Yes") + "\nphone: 01632960201\n"
    file.write_text(changed, "utf-8")
    run(["check", "--root", str(library), "--fix"])
    assert file.read_text("utf-8") == changed.replace("title: Yes", 'title: "Yes"')


def test_a_file_that_cannot_be_read_is_left_alone(library: Path) -> None:
    file = added(library, "manager.yaml", HOLDER.replace("since: 2026-05-01", "since: 2026-02-30"))
    before = file.read_bytes()
    assert run(["check", "--root", str(library), "--fix"]) == exits.FINDINGS
    assert file.read_bytes() == before
