"""A board or a front door under a council's name that the council does not use."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.name_index import Found
from goldenthread.library.name_index import NameIndex
from goldenthread.library.name_index import name_index
from goldenthread.library.names import names_in
from goldenthread.library.phrases import says
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import is_quoted
from goldenthread.library.sentences import paragraph_at
from goldenthread.library.sentences import sentence_at
from goldenthread.library.sentences import words_of
from goldenthread.library.term_patterns import says_any
from goldenthread.model.finding import Severity
from goldenthread.records.authority import Authority
from goldenthread.rules.prose.typed import MOST
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.sources.packaged import packaged


class _Body(NamedTuple):
    """What people call a board or a team of any council, and the field with a council's own."""

    names: tuple[str, ...]
    field: str
    is_only: bool
    """Whether a council has one of these, so that any other name is wrong."""


def check(world: World) -> Iterator[Problem]:
    """Yield each name in a text that is put together from a council and what it does not have."""
    library = world.library
    prose = prose_of(library)
    names = [name for body in _bodies() for name in body.names]
    rarest = frozenset(min(words_of(name), key=prose.usual) for name in names)
    for passage in prose.holding(rarest):
        if passage.ours and any(name in passage.text for name in names):
            index = _index(library)
            for found in islice(index.found_in(passage.words), MOST):
                if found.said.split()[-1][0].isupper() and not _is_explained(passage, found):
                    yield from _problem(library, passage, found)


def _is_explained(passage: Passage, found: Found) -> bool:
    """Say whether a name is quoted, of the past, or that of a team for children."""
    sentence = passage.words[slice(*sentence_at(passage.text, found.start))]
    return (
        is_quoted(passage.text, found.start)
        or says("children", passage.words[slice(*paragraph_at(passage.text, found.start))])
        or says_any(tuple(packaged("words")["history"]), sentence)
    )


def _problem(library: Library, passage: Passage, found: Found) -> Iterator[Problem]:
    for bearer in found.bearers[:1]:
        id, number = bearer.split(" ")
        authority, body = library.get(Authority, id), _bodies()[int(number)]
        if not _is_used(library, authority, body, found.said):
            part, name = body.field.split(".")
            own = getattr(getattr(authority, part), name)
            yield Problem(
                passage.key,
                passage.path,
                f'The records of {authority.short} have no "{found.said}"; they say "{own}".',
                "Quote the name that the council uses.",
                f"[[{authority.key}#{body.field}]]",
                related=((authority.key, (part, name), "the council's own name"),),
                at=found.start,
            )


def _is_used(library: Library, authority: Authority, body: _Body, said: str) -> bool:
    """Say whether a name stands in the records, or may be another word for one that does."""
    names = [(name.lower(), owner) for name, owner in names_in(library)]
    if any(said.lower() in name for name, _ in names):
        return True
    own = [name for name, owner in names if owner == authority.id]
    return not body.is_only and any(each.lower() in name for each in body.names for name in own)


@lru_cache(maxsize=8)
def _index(library: Library) -> NameIndex:
    """Return every council's name together with what boards and teams are called."""
    return name_index(
        (f"{council}{own} {name}", f"{authority.id} {number}")
        for authority in library.all(Authority)
        for council in dict.fromkeys([authority.short, authority.name])
        for own in ("", "'s")
        for number, body in enumerate(_bodies())
        for name in body.names
    )


@cache
def _bodies() -> tuple[_Body, ...]:
    return tuple(
        _Body(tuple(each["names"]), each["field"], each["only"] == "yes")
        for each in packaged("words")["local_bodies"]
    )


RULE = Rule(
    code="GT818",
    name="name-that-no-record-has",
    summary="A text names a board or a team of a council as the records do not.",
    why=(
        "Councils do not call their front doors alike: many have no MASH for adults. A made-up "
        "name sends staff looking for a team that is not there, and tells the buyer that nobody "
        "here has met it."
    ),
    source="Published council procedures; docs/decisions/0007-facts-are-quoted.md.",
    severity=Severity.WARNING,
    bad="""\
records:
  - kind: authority
    id: northbridge
    short: Northbridge
    board: {name: Northbridge Safeguarding Adults Board}
  - kind: policy
    id: safeguarding-adults
    body: The manager calls the Northbridge MASH.  # <-
  - kind: policy
    id: speaking-up
    body: We attend the Northbridge Safeguarding Adults Partnership.  # <-
""",
    good="""\
records:
  - kind: authority
    id: northbridge
    short: Northbridge
    board: {name: Northbridge Safeguarding Adults Board}
  - kind: policy
    id: safeguarding-adults
    body: >-
      The manager calls the [[authority/northbridge#words.front_door]]. A concern about a child
      goes to the Northbridge MASH. We attend the [[authority/northbridge#board.name]].
""",
    check=check,
    reads_words=True,
)
