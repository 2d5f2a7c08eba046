"""Facts: one value of one record by its address, and the quotes that stand for it in prose.

An address is ``kind/id#path``: ``contact/northbridge-night#phone``. A path goes through links
(``service/elm-court#registered_manager.name``) and finds an item of a list by its id or first
field (``training/level-2#coverage.support-worker.percent``).

In prose a fact is quoted as ``[[kind/id#path]]``. Where the text is bound to an authority,
``[[@authority#board.name]]``, ``[[@thresholds#title]]``, ``[[@provider#name]]``,
``[[@day/PURPOSE#phone]]`` and ``[[@night/PURPOSE#phone]]`` stand for its records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any
from typing import NamedTuple

from pydantic import BaseModel

from goldenthread.library.library import UNSEEN
from goldenthread.library.library import Library
from goldenthread.library.words import words
from goldenthread.model.inline import Quote
from goldenthread.model.spelling import nearest
from goldenthread.records.fields import Record
from goldenthread.records.links import KeyPath
from goldenthread.records.links import link_of

BLOCKS = ("audit", "case", "contacts", "diagram", "duties", "levels", "steps", "training")
"""What may stand before an address in a paragraph of its own: ``[[diagram pathway/ID]]``."""
MOST_NAMED = 5
QUOTE = re.compile(r"\[\[\s*(?:(?P<view>[a-z]+)\s+)?(?P<address>[^\[\]\s]+)\s*\]\]")


class Fact(NamedTuple):
    """A value, its words, its address, and where it stands: a record and the path below it.

    ``address`` names items of lists, ``path`` counts them: ``levels.two.name`` stands at
    ``("levels", 1, "name")``. ``through`` are the links that were followed on the way, each as a
    record and the path of the field that holds the link.
    """

    address: str
    key: str
    path: KeyPath
    value: Any
    words: str
    through: tuple[tuple[str, KeyPath], ...] = ()

    @property
    def quote(self) -> Quote:
        """Return the fact as an inline of a page."""
        return Quote(self.address, self.words)


@dataclass(frozen=True, slots=True)
class NoFact(Exception):
    """Why an address leads nowhere, and what to write instead."""

    message: str
    hint: str


class Mention(NamedTuple):
    """One ``[[...]]`` in a text: what it asks for and at which character."""

    view: str
    address: str
    start: int
    end: int


Scope = Mapping[str, str]
"""What ``@`` names stand for: ``authority`` to ``authority/northbridge``, and so on."""


def mentions(text: str) -> Iterator[Mention]:
    """Yield every quote in a text, in order."""
    for match in QUOTE.finditer(text):
        yield Mention(match["view"] or "", match["address"], match.start(), match.end())


def fact(library: Library, address: str, scope: Scope | None = None) -> Fact:
    """Return the fact at an address. Raises ``NoFact``.

    Quotes within its text are resolved, as far as they lead somewhere here.
    """
    found = _at(library, address, scope)
    if not isinstance(found.value, str) or "[[" not in found.value:
        return found
    return found._replace(words=_without_quotes(library, found, scope, (address,)))


def leading_nowhere(library: Library, typed: str) -> str:
    """Return what stands in the place of a quote that leads nowhere.

    In the whole library it stays as it is typed: the checks report it, and a build stops. To a
    reader who may not see what it names, its address is not shown either.
    """
    return typed if library.complete else UNSEEN


def _without_quotes(
    library: Library, found: Fact, scope: Scope | None, asked: tuple[str, ...]
) -> str:
    """Return the words of a fact with the quotes in them replaced by the words they stand for."""
    said = found.words
    for mention in reversed(tuple(mentions(said))):
        if mention.view or mention.address in asked:
            continue
        try:
            inner = _at(library, mention.address, scope)
        except NoFact:
            words_of = leading_nowhere(library, said[mention.start : mention.end])
        else:
            words_of = _without_quotes(library, inner, scope, (*asked, mention.address))
        said = said[: mention.start] + words_of + said[mention.end :]
    return said


def _at(library: Library, address: str, scope: Scope | None) -> Fact:
    name, _, path = address.partition("#")
    key = _scoped(name, scope or {})
    entry = library.entries.get(key)
    if entry is None:
        near = nearest(key, library.entries)
        hint = f"Did you mean {near}?" if near else "Check its kind and its id."
        raise NoFact(f"There is no record {key}.", hint)
    if not path:
        return Fact(key, key, (), entry.record, entry.record.title_words)
    return _follow(library, entry.record, path.split("."), address)


def _scoped(name: str, scope: Scope) -> str:
    if not name.startswith("@"):
        return name
    if (key := scope.get(name[1:])) is None:
        close = get_close_matches(name[1:], scope, MOST_NAMED, 0)
        known = ", ".join(f"@{each}" for each in close) or "none in this text"
        raise NoFact(f"{name} stands for nothing here.", f"Known here: {known}.")
    return key


def _follow(library: Library, record: Record, parts: list[str], address: str) -> Fact:
    """Walk from a record along a path, through links, to a value."""
    key, owner = record.key, record
    path: list[str | int] = []
    names: list[str] = []
    through: list[tuple[str, KeyPath]] = []
    value: Any = record
    for part in parts:
        if (linked := _linked(library, owner, path, value)) is not None:
            through.append((key, tuple(path)))
            key, owner, path, names, value = linked.key, linked, [], [], linked
        value, step = _below(value, part, address)
        path.append(step)
        names.append(part)
    linked = _linked(library, owner, path, value)
    said = linked.title_words if linked else _said(library, owner, path, value, address)
    return Fact(f"{key}#{'.'.join(names)}", key, tuple(path), value, said, tuple(through))


def _linked(library: Library, owner: Record, path: list[str | int], value: Any) -> Record | None:
    """Return the record that a value names, if the value is a link."""
    link = link_of(type(owner), tuple(path)) if path and isinstance(value, str) else None
    if link is None:
        return None
    entry = library.entries.get(f"{link.kind}/{value}" if link.kind else value)
    return entry.record if entry else None


def _said(library: Library, owner: Record, path: list[str | int], value: Any, address: str) -> str:
    link = link_of(type(owner), tuple(path)) if path else None
    if link and isinstance(value, str) and not library.complete:
        return library.title(f"{link.kind}/{value}" if link.kind else value)
    if link and isinstance(value, tuple):
        return words(tuple(library.title(f"{link.kind}/{id}") for id in value))
    try:
        return words(value)
    except TypeError:
        raise NoFact(
            f"{address} is a group of fields, not one value.",
            f"Go on with one of: {', '.join(_names(value))}.",
        ) from None


def _below(value: Any, part: str, address: str) -> tuple[Any, str | int]:
    """Return the field or item ``part`` of a value, and the step of the path that leads there."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            if part in (str(index), _name(item)):
                return item, index
        names = tuple(_name(item) for item in value)
    else:
        names = _names(value)
        if part in names and hasattr(value, part):
            return getattr(value, part), part
    near = nearest(part, names)
    hint = f"Did you mean {near}?" if near else f"It has: {', '.join(names) or 'nothing'}."
    raise NoFact(f"{address} leads nowhere: there is no `{part}`.", hint)


def _name(item: Any) -> str:
    """Return the name of an item in a list: its id, or its first field that holds something."""
    if not isinstance(item, BaseModel):
        return str(item)
    fields = _fields(type(item))
    if "id" in fields:
        return str(getattr(item, "id", ""))
    held = (getattr(item, name, None) for name in fields)
    return str(next((each for each in held if each), ""))


def _names(value: Any) -> tuple[str, ...]:
    return _fields(type(value)) if isinstance(value, BaseModel) else ()


@cache
def _fields(model: type[BaseModel]) -> tuple[str, ...]:
    return (*model.model_fields, *model.model_computed_fields)
