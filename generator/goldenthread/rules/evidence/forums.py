"""The forums that an answer says we attend, and the day on which we were last at each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.library.name_index import NameIndex
from goldenthread.library.name_index import name_index
from goldenthread.library.phrases import says
from goldenthread.library.prose import BODY
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import sentences
from goldenthread.records.authority import Authority
from goldenthread.records.governance import Meeting
from goldenthread.records.tender import Answer
from goldenthread.sources.packaged import packaged

_QUOTED = re.compile(r"(?:@authority|authority/(?P<id>[a-z0-9-]+))#forums\.(?P<forum>[a-z0-9-]+)\b")


@dataclass(frozen=True, slots=True)
class Claimed:
    """That a text says, at a character of it, that we attend a forum; ``name`` is what it says."""

    passage: Passage
    at: int
    name: str


def claimed(library: Library) -> Iterator[Claimed]:
    """Yield each forum that an answer says we attend, in the order of the answers.

    A forum that we may go to one day, or go to if something happens, is not claimed.
    """
    indexes: dict[str | None, tuple[tuple[str, ...], NameIndex]] = {}
    for passage in prose_of(library).of(Answer.kind):
        if passage.path != BODY:
            continue
        if passage.authority not in indexes:
            indexes[passage.authority] = _names(library, passage.authority)
        known, names = indexes[passage.authority]
        if _may_name(passage.text, known) and says("attends", passage.text):
            for start, end in sentences(passage.text):
                said = passage.words[start:end]
                if says("attends", said) and not says("attends_perhaps", said):
                    yield from _in(library, passage, start, end, names)


def _in(
    library: Library, passage: Passage, start: int, end: int, names: NameIndex
) -> Iterator[Claimed]:
    """Yield the forums that a sentence names or quotes; failing that, one that no record knows."""
    known = [
        *_quoted(library, passage, start, end),
        *(
            Claimed(passage, start + name.start, name.bearers[0])
            for name in names.found_in(passage.words[start:end])
        ),
    ]
    yield from known
    if not known and (match := _unknown().search(passage.words, start, end)):
        name = " ".join(match["name"].split())
        if not _is_board(library, name):
            yield Claimed(passage, match.start("name"), name)


def _is_board(library: Library, name: str) -> bool:
    """Say whether a name is that of a council's board, whose names other rules look after."""
    boards = (*packaged("words")["boards"], *(a.board.name for a in library.all(Authority)))
    return any(board in name for board in boards)


def _quoted(library: Library, passage: Passage, start: int, end: int) -> Iterator[Claimed]:
    for mention in mentions(passage.text[start:end]):
        if quoted := _QUOTED.match(mention.address):
            authority = library.find(Authority, quoted["id"] or passage.authority)
            for forum in authority.forums if authority else ():
                if forum.id == quoted["forum"]:
                    yield Claimed(passage, start + mention.start, forum.name)


@cache
def _unknown() -> re.Pattern[str]:
    """Return what finds a forum by its name alone, straight after words that say we attend it.

    What goes on after the name is another thing: the training of a board, the minutes of a panel.
    """
    claims = "|".join(each.replace(" ", r"\s+") for each in packaged("phrases")["attends"])
    sorts = "|".join(packaged("words")["forums"])
    return re.compile(
        rf"\b(?i:{claims})\s+(?:(?:the|every|each|our|local|both)\s+){{0,2}}"
        r"(?P<name>(?:[A-Z][\w'\u2019-]*\s+(?:(?:of|and|for|the)\s+)?){1,6}"
        rf"(?:{sorts}))"
        r"(?=\s*(?:[.,;:)]|$|(?:and|or|every|each|in|on|at|to|once|twice|with|as|so|where)\b))"
    )


def _may_name(text: str, known: tuple[str, ...]) -> bool:
    """Say at little cost whether a text may name a forum."""
    if "#forums." in text or any(word in text for word in packaged("words")["forums"]):
        return True
    plain = " ".join(text.lower().split())
    return any(name in plain for name in known)


def _names(library: Library, authority: str | None) -> tuple[tuple[str, ...], NameIndex]:
    """Return the forums that a text for an authority may name: its own, and those of meetings.

    First in small letters, then as an index.
    """
    local = [each for each in library.all(Authority) if each.id == authority]
    own = [forum.name for each in local for forum in each.forums]
    held = [_local_name(library, each, authority) for each in library.all(Meeting)]
    found = dict.fromkeys(name for name in (*own, *held) if " " in name)
    return tuple(name.lower() for name in found), name_index((name, name) for name in found)


def _local_name(library: Library, meeting: Meeting, authority: str | None) -> str:
    """Return a meeting's forum without the council's name after it, in a text for that council."""
    name, _, place = meeting.forum.rpartition(", ")
    local = library.find(Authority, authority)
    return name if local and name and place == local.short else meeting.forum


def last_there(library: Library, claim: Claimed) -> date | None:
    """Return the day of the last meeting whose name holds every word of the forum's.

    A word of the council's name may be missing from it.
    """
    local = library.find(Authority, claim.passage.authority)
    here = _words(f"{local.short} {local.name}") if local else frozenset()
    wanted = _words(claim.name) - here
    held = (each.held_on for each in library.all(Meeting) if wanted <= _words(each.forum))
    return max(held, default=None)


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{3,}", name.casefold()))
