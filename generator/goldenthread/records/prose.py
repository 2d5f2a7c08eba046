"""Every text of a record that people read, with the voice that speaks and who may read it."""

from functools import cache
from types import UnionType
from typing import Annotated
from typing import Any
from typing import NamedTuple
from typing import Union
from typing import get_args
from typing import get_origin

from pydantic import BaseModel

from goldenthread.model.audience import Audience
from goldenthread.records.fields import audience_of
from goldenthread.records.links import KeyPath
from goldenthread.records.text import Quoting
from goldenthread.records.text import Said
from goldenthread.records.text import Voice


class Mark(NamedTuple):
    """What holds for every text of one field: its voice, its quotes, and its widest audience."""

    voice: Voice
    quoting: bool
    audience: Audience


Written = tuple[KeyPath, str, Mark]
"""One text of a record: its path, its words, and what holds for it."""
_Field = tuple[str, Mark | None, tuple[Any, ...]]
"""A field's name with its mark, or with the fields below it that hold text."""


def texts_of(record: BaseModel) -> list[Written]:
    """Return every text of a record that people read, in the order of its fields."""
    found: list[Written] = []
    _collect(record, None, _fields(type(record), Audience.PUBLIC), (), found)
    return found


def _collect(
    value: Any, mark: Mark | None, fields: tuple[_Field, ...], path: KeyPath, found: list[Written]
) -> None:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            _collect(item, mark, fields, (*path, index), found)
    elif mark is not None:
        found.append((path, str(value), mark))
    else:
        for name, below, inner in fields:
            if held := getattr(value, name, None):
                _collect(held, below, inner, (*path, name), found)


@cache
def _fields(model: type[BaseModel], reader: Audience) -> tuple[_Field, ...]:
    """Return the fields of a model that hold text, at any depth, for what ``reader`` may see."""
    found: list[_Field] = []
    for name, field in model.model_fields.items():
        audience = min(reader, audience_of(model, name))
        held = _held(field.annotation, tuple(field.metadata))
        if isinstance(held, type):
            if below := _fields(held, audience):
                found.append((name, None, below))
        elif held is not None:
            found.append((name, _mark(held, audience), ()))
    return tuple(found)


def _mark(held: Said | Quoting, audience: Audience) -> Mark:
    if isinstance(held, Said):
        return Mark(held.voice, quoting=False, audience=audience)
    return Mark(Voice.OURS, quoting=True, audience=audience)


def _held(annotation: Any, marks: tuple[Any, ...]) -> Said | Quoting | type[BaseModel] | None:
    """Return the mark of a text, or the model that a field holds, alone or in a list."""
    for mark in marks:
        if isinstance(mark, Said | Quoting):
            return mark
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _held(inner, tuple(more))
    if origin in (tuple, Union, UnionType):
        held = (_held(inner, ()) for inner in get_args(annotation))
        return next((each for each in held if each is not None), None)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return None
