"""The registers of the sample library: everything in them, and each number where it belongs."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.model.audience import Audience
from goldenthread.model.block import quotes_in
from goldenthread.model.sheet import Book
from goldenthread.model.sheet import Sheet
from goldenthread.pipeline.check import check
from goldenthread.pipeline.readers import view_for
from goldenthread.pipeline.timings import Timings
from goldenthread.records.agency import Contact
from goldenthread.views.registers import registers
from goldenthread.views.view import View
from tests.support import ROOT


@pytest.fixture(scope="module")
def view() -> View:
    return view_for(check(ROOT, None, date(2026, 11, 16), Timings()), Audience.STAFF)


@pytest.fixture(scope="module")
def book(view: View) -> Book:
    return registers(view)


def sheet(book: Book, title: str) -> Sheet:
    return next(each for each in book.sheets if each.title == title)


def column(found: Sheet, title: str) -> list[str]:
    return [row[found.columns.index(title)] for row in found.rows]


def test_it_is_for_staff_and_says_what_it_is(book: Book) -> None:
    assert book.reader is Audience.STAFF
    assert ("As it stood on", "2026-11-16") in sheet(book, "About").rows
    titles = [each.title for each in book.sheets]
    assert titles == ["About", "Contacts", "Governance calendar", "Training", "Open actions"]


def test_every_team_stands_in_it_once_with_its_own_number(view: View, book: Book) -> None:
    found = sheet(book, "Contacts")
    shown = dict(zip(column(found, "Record"), column(found, "Telephone"), strict=True))
    teams = view.library.all(Contact)
    assert len(found.rows) == len(teams)
    assert shown == {team.key: team.phone or "" for team in teams}


def test_days_can_be_sorted(book: Book) -> None:
    for title, name in (("Governance calendar", "Date"), ("Open actions", "Due")):
        days = column(sheet(book, title), name)
        assert days == sorted(days)
        assert all(date.fromisoformat(day) for day in days)


def test_training_is_counted_by_role(book: Book) -> None:
    found = sheet(book, "Training")
    assert set(column(found, "Target")) <= {f"{number}%" for number in range(101)}
    assert all(number.isdigit() for number in column(found, "In post"))


def test_what_stands_in_it_is_quoted(view: View, book: Book) -> None:
    quoted = {each.address for each in quotes_in(book)}
    assert {f"{team.key}#phone" for team in view.library.all(Contact) if team.phone} <= quoted
