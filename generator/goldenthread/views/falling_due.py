"""What falls due in the next days, and what is overdue: as a list, a sheet and an agenda."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import timedelta

from goldenthread.graph.due import Due
from goldenthread.graph.due import State
from goldenthread.graph.due import dues
from goldenthread.graph.due import state_on
from goldenthread.library.facts import fact
from goldenthread.library.library import Library
from goldenthread.library.words import date_words
from goldenthread.model.agenda import Agenda
from goldenthread.model.agenda import Event
from goldenthread.model.sheet import Sheet

COLUMNS = (
    "State",
    "Due",
    "Days left",
    "Days late",
    "What",
    "Record",
    "Title",
    "Owner",
    "Role",
    "Source",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that falls due, in words. ``left`` is negative when the day has passed."""

    due: Due
    state: State
    left: int
    what: str
    title: str
    owner: str
    place: str


def falling_due(library: Library, as_of: date, days: int, role: str = "") -> tuple[Line, ...]:
    """Return what is overdue or falls due within some days, the earliest first.

    With a role, only what that role is to do.
    """
    last = as_of + timedelta(days=days)
    return tuple(
        _line(library, as_of, due)
        for due in dues(library, as_of)
        if due.done_on is None and due.day <= last and role in ("", due.role)
    )


def _line(library: Library, as_of: date, due: Due) -> Line:
    more = f": {fact(library, due.about).words.rstrip('.')}" if due.about else ""
    owner = library.title(f"role/{due.role}")
    return Line(
        due=due,
        state=state_on(library.settings, as_of, due.kind, due.day, due.done_on),
        left=(due.day - as_of).days,
        what=f"{due.what.value}{more}",
        title=library.title(due.key),
        owner=owner[:1].upper() + owner[1:],
        place=str(library.place(due.key, due.path)),
    )


def by_owner(lines: tuple[Line, ...]) -> dict[str, list[Line]]:
    """Return the lines by owner: first the owner of what has been due the longest."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.owner, []).append(line)
    return groups


def sheet(library: Library, lines: tuple[Line, ...]) -> Sheet:
    """Return the lines as a table of text."""
    return Sheet(f"What falls due: {library.settings.name}", COLUMNS, tuple(map(_row, lines)))


def _row(line: Line) -> tuple[str, ...]:
    return (
        line.state.value,
        line.due.day.isoformat(),
        str(line.left) if line.left >= 0 else "",
        str(-line.left) if line.left < 0 else "",
        line.what,
        line.due.key,
        line.title,
        line.owner,
        line.due.role,
        line.place,
    )


def agenda(library: Library, as_of: date, lines: tuple[Line, ...]) -> Agenda:
    """Return the lines as days. What is overdue stands on the as-of day, where it is seen."""
    settings = library.settings
    return Agenda(
        title=f"What falls due: {settings.name}",
        as_of=as_of,
        events=tuple(_event(settings.provider, as_of, line) for line in lines),
    )


def _event(provider: str, as_of: date, line: Line) -> Event:
    late = line.state is State.OVERDUE
    where = line.due.about or f"{line.due.key}#{'.'.join(map(str, line.due.path))}"
    return Event(
        name=f"{where}@{provider}.goldenthread.invalid",
        day=max(line.due.day, as_of),
        title=f"{'Overdue: ' if late else ''}{line.title}: {line.what}",
        details="\n".join(_details(line)),
        owner=line.owner,
    )


def _details(line: Line) -> Iterator[str]:
    yield f"Due on {date_words(line.due.day)}."
    yield f"Owner: {line.owner}."
    yield f"Record: {line.due.key} ({line.place})"
