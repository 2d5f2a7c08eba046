"""The facts that a text quotes, as a table: what each is, its value, its source and how fresh."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from goldenthread.library.facts import fact
from goldenthread.model.block import Block
from goldenthread.model.block import Call
from goldenthread.model.block import Quote
from goldenthread.model.block import quotes_in
from goldenthread.records.fields import Record
from goldenthread.records.links import KeyPath
from goldenthread.views.documents.evidence import dated
from goldenthread.views.documents.evidence import name_of
from goldenthread.views.documents.evidence import sort_of
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import capital
from goldenthread.views.write import inlines
from goldenthread.views.write import table

HEADER = ("What", "Value", "Source", "Last checked")


def quoted(view: View, blocks: Iterable[Block], caption: str) -> tuple[Block, ...]:
    """Return every fact that some blocks quote, once, in the order in which they quote it."""
    facts = dict.fromkeys(_facts(tuple(blocks)))
    return table(HEADER, (_row(view, each) for each in facts), caption, (4, 3, 4, 3))


def _facts(blocks: tuple[Block, ...]) -> Iterator[Quote]:
    """Yield the values that are quoted; the name of a whole record is not one of them."""
    for each in quotes_in(blocks):
        if "#" in each.address:
            yield each if isinstance(each, Quote) else _value(each)


def _value(call: Call) -> Quote:
    return Quote(call.address, call.value)


def _row(view: View, quote: Quote) -> tuple[Content, ...]:
    record = view.library.entries[quote.address.partition("#")[0]].record
    source = inlines(name_of(view, record), f" ({sort_of(record).lower()})")
    fresh = dated(view, record) or inlines("on the date of this document")
    return what(view, quote.address), (quote,), source, fresh


def what(view: View, address: str) -> Content:
    """Say what a fact is, from the descriptions of the fields on its path.

    ``authority/northbridge#clocks.enquiry.limit`` is "The limit (Finish the enquiry)".
    """
    found = fact(view.library, address)
    record = view.library.entries[found.key].record
    said = [_short(each) for each in _descriptions(type(record), found.path)]
    if item := _item(view, record, found.path):
        return inlines(f"{said[-1]} (", item, ")")
    if len(said) == 1:
        return inlines(said[-1])
    return inlines(f"{said[-2]}: {said[-1][:1].lower()}{said[-1][1:]}")


def _descriptions(model: type[BaseModel], path: KeyPath) -> Iterator[str]:
    """Yield what each field on a path is for; the items of a list have no words of their own."""
    below: type[BaseModel] | None = model
    for part in path:
        if below is None or isinstance(part, int):
            continue
        plain, computed = below.model_fields.get(part), below.model_computed_fields.get(part)
        yield (plain.description if plain else computed.description if computed else "") or part
        below = _model_in(plain.annotation) if plain else None


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Return the group of fields that an annotation names, alone, optional or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(each) for each in getattr(annotation, "__args__", ()))
    return next((each for each in inner if each), None)


def _short(description: str) -> str:
    """Return a description up to its first comma or stop."""
    for mark in (".", ";", ":", ","):
        description = description.partition(mark)[0]
    return " ".join(description.split())


def _item(view: View, record: Record, path: KeyPath) -> Quote | None:
    """Return what the item of a list is called, if the fact is a field of one: its first words."""
    places = [number for number, part in enumerate(path[:-1]) if isinstance(part, int)]
    if not places:
        return None
    stem = path[: places[-1] + 1]
    named = next(_text_fields(_at(record, stem)), path[-1])
    if named == path[-1]:
        return None
    words = view.quote(record, ".".join(str(part) for part in (*stem, named)))
    return capital(Quote(words.address, words.value.rstrip(".")))


def _at(record: Record, path: KeyPath) -> object:
    value: Any = record
    for part in path:
        value = value[part] if isinstance(part, int) else getattr(value, part)
    return value


def _text_fields(item: object) -> Iterator[str]:
    """Yield the fields of an item that hold words, its id left out."""
    if isinstance(item, BaseModel):
        for name in type(item).model_fields:
            if name != "id" and isinstance(getattr(item, name, None), str):
                yield name
