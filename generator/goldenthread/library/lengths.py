"""How long a text is at least, told from what is typed: no page has to be made for it."""

from __future__ import annotations

import re
from typing import NamedTuple

from goldenthread.library.facts import NoFact
from goldenthread.library.facts import Scope
from goldenthread.library.facts import fact
from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.model.counting import count_words

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_LED_BY = re.compile(r"^[ >]*(?:#+ |[-*+] |\d+[.)] )?", re.MULTILINE)
_MARKS = re.compile(r"[*_`|\\]")
_RULE = re.compile(r"(?<!\S)[-=:]+(?!\S)")


class Length(NamedTuple):
    """How long a text is: its words, and its characters with their spaces."""

    words: int
    characters: int


def at_least(library: Library, text: str, scope: Scope) -> Length:
    """Return how long a text in simple Markdown is at least.

    Facts count as the words they stand for. Marks of layout do not count, nor does a table that
    the text only asks for.
    """
    for mention in reversed(tuple(mentions(text))):
        said = "" if mention.view else _said(library, mention.address, scope)
        text = text[: mention.start] + said + text[mention.end :]
    plain = _RULE.sub(" ", _MARKS.sub("", _LED_BY.sub("", _LINK.sub(r"\1", text))))
    lines = [" ".join(line.split()) for line in plain.split("\n")]
    return Length(count_words(plain), sum(map(len, lines)))


def _said(library: Library, address: str, scope: Scope) -> str:
    try:
        return fact(library, address, scope).words
    except NoFact:
        return ""
