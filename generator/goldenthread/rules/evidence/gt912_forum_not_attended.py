"""A forum that an answer cites or says we attend and do not, or a meeting with nobody of us."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from datetime import timedelta

from goldenthread.graph.tenders import open_answers
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.governance import Meeting
from goldenthread.rules.evidence.forums import Claimed
from goldenthread.rules.evidence.forums import claimed
from goldenthread.rules.evidence.forums import last_there
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
    if not library.lacks(Meeting):
        cited = {(answer, latest[forum]) for answer, forum in seen}
        yield from _only_claimed(world, answers, cited)


def _only_claimed(
    world: World, answers: set[str], cited: set[tuple[str, date]]
) -> Iterator[Problem]:
    """Yield each forum that an answer says we attend, and that no meeting of a year bears out."""
    seen: set[tuple[str, str]] = set()
    for claim in claimed(world.library):
        last = last_there(world.library, claim)
        place = (claim.passage.key, claim.name)
        old = last is None or world.as_of - last > LONGEST
        if claim.passage.key not in answers or place in seen or not old:
            continue
        seen.add(place)
        if last is None or (claim.passage.key, last) not in cited:
            yield _claim(claim, last)


def _claim(claim: Claimed, last: date | None) -> Problem:
    since = f"the last one is of {date_words(last)}" if last else "there is none"
    return Problem(
        claim.passage.key,
        claim.passage.path,
        f'The answer says that we attend "{claim.name}", and no record of the last twelve months '
        f"shows us at a meeting of it: {since}.",
        "Record the last meeting at which one of us was, or say that we are ready to attend.",
        f"forum: {claim.name}",
        at=claim.at,
    )


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
    summary="An answer has a forum not attended for a year, or a meeting names nobody of us.",
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
