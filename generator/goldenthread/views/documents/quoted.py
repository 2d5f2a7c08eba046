"""The facts that a text quotes, as a table: each source with its facts, and how fresh it is."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from goldenthread.library.facts import Fact
from goldenthread.library.facts import Scope
from goldenthread.library.facts import fact
from goldenthread.model.block import Block
from goldenthread.model.block import quotes_in
from goldenthread.model.inline import LineBreak
from goldenthread.records.fields import Record
from goldenthread.records.links import KeyPath
from goldenthread.views.documents.evidence import dated
from goldenthread.views.documents.evidence import name_of
from goldenthread.views.documents.evidence import sort_of
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import table

LONGEST = 80
"""How many characters a value may have to be said again; a longer one stands in the text alone."""


def quoted(view: View, blocks: Iterable[Block], scope: Scope, caption: str) -> tuple[Block, ...]:
    """Return every fact that some blocks quote, once, its sources in the order of the text.

    What a source is called is said by its row and not again. ``scope`` is that of the text.
    """
    sources: dict[str, list[Fact]] = {}
    for address in dict.fromkeys(each.address for each in quotes_in(tuple(blocks))):
        if "#" in address:
            found = fact(view.library, address, scope)
            sources.setdefault(found.key, []).append(found)
    rows = [_row(view, key, facts, scope) for key, facts in sources.items()]
    header = ("Source", "Facts quoted from it", "Last checked")
    return table(header, (row for row in rows if row), caption, (5, 9, 4))


def _row(view: View, key: str, facts: list[Fact], scope: Scope) -> tuple[Content, ...]:
    """Return a source with its facts; nothing for one that is only named and never checked."""
    record = view.library.entries[key].record
    labelled: dict[Content, list[Content]] = {}
    for each in sorted(facts, key=lambda each: each.path):
        if each.words != record.title_words:
            what, value = _said(view, record, each, scope)
            labelled.setdefault(what, []).append(value)
    said = [inlines(*what, ": ", *joined(values)) for what, values in labelled.items()]
    fresh = dated(view, record)
    if not said and not fresh:
        return ()
    source = inlines(name_of(view, record), f" ({sort_of(record).lower()})")
    lines = joined(said, LineBreak()) or inlines("Its name")
    return source, lines, fresh or inlines("on the date of this document")


def _said(view: View, record: Record, found: Fact, scope: Scope) -> tuple[Content, Content]:
    """Return what a fact is, and its value.

    A field of an item of a list is named by the item, and its own name leads the value:
    ``Support worker`` and ``in post 48``.
    """
    value, item, field = _value(found), _item(found.path), found.path[-1]
    named = next(_text_fields(_at(record, item)), None) if item else None
    if named is None:
        return _capitalised(_in_words(found.path)), value
    if named == field:
        return _capitalised(_in_words(found.path[:-1])), value
    label = _label(view, record, (*item, named))
    return _resolved(view, label, scope), inlines(f"{_in_words((field,))} ", *value)


def _label(view: View, record: Record, path: KeyPath) -> str:
    """Return what an item is called: what its name links to, or its words as they are typed.

    Typed, so that facts which they quote are quoted here too, in the words of this text's council.
    """
    typed = str(_at(record, path))
    if "[[" in typed:
        return typed
    return view.quote(record, ".".join(str(part) for part in path)).value


def _value(found: Fact) -> Content:
    if len(found.words) > LONGEST:
        return inlines("as it stands in the answer")
    share = str(found.path[-1]).endswith("percent")
    return inlines(found.quote, "%") if share else (found.quote,)


def _in_words(path: KeyPath) -> str:
    return ", ".join(each.replace("_", " ") for each in path if isinstance(each, str))


def _capitalised(words: str) -> Content:
    return inlines(words[:1].upper() + words[1:])


def _resolved(view: View, label: str, scope: Scope) -> Content:
    """Return what an item is called, with the facts that its own words quote."""
    return view.inlines(label[:1].upper() + label[1:].rstrip(".?"), scope)


def _item(path: KeyPath) -> KeyPath:
    """Return the path of the item of a list that a fact is a field of; empty if of none."""
    places = [number for number, part in enumerate(path[:-1]) if isinstance(part, int)]
    return path[: places[-1] + 1] if places else ()


def _at(record: Record, path: KeyPath) -> object:
    value: Any = record
    for part in path:
        value = value[part] if isinstance(part, int) else getattr(value, part)
    return value


def _text_fields(item: object) -> Iterator[str]:
    """Yield the fields of an item of a list that hold words, its id left out."""
    if isinstance(item, BaseModel):
        for name in type(item).model_fields:
            if name != "id" and isinstance(getattr(item, name, None), str):
                yield name
