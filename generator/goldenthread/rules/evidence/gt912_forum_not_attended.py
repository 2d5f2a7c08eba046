"""A meeting that an answer cites and that we no longer attend, or at which nobody of us was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from datetime import timedelta

from goldenthread.graph.tenders import open_answers
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.governance import Meeting
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

LONGEST = timedelta(days=365)


def check(world: World) -> Iterator[Problem]:
    """Yield each meeting that nobody attended, and each cited forum not attended in a year."""
    for meeting in world.library.all(Meeting):
        if not meeting.we_sent:
            yield Problem(
                meeting.key,
                ("we_sent",),
                f'The record of "{meeting.forum}" names nobody of us who was there.',
                "Name the roles that were there, or delete the record if none was.",
                "we_sent: [safeguarding-lead]",
            )
    yield from _cited(world)


def _cited(world: World) -> Iterator[Problem]:
    library = world.library
    latest = _latest(library.all(Meeting))
    answers = {answer.key for _, answer in open_answers(library)}
    seen: set[tuple[str, str]] = set()
    for use in world.uses.all:
        meeting = library.find(Meeting, use.target.partition("/")[2])
        if use.user not in answers or meeting is None or meeting.key != use.target:
            continue
        place = (use.user, _forum(meeting))
        last = latest[_forum(meeting)]
        if place not in seen and world.as_of - last > LONGEST:
            yield Problem(
                use.user,
                use.path,
                f'The answer speaks of "{meeting.forum}"; we were last there on '
                f"{date_words(last)}, more than a year ago.",
                "Record a later meeting of the same forum, or cite one that we attend.",
                at=use.at,
                related=((meeting.key, ("held_on",), "when it was held"),),
            )
        seen.add(place)


def _latest(meetings: tuple[Meeting, ...]) -> dict[str, date]:
    """Return the day of the last meeting of each forum."""
    found: dict[str, date] = {}
    for each in meetings:
        found[_forum(each)] = max(each.held_on, found.get(_forum(each), each.held_on))
    return found


def _forum(meeting: Meeting) -> str:
    """Return the forum as it is compared: its name, however it is spelled."""
    return " ".join(meeting.forum.casefold().split())


RULE = Rule(
    code="GT912",
    name="forum-not-attended",
    summary="An answer cites a forum not attended for a year, or a meeting names nobody of us.",
    why=(
        "Commissioners know who comes to their forums. An answer that names one where nobody has "
        "seen the provider for a year is worse than one that does not."
    ),
    source="Own rule: a forum that is cited was attended within twelve months (F29).",
    severity=Severity.WARNING,
    bad="""\
records:
  - {kind: tender, id: northbridge-2026}
  - {kind: question, id: q1, tender: northbridge-2026}
  - {kind: meeting, id: forum-2025-09, forum: Provider forum, held_on: 2025-09-16}
  - kind: answer
    id: a1
    question: q1
    evidence:
      - meeting/forum-2025-09  # <-
""",
    good="""\
records:
  - {kind: tender, id: northbridge-2026}
  - {kind: question, id: q1, tender: northbridge-2026}
  - {kind: meeting, id: forum-2025-09, forum: Provider forum, held_on: 2025-09-16}
  - {kind: meeting, id: forum-2026-09, forum: Provider forum, held_on: 2026-09-15}
  - kind: answer
    id: a1
    question: q1
    evidence:
      - meeting/forum-2025-09
""",
    check=check,
)
