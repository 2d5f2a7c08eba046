"""The days in a record, found by their types: every date at any depth, with its path."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any
from typing import get_args

from pydantic import BaseModel

from goldenthread.records.links import KeyPath


def days_of(record: BaseModel) -> Iterator[tuple[KeyPath, date]]:
    """Yield every date that a record holds, with its path, in the order of its fields."""
    for name in _dated(type(record)):
        yield from _below(getattr(record, name, None), (name,))


def _below(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, date]]:
    if isinstance(value, date):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _below(item, (*path, index))
    elif isinstance(value, BaseModel):
        for inner, day in days_of(value):
            yield (*path, *inner), day


@cache
def _dated(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields of a model that hold a date, or something that holds one."""
    return tuple(
        name for name, field in model.model_fields.items() if _holds_a_date(field.annotation)
    )


def _holds_a_date(annotation: Any) -> bool:
    if annotation is date:
        return True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_dated(annotation))
    return any(map(_holds_a_date, get_args(annotation)))
