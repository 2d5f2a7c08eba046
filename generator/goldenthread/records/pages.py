"""The reference pages of the records and the settings, generated from their models."""

from collections.abc import Iterable
from collections.abc import Iterator
from enum import Enum
from types import NoneType
from typing import Annotated
from typing import Any
from typing import Literal
from typing import get_args
from typing import get_origin

from pydantic import BaseModel

from goldenthread.model.audience import Audience
from goldenthread.records import KINDS
from goldenthread.records.fields import Record
from goldenthread.records.fields import audience_of
from goldenthread.records.hours import TimeOfDay
from goldenthread.records.hours import Weekdays
from goldenthread.records.limits import LimitCode
from goldenthread.records.links import Link
from goldenthread.records.periods import Every
from goldenthread.records.settings import FILE
from goldenthread.records.settings import Settings
from goldenthread.records.text import Count
from goldenthread.records.text import Day
from goldenthread.records.text import Line
from goldenthread.records.text import Mail
from goldenthread.records.text import Month
from goldenthread.records.text import Phone
from goldenthread.records.text import Prose
from goldenthread.records.text import Quoting
from goldenthread.records.text import Reader
from goldenthread.records.text import Slug
from goldenthread.records.text import Web
from goldenthread.records.text import YesNo
from goldenthread.records.traits import Days

NOTE = "Generated from the code by `goldenthread docs`; do not edit."


def record_index() -> str:
    """Return the index of all kinds."""
    lines = ["# The records", "", NOTE, "", f"[The settings](settings.md) of a library: `{FILE}`."]
    lines += ["", "| kind | what it is |", "|---|---|"]
    lines += [f"| [{each.kind}]({each.kind}.md) | {_first_line(each)} |" for each in KINDS]
    return "\n".join(lines) + "\n"


def record_page(model: type[Record]) -> str:
    """Return the page of one kind: its fields, and those of every group inside it."""
    return _page(model.kind, model)


def settings_page() -> str:
    """Return the page of the settings file."""
    return _page("The settings", Settings)


def _page(title: str, model: type[BaseModel]) -> str:
    lines = [f"# {title}", "", NOTE, "", _first_line(model), "", *_table(model)]
    for part in _parts(model, {model}):
        lines += ["", f"## {_heading(part)}", "", _first_line(part), "", *_table(part)]
    return "\n".join(lines) + "\n"


def _heading(part: type[BaseModel]) -> str:
    return "".join(f" {c.lower()}" if c.isupper() else c for c in part.__name__).strip()


def _first_line(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().split("\n\n")[0].replace("\n", " ")


def _table(model: type[BaseModel]) -> list[str]:
    lines = [
        "| field | what it holds | type | needed | who may read it |",
        "|---|---|---|---|---|",
    ]
    for name, field in model.model_fields.items():
        needed = "yes" if field.is_required() else "no"
        about = (field.description or "").replace("|", "\\|")
        kind = _type_words(field.annotation, field.metadata)
        lines.append(
            f"| `{name}` | {about} | {kind} | {needed} | {audience_of(model, name).word} |"
        )
    return lines


def _type_words(annotation: Any, marks: Iterable[Any] = ()) -> str:
    """Return what is written in a field: ``role id``, ``list of text``, ``time, as 08:45``."""
    if words := _marked_words(tuple(marks)):
        return words
    inner = [each for each in get_args(annotation) if each is not NoneType]
    origin = get_origin(annotation)
    if origin is Annotated:
        return _type_words(inner[0], inner[1:])
    if origin is tuple:
        return f"list of {_type_words(inner[0])}"
    if origin is Literal:
        return _choice(inner)
    return " or ".join(map(_type_words, inner)) if inner else _class_words(annotation)


def _marked_words(marks: tuple[Any, ...]) -> str:
    """Return what the marks of an annotated type say; nothing for marks that say nothing."""
    for mark in marks:
        if isinstance(mark, Link):
            return f"{mark.kind} id" if mark.kind else "kind/id"
        if isinstance(mark, Quoting):
            return "text that may quote facts"
    return next((_SMALL_TYPES[mark] for mark in marks if mark in _SMALL_TYPES), "")


def _class_words(annotation: Any) -> str:
    if issubclass(annotation, BaseModel):
        return f"[{_heading(annotation)}](#{_anchor(annotation)})"
    if issubclass(annotation, Enum):
        return _choice(each.value for each in annotation)
    return "text" if annotation is str else str(annotation.__name__).lower()


def _choice(values: Iterable[Any]) -> str:
    return " or ".join(f"`{each}`" for each in values)


def _anchor(part: type[BaseModel]) -> str:
    return _heading(part).replace(" ", "-")


def _parts(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    for field in model.model_fields.values():
        for part in _models_in(field.annotation):
            if part not in seen:
                seen.add(part)
                yield part
                yield from _parts(part, seen)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _models_in(inner)


# The first mark of a small type is the function that reads it: no two types share one.
_SMALL_TYPES: dict[Any, str] = {
    get_args(small)[1]: words
    for small, words in (
        (Count, "number"),
        (Day, "date, as 2026-03-14"),
        (Days, "days, as 90 days"),
        (Every, "days, months or years, as 90 days"),
        (LimitCode, "limit, as PT24H"),
        (Line, "text"),
        (Mail, "email address"),
        (Month, "month, as 2026-03"),
        (Phone, "UK telephone number"),
        (Prose, "text, in paragraphs"),
        (Reader, _choice(each.word for each in Audience)),
        (Slug, "id"),
        (TimeOfDay, "time, as 08:45"),
        (Web, "web address"),
        (Weekdays, "days, as mon to fri"),
        (YesNo, "yes or no"),
    )
}
