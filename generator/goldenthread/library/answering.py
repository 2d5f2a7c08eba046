"""Who answers for one purpose, stretch by stretch: of a week, or of a day round a bank holiday."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from goldenthread.library.week import Spans
from goldenthread.library.week import Teams
from goldenthread.library.week import reached
from goldenthread.library.week import reached_on
from goldenthread.records.agency import Contact
from goldenthread.records.hours import DAY
from goldenthread.records.hours import WEEK


class How(Enum):
    """How a stretch stands."""

    OPEN = "open"
    MEANWHILE = "meanwhile"
    WAITS = "waits"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some minutes with those who answer in them: one team, or several of which none is first."""

    start: int
    end: int
    how: How
    teams: Teams = ()


@dataclass(frozen=True, slots=True)
class Route:
    """Whom steps contact for one purpose in one authority.

    ``instead`` are used, in their order, when none of ``teams`` is open; ``waits`` says that a step
    may wait.
    """

    teams: Teams
    instead: Teams = ()
    waits: bool = False

    def week(self) -> tuple[Stretch, ...]:
        """Return who answers in an ordinary week."""
        return self._stretches(reached, WEEK)

    def on(self, day: int, *, holiday: bool, after: bool) -> tuple[Stretch, ...]:
        """Return who answers on one day (0 is Monday) that a bank holiday changes."""
        return self._stretches(
            lambda team: reached_on(team, day, holiday=holiday, after=after), DAY
        )

    def _stretches(self, open_: Callable[[Contact], Spans], until: int) -> tuple[Stretch, ...]:
        spans = {team.id: open_(team) for team in (*self.teams, *self.instead)}
        edges = sorted(
            {0, until, *(edge for each in spans.values() for span in each for edge in span)}
        )
        found: list[Stretch] = []
        for start, end in pairwise(edges):
            stretch = self._at(spans, start, end)
            last = found[-1] if found else None
            if last and (last.how, last.teams) == (stretch.how, stretch.teams):
                found[-1] = Stretch(last.start, end, last.how, last.teams)
            else:
                found.append(stretch)
        return tuple(found)

    def _at(self, spans: dict[str, Spans], start: int, end: int) -> Stretch:
        def open_(teams: Teams) -> Teams:
            return tuple(team for team in teams if any(a <= start < b for a, b in spans[team.id]))

        if found := open_(self.teams):
            return Stretch(start, end, How.OPEN, to_call(found))
        if found := open_(self.instead):
            return Stretch(start, end, How.MEANWHILE, found[:1])
        return Stretch(start, end, How.WAITS if self.waits else How.NOBODY)


def to_call(open_: Teams) -> Teams:
    """Return which of several open teams are called: those that say they come first, if any do.

    Else those that no other open team names for when it is closed.
    """
    if first := tuple(team for team in open_ if team.first_call):
        return first
    later = {team.when_closed for team in open_}
    return tuple(team for team in open_ if team.id not in later) or open_


def by_day(week: tuple[Stretch, ...]) -> tuple[tuple[Stretch, ...], ...]:
    """Return the stretches of each day, Monday first, counted from its own midnight."""
    return tuple(
        tuple(
            Stretch(
                max(each.start, begin) - begin,
                min(each.end, begin + DAY) - begin,
                each.how,
                each.teams,
            )
            for each in week
            if each.start < begin + DAY and each.end > begin
        )
        for begin in range(0, WEEK, DAY)
    )
