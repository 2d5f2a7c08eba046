"""Who links to whom: every link and every quote of a library, forwards and backwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.library.facts import mentions
from goldenthread.library.library import Library
from goldenthread.records.links import KeyPath
from goldenthread.records.links import links_of
from goldenthread.records.links import quoting_texts


@dataclass(frozen=True, slots=True)
class Use:
    """That the field ``path`` of the record ``user`` links to, or quotes, ``target``.

    ``target`` is ``kind/id``; ``quoted`` is the whole address when a text quotes a fact.
    """

    user: str
    path: KeyPath
    target: str
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class Uses:
    """All links and quotes of a library, in the order of the records that hold them."""

    all: tuple[Use, ...]
    of: Mapping[str, tuple[Use, ...]]


def uses_in(library: Library) -> Uses:
    """Return every link and quote of a library."""
    found = []
    for key, entry in library.entries.items():
        found += [Use(key, each.path, each.target) for each in links_of(entry.record)]
        for path, text in quoting_texts(entry.record):
            for mention in mentions(text):
                target = mention.address.partition("#")[0]
                found.append(Use(key, path, target, mention.address))
    by_target: dict[str, list[Use]] = {}
    for use in found:
        by_target.setdefault(use.target, []).append(use)
    return Uses(tuple(found), {key: tuple(by_target[key]) for key in sorted(by_target)})
