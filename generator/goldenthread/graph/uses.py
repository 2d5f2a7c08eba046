"""Who links to whom: every link and every quote of a library, forwards and backwards."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from goldenthread.library.facts import Mention
from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.records.links import KeyPath
from goldenthread.records.links import links_and_texts


class Use(NamedTuple):
    """That the field ``path`` of the record ``user`` links to, or quotes, ``target``.

    ``target`` is ``kind/id``; ``quoted`` is the whole address when a text quotes a fact, with
    ``block`` the word before it and ``at`` the character of the text where it begins.
    """

    user: str
    path: KeyPath
    target: str
    quoted: str = ""
    block: str = ""
    at: int = 0


class Unclosed(NamedTuple):
    """A ``[[`` that opens no quote: in which record and field, at which character of the text."""

    user: str
    path: KeyPath
    at: int


class Uses(NamedTuple):
    """All links and quotes of a library, in the order of the records that hold them."""

    all: tuple[Use, ...]
    of: Mapping[str, tuple[Use, ...]]
    unclosed: tuple[Unclosed, ...] = ()


def uses_in(library: Library) -> Uses:
    """Return every link and quote of a library."""
    found: list[Use] = []
    unclosed: list[Unclosed] = []
    for key, entry in library.entries.items():
        links, texts = links_and_texts(entry.record)
        found += [Use(key, each.path, each.target) for each in links]
        for path, text in texts:
            quotes = tuple(mentions(text))
            found += [_quote(key, path, each) for each in quotes]
            if text.count("[[") != len(quotes):
                starts = {each.start for each in quotes}
                marks = (match.start() for match in re.finditer(r"\[\[", text))
                unclosed += [Unclosed(key, path, at) for at in marks if at not in starts]
    by_target: dict[str, list[Use]] = {}
    for use in found:
        by_target.setdefault(use.target, []).append(use)
    of = {key: tuple(by_target[key]) for key in sorted(by_target)}
    return Uses(tuple(found), of, tuple(unclosed))


def _quote(key: str, path: KeyPath, mention: Mention) -> Use:
    target = mention.address.partition("#")[0]
    return Use(key, path, target, mention.address, mention.view, mention.start)
