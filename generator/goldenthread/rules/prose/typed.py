"""Values that are typed in a text although a record keeps them, and how to quote them instead."""

from __future__ import annotations

import re
from typing import NamedTuple

from goldenthread.library.prose import PAGE
from goldenthread.library.prose import Passage
from goldenthread.model.audience import Audience
from goldenthread.records.links import KeyPath
from goldenthread.rules.rule import Problem

BY_QUOTE = "Quote the fact, so that it changes here when it changes there."
BY_MACRO = (
    "Write what stands below, with `render_macros: true` at the head of the page, so that it "
    "changes here when it changes there."
)

KINDS = ("answer", "policy", PAGE)
"""The texts in which a figure is quoted and not typed."""
MOST = 200
"""As many values in one text are compared: a text with more of them is a table of numbers."""


class Kept(NamedTuple):
    """A value that a record keeps: its address, its words, and the record with the path to it.

    ``audience`` is the widest that may read it; ``quoted`` is how it is quoted, where that is more
    than its address in brackets.
    """

    address: str
    words: str
    key: str
    path: KeyPath
    audience: Audience = Audience.PUBLIC
    quoted: str = ""

    def as_quoted(self, passage: Passage) -> str:
        """Return what to write in a text instead of the value."""
        quoted = self.quoted or f"[[{self.address}]]"
        if passage.kind != PAGE:
            return quoted
        return re.sub(r"\[\[(.*?)\]\]", r"{{ fact('\1') }}", quoted)


class Typed(NamedTuple):
    """A value typed in a text, with the facts that have it, or else the facts that it belies.

    ``what`` says what a time limit is for, and ``law`` holds the words of the limits that a law
    sets where no fact keeps one.
    """

    passage: Passage
    at: int
    said: str
    same: tuple[Kept, ...] = ()
    other: tuple[Kept, ...] = ()
    what: str = ""
    law: tuple[str, ...] = ()


def can_quote(passage: Passage) -> bool:
    """Say whether a text may quote facts, so that there is something to mend."""
    return passage.mark.quoting or passage.kind == PAGE


def typed_problem(typed: Typed, what: str, fact: Kept) -> Problem:
    """Return the problem of a value that is typed and should be quoted."""
    page = typed.passage.kind == PAGE
    return Problem(
        typed.passage.key,
        typed.passage.path,
        f'"{typed.said}" is typed here, and it is {what}.',
        BY_MACRO if page else BY_QUOTE,
        fact.as_quoted(typed.passage),
        related=((fact.key, fact.path, "where it is kept"),),
        at=typed.at,
    )
