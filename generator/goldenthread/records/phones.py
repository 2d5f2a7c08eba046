"""Which fields hold a telephone number, read from the types of the fields."""

from functools import cache
from typing import Any
from typing import get_args

from pydantic import BaseModel

from goldenthread.records import KINDS
from goldenthread.records.links import KeyPath
from goldenthread.records.text import Phone

_MARKS = get_args(Phone)[1:]


@cache
def is_phone(model: type[BaseModel], path: KeyPath) -> bool:
    """Say whether a path of a model holds a telephone number. Indexes stand for list items."""
    owner: type[BaseModel] | None = model
    phone = False
    for part in path:
        if isinstance(part, int):
            continue
        field = owner.model_fields.get(part) if owner else None
        if field is None:
            return False
        phone = _is_phone(field.annotation, tuple(field.metadata))
        owner = _model_in(field.annotation)
    return phone


@cache
def phone_names() -> frozenset[str]:
    """Return the name of every field, of any kind of record, that holds a telephone number."""
    found: set[str] = set()
    models: list[type[BaseModel]] = list(KINDS)
    while models:
        for name, field in models.pop().model_fields.items():
            if _is_phone(field.annotation, tuple(field.metadata)):
                found.add(name)
            if below := _model_in(field.annotation):
                models.append(below)
    return frozenset(found)


def _is_phone(annotation: Any, marks: tuple[Any, ...] = ()) -> bool:
    if any(mark in _MARKS for mark in (*marks, *getattr(annotation, "__metadata__", ()))):
        return True
    return any(_is_phone(each) for each in get_args(annotation))


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(each) for each in get_args(annotation))
    return next((each for each in found if each), None)
