"""Boards in sentences that send a single concern to them, whatever the board is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.library.name_index import NameIndex
from goldenthread.library.name_index import name_index
from goldenthread.library.phrases import says
from goldenthread.library.prose import Passage
from goldenthread.library.prose import prose_of
from goldenthread.library.sentences import is_quoted
from goldenthread.library.sentences import sentence_at
from goldenthread.records.authority import Authority
from goldenthread.rules.prose.typed import MOST
from goldenthread.sources.packaged import packaged

_HELD = frozenset(["board", "boards", "sab", "sabs"])
_WRITTEN = ("Board", "SAB", "board.name")
_QUOTE = re.compile(r"\[\[\s*[^\[\]\s]*#board\.name\s*\]\]")
_CLAUSE = r"[;:]"
_TO = r"(?i)\b(?:to|with)\s+(?:(?:the|our|your|their|its|local)\s+)*\Z"
_WHOM = r"(?i)\s+(?:(?:the|our|your|their|its|local)\s+)*\Z"
_NEAR = 120


class Board(NamedTuple):
    """That a board stands in a text: where, and in which words."""

    passage: Passage
    at: int
    said: str


@lru_cache(maxsize=8)
def told_of_a_concern(library: Library) -> tuple[Board, ...]:
    """Return each board that a text sends a single concern to."""
    return tuple(_told(library))


def _told(library: Library) -> Iterator[Board]:
    for passage in prose_of(library).holding(_HELD):
        if passage.ours and any(each in passage.text for each in _WRITTEN):
            for board in islice(_boards(library, passage), MOST):
                if not is_quoted(passage.text, board.at) and _takes_a_concern(board):
                    yield board


def _boards(library: Library, passage: Passage) -> Iterator[Board]:
    for match in _QUOTE.finditer(passage.text):
        yield Board(passage, match.start(), match[0])
    for found in _names(library).found_in(passage.words):
        if found.said[0].isupper():
            yield Board(passage, found.start, found.said)


@lru_cache(maxsize=8)
def _names(library: Library) -> NameIndex:
    recorded = (each.board.name for each in library.all(Authority))
    return name_index((each, each) for each in (*recorded, *packaged("words")["boards"]))


def _takes_a_concern(board: Board) -> bool:
    text = board.passage.text
    start, end = sentence_at(text, board.at)
    before = re.split(_CLAUSE, text[max(start, board.at - _NEAR) : board.at])[-1]
    after = text[board.at + len(board.said) : min(end, board.at + len(board.said) + _NEAR)]
    to, whom = re.search(_TO, before), re.search(_WHOM, before)
    if to:
        told = _is_sent(before[: to.start()])
    else:
        told = bool(whom) and _is_told(before[: whom.start()] if whom else "", after)
    rest = text[start : board.at] + text[board.at + len(board.said) : end]
    return told and not says("for_a_board", rest)


def _is_told(before: str, after: str) -> bool:
    """Say whether words end with "tell" and others go on with a concern."""
    last = before.split()[-1:]
    return bool(last) and says("telling", *last) and says("a_concern", after)


def _is_sent(before: str) -> bool:
    """Say whether words end with "report", or say that a concern is sent."""
    last = before.split()[-1:]
    return says("reports", *last) or (says("sends", before) and says("a_concern", before))
