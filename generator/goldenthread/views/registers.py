"""The registers that a registered manager works from, as one workbook for staff.

Days are written 2026-11-16 here, because a spreadsheet sorts them as text.
"""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.due import State
from goldenthread.graph.due import What
from goldenthread.graph.due import check_again
from goldenthread.model.block import Table
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Quote
from goldenthread.model.sheet import Book
from goldenthread.records.agency import Agency
from goldenthread.records.agency import Contact
from goldenthread.records.agency import Purpose
from goldenthread.records.fields import Record
from goldenthread.records.governance import Training
from goldenthread.views.acting import role_name
from goldenthread.views.calendar import Entry
from goldenthread.views.calendar import entries
from goldenthread.views.parts.contacts import by_sector
from goldenthread.views.states import state_of
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import capital
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import table

SLUG = "registers"


def registers(view: View) -> Book:
    """Return the registers as they stand on the day that the library is judged on."""
    tables = (
        *_about(view),
        *_contacts(view),
        *_calendar(view),
        *_training(view),
        *_actions(view),
    )
    name = view.library.settings.name
    return Book(SLUG, view.reader, name, view.as_of, tables)


def _about(view: View) -> Iterator[Table]:
    rows = (
        ("Library", view.library.settings.name),
        ("As it stood on", view.as_of.isoformat()),
        ("For", "Staff only"),
        ("To change something", "Change the record that the last column names, then build again."),
    )
    yield from table(
        ("About these registers", "Details"), [tuple(map(inlines, row)) for row in rows], "About"
    )


def _contacts(view: View) -> Iterator[Table]:
    header = (
        *("Agency", "Team", "Contact it for", "Hours", "Telephone", "Other ways", "Last checked"),
        *("Checked by", "Check again by", "State", "Record"),
    )
    every = view.library.all(Contact)
    known = (team for _, teams in by_sector(view, every) for team in teams)
    rows = [_contact(view, team) for team in dict.fromkeys((*known, *every))]
    yield from table(header, rows, "Contacts")


def _contact(view: View, team: Contact) -> tuple[Content, ...]:
    agency = view.library.find(Agency, team.agency)
    again = check_again(team)
    return (
        (view.quote(agency, "name"),) if agency else (),
        (view.quote(team, "name"),),
        _purposes(view, team),
        (view.quote(team, "hours"),),
        (view.quote(team, "phone"),) if view.has(team, "phone") else (),
        joined(_other_ways(view, team), LineBreak()),
        (_day(view, team, "verified_on"),),
        joined((_role(view, team.verified_by), (view.quote(team, "verified_how"),))),
        inlines(again.isoformat()),
        inlines(state_of(view, team.kind, again).badge),
        inlines(team.key),
    )


def _purposes(view: View, team: Contact) -> Content:
    found = (view.library.find(Purpose, each) for each in team.purposes)
    return joined(((view.quote(each, "name"),) for each in found if each), LineBreak())


def _other_ways(view: View, team: Contact) -> Iterator[Content]:
    ways = {
        "professionals_phone": ("professionals", "professionals_phone"),
        "text_relay": ("text relay", "text_relay"),
        "sms": ("text message", "sms"),
        "email": ("email", "email.address"),
        "portal": ("web form", "portal.url"),
    }
    for field, (words, path) in ways.items():
        if view.has(team, field):
            yield inlines(f"{words}: ", view.quote(team, path))


def _calendar(view: View) -> Iterator[Table]:
    header = ("Date", "What", "Of", "Owner", "State", "Record")
    rows = [
        (
            inlines(each.day.isoformat()),
            inlines(each.what),
            _of(view, each),
            _role(view, each.role),
            inlines(each.state.badge),
            inlines(each.key),
        )
        for each in entries(view)
        if each.state is not State.DONE
    ]
    yield from table(header, rows, "Governance calendar")


def _of(view: View, entry: Entry) -> Content:
    more = inlines(": ", view.fact(entry.about)) if entry.about else ()
    return inlines(view.name(entry.key), *more)


def _training(view: View) -> Iterator[Table]:
    header = (
        *("Course", "Role", "In post", "In date", "Share in date", "Competent", "Target"),
        *("Counted on", "Count again by", "Owner", "Record"),
    )
    rows = [row for course in view.library.all(Training) for row in _course(view, course)]
    yield from table(header, rows, "Training")


def _course(view: View, course: Training) -> Iterator[tuple[Content, ...]]:
    for each in course.coverage:
        path = f"coverage.{each.role}"
        yield (
            (view.quote(course, "title"),),
            (capital(view.quote(course, f"{path}.role")),),
            (view.quote(course, f"{path}.in_post"),),
            (view.quote(course, f"{path}.in_date"),),
            inlines(view.quote(course, f"{path}.percent"), "%"),
            (view.quote(course, f"{path}.competent"),),
            inlines(view.quote(course, "target_percent"), "%"),
            (_day(view, course, "as_at"),),
            (_day(view, course, "next_due"),),
            _role(view, course.owner),
            inlines(course.key),
        )


def _actions(view: View) -> Iterator[Table]:
    header = ("Due", "Action", "Asked for by", "Owner", "State", "Record")
    rows = [
        (
            inlines(each.day.isoformat()),
            (view.fact(each.about),),
            (view.name(each.key),),
            _role(view, each.role),
            inlines(each.state.badge),
            inlines(each.key),
        )
        for each in entries(view)
        if each.due.what is What.ACTION and each.state is not State.DONE
    ]
    yield from table(header, rows, "Open actions")


def _role(view: View, name: str) -> Content:
    role = role_name(view, name)
    return (capital(role),) if role else ()


def _day(view: View, record: Record, field: str) -> Quote:
    return Quote(view.quote(record, field).address, getattr(record, field).isoformat())
