"""The governance calendar: the next ninety days, what is late, and who has what to do."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from datetime import timedelta

from goldenthread.graph.due import State
from goldenthread.library.words import date_words
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.views.acting import role_name
from goldenthread.views.calendar import Entry
from goldenthread.views.calendar import entries
from goldenthread.views.places import linked
from goldenthread.views.site.sections import CHECKS
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import capital
from goldenthread.views.write import counted
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import strong
from goldenthread.views.write import table

AHEAD = timedelta(days=90)


def calendar(view: View) -> Page:
    """Return the page of everything that has a next date."""
    found = entries(view)
    return Page(
        slug="calendar",
        title="Governance calendar",
        blocks=(
            *_summary(view, found),
            *_late(view, found),
            *_next(view, found),
            *_by_role(view, found),
            *_done(view, found),
        ),
        section=CHECKS,
        description="Every review, check, audit and action with a date, and who owns it.",
    )


def _summary(view: View, found: tuple[Entry, ...]) -> Iterator[Block]:
    counts = {state: sum(each.state is state for each in found) for state in State}
    settings = view.library.settings
    within = counted(settings.due_soon_days, "day")
    if settings.due_soon:
        within += ", or the days that are set for its kind"
    yield para(f"How things stand on {date_words(view.as_of)}.", style="lead")
    meanings = {
        State.OVERDUE: "the date has passed",
        State.DUE_SOON: f"the date is within {within}",
        State.OK: "the date is further away",
        State.DONE: "it was done",
    }
    yield from bullets(
        (state.badge, " ", strong(f"{counts[state]:,}"), f": {meaning}.")
        for state, meaning in meanings.items()
    )


def _late(view: View, found: tuple[Entry, ...]) -> Iterator[Block]:
    late = [each for each in found if each.state is State.OVERDUE]
    yield head(2, "Overdue", anchor="overdue")
    if late:
        yield from _table(view, late, "Overdue")
    else:
        yield para("Nothing is overdue.")


def _next(view: View, found: tuple[Entry, ...]) -> Iterator[Block]:
    last = view.as_of + AHEAD
    ahead = [each for each in found if _open(each) and view.as_of <= each.day <= last]
    yield head(2, "The next 90 days", anchor="next-90-days")
    if ahead:
        yield from _table(view, ahead, f"From {date_words(view.as_of)} to {date_words(last)}")
    else:
        yield para("Nothing is due in the next 90 days.")


def _open(entry: Entry) -> bool:
    return entry.state is not State.DONE


def _by_role(view: View, found: tuple[Entry, ...]) -> Iterator[Block]:
    """Yield how much each role has open, and its first date."""
    groups: dict[str, list[Entry]] = {}
    for each in filter(_open, found):
        groups.setdefault(each.role, []).append(each)
    rows = []
    for role, mine in sorted(groups.items()):
        soon = sum(each.state is not State.OK for each in mine)
        first = mine[0]
        rows.append(
            (
                _role(view, role),
                inlines(f"{len(mine):,}"),
                inlines(f"{soon:,}"),
                inlines(linked(view, first.key), f": {first.what.lower()} by {first.day_words}"),
            )
        )
    yield head(2, "By owner", anchor="by-owner")
    yield from table(
        ("Owner", "Open dates", "Due soon or overdue", "First"), rows, "Who owns what", (3, 1, 2, 5)
    )


def _done(view: View, found: tuple[Entry, ...]) -> Iterator[Block]:
    done = [each for each in found if each.state is State.DONE]
    if done:
        yield head(2, "Done", anchor="done")
        yield from _table(view, done, "What was done, by the day it was due")


def _table(view: View, found: Iterable[Entry], caption: str) -> tuple[Block, ...]:
    rows = [
        (
            inlines(each.day_words),
            _what(view, each),
            _role(view, each.role),
            inlines(each.state.badge),
        )
        for each in found
    ]
    return table(("Date", "What", "Owner", "State"), rows, caption, (3, 7, 3, 2))


def _what(view: View, entry: Entry) -> Content:
    more: Content = ()
    if entry.about:
        more = inlines(": ", view.fact(entry.about))
    return inlines(f"{entry.what}: ", linked(view, entry.key), *more)


def _role(view: View, name: str) -> Content:
    role = role_name(view, name)
    return (capital(role),) if role else inlines("Not shown here")
