"""What falls due: the same list as a table, a CSV and a calendar, by owner, the latest first."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from goldenthread.cli import exits
from goldenthread.cli.main import run
from goldenthread.emit.sheet.csv_file import typed

LATE = """\
kind: meeting
audience: commissioner
forum: Managers' meeting; every month
held_on: 2026-09-16
we_sent: [safeguarding-lead]
purpose: To learn
key_messages: [None]
actions:
  - id: card
    what: Print the card, fold it, hang it up
    owner: safeguarding-lead
    due: 2026-11-02
  - id: done
    what: Done
    owner: safeguarding-lead
    due: 2026-11-02
    done_on: 2026-10-30
    closed_by: Notes
  - {id: later, what: Later, owner: registered-manager, due: 2026-12-01}
"""
Captured = pytest.CaptureFixture[bytes]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A fresh starter library with a meeting whose actions stand in three ways."""
    folder = tmp_path / "library"
    assert run(["new", "library", str(folder)]) == exits.CLEAN
    (folder / "evidence" / "managers.yaml").write_text(LATE, "utf-8")
    return folder


def due(library: Path, captured: Captured, *more: str) -> bytes:
    captured.readouterr()
    assert run(["due", "--root", str(library), *more]) == exits.CLEAN
    return captured.readouterr().out


def test_the_table_is_grouped_by_owner_and_what_is_overdue_comes_first(
    library: Path, capfdbinary: Captured
) -> None:
    said = due(library, capfdbinary, "--days", "30").decode()
    owners = [line for line in said.splitlines() if line and not line.startswith(" ")]
    assert owners[0].casefold() == "safeguarding lead"
    assert "2026-11-02  14 days late   Managers' meeting; every month: Action: Print" in said
    assert "Done" not in said
    assert owners[-1].startswith("1 overdue on 16 November 2026, and ")


def test_one_role_sees_its_own_and_an_unknown_one_is_refused(
    library: Path, capfdbinary: Captured
) -> None:
    said = due(library, capfdbinary, "--role", "registered-manager").decode()
    assert "Later" in said
    assert "Print the card" not in said
    assert run(["due", "--root", str(library), "--role", "registered-manger"]) == exits.USAGE
    assert b"Did you mean registered-manager?" in capfdbinary.readouterr().err


def test_no_day_ahead_shows_what_is_overdue_alone(library: Path, capfdbinary: Captured) -> None:
    said = due(library, capfdbinary, "--days", "0").decode()
    assert "Print the card" in said
    assert "Later" not in said


def test_the_csv_holds_every_field_as_text(library: Path, capfdbinary: Captured) -> None:
    text = due(library, capfdbinary, "--format", "csv").decode("utf-8-sig")
    first = next(csv.DictReader(io.StringIO(text)))
    assert {name: typed(value) for name, value in first.items()} == {
        "State": "overdue",
        "Due": "2026-11-02",
        "Days left": "",
        "Days late": "14",
        "What": "Action: Print the card, fold it, hang it up",
        "Record": "meeting/managers",
        "Title": "Managers' meeting; every month",
        "Owner": "Safeguarding lead",
        "Role": "safeguarding-lead",
        "Source": "evidence/managers.yaml:12:5",
    }


def test_the_calendar_is_one_that_strict_programs_read(
    library: Path, capfdbinary: Captured
) -> None:
    data = due(library, capfdbinary, "--format", "ics")
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert not any(b"\n" in line or b"\r" in line or len(line) > 75 for line in lines)
    calendar = Calendar.from_ical(data)
    assert (calendar["version"], bool(calendar["prodid"])) == ("2.0", True)
    events = calendar.walk("VEVENT")
    assert not [each.errors for each in events if each.errors]
    assert len({each["uid"] for each in events}) == len(events) > 2
    for each in events:
        assert type(each["dtstart"].dt) is date
        assert (each["dtend"].dt - each["dtstart"].dt).days == 1
        assert each["dtstamp"].dt.isoformat() == "2026-11-16T00:00:00+00:00"


def test_what_is_overdue_stands_in_the_calendar_on_the_day_it_was_made(
    library: Path, capfdbinary: Captured
) -> None:
    calendar = Calendar.from_ical(due(library, capfdbinary, "--format", "ics"))
    late = next(each for each in calendar.walk("VEVENT") if each["summary"].startswith("Overdue"))
    assert late["dtstart"].dt == date(2026, 11, 16)
    assert late["summary"].endswith("Action: Print the card, fold it, hang it up")
    assert "Due on 2 November 2026." in late["description"]
    assert late["categories"].cats == ["Safeguarding lead"]


def test_the_same_library_gives_the_same_bytes_and_a_name_outlives_its_day(
    library: Path, capfdbinary: Captured
) -> None:
    first = due(library, capfdbinary, "--format", "ics")
    assert due(library, capfdbinary, "--format", "ics") == first
    (library / "evidence" / "managers.yaml").write_text(LATE.replace("2026-12-01", "2026-12-08"))
    moved = due(library, capfdbinary, "--format", "ics")
    assert moved != first
    names = re.compile(rb"UID:.*?(?=\r\n\w)", re.DOTALL)
    assert sorted(names.findall(moved)) == sorted(names.findall(first))


def test_a_list_that_may_lack_something_says_so(library: Path, capfdbinary: Captured) -> None:
    (library / "evidence" / "broken.yaml").write_text("kind: audit\ntitle: x\n", "utf-8")
    assert run(["due", "--root", str(library)]) == exits.FINDINGS
    said = capfdbinary.readouterr()
    assert b"overdue on 16 November 2026" in said.out
    assert b"may lack something" in said.err
