"""An unfilled record: every field that is needed, with what it holds, and nothing behind it.

What is left empty is a finding with its line, so that a skeleton can never pass for a record.
"""

import re
from collections.abc import Iterator
from collections.abc import Mapping
from textwrap import wrap
from types import UnionType
from typing import Any
from typing import Union
from typing import get_args
from typing import get_origin

from pydantic import BaseModel
from pydantic import ValidationError

from goldenthread.records.fields import Record
from goldenthread.records.links import link_of

Ids = Mapping[str, tuple[str, ...]]
"""The ids that a library has, by kind."""

WIDTH = 96
MOST_IDS = 6
BODY = "body"
"""The field that is the text of a Markdown file, below its facts."""


def skeleton(model: type[Record], ids: Ids) -> str:
    """Return the text of a file with one record of a kind, to be filled in."""
    head = [*_note(_first_line(model), ""), f"kind: {model.kind}", "", *_audience(model), ""]
    names = _names(model, needed=True)
    needed = [line for name in names for line in (*_field(model, name, ids, ""), "")]
    lines = [*head, *needed, *_optional(model)]
    if BODY not in model.model_fields:
        return "\n".join(lines).rstrip() + "\n"
    text = _note(f"Below the next line of hyphens: {model.model_fields[BODY].description}", "")
    return "\n".join(["---", *lines, "", *text, "---", ""])


def _first_line(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().split("\n\n")[0].replace("\n", " ")


def _names(model: type[BaseModel], *, needed: bool) -> list[str]:
    """Return the fields to fill in or to leave out, the kind's own before those of its family."""
    elsewhere = {"id", "audience", BODY} if issubclass(model, Record) else set()
    names = [
        name
        for name, field in model.model_fields.items()
        if field.is_required() is needed and name not in elsewhere
    ]
    return sorted(names, key=lambda name: name not in model.__annotations__)


def _audience(model: type[Record]) -> list[str]:
    about = model.model_fields["audience"].description or ""
    return [*_note(about, ""), "audience: staff"]


def _field(model: type[BaseModel], name: str, ids: Ids, indent: str) -> Iterator[str]:
    """Yield the lines of one needed field: a note, the name, and what is needed below it."""
    field = model.model_fields[name]
    yield from _note(f"{field.description} {_hint(model, name, ids)}", indent)
    yield f"{indent}{name}:"
    part, many = _part(field.annotation), _many(field.annotation)
    below = [] if part is None else _below(part, ids, indent + ("    " if many else "  "))
    if many:
        yield from _as_item(below, indent) if below else [f"{indent}  -"]
    else:
        yield from below


def _below(part: type[BaseModel], ids: Ids, indent: str) -> list[str]:
    names = _names(part, needed=True)
    needed = [line for name in names for line in _field(part, name, ids, indent)]
    return needed or [f"{indent}{line}" for line in _optional(part, "Use what applies:")]


def _as_item(lines: list[str], indent: str) -> list[str]:
    """Put a hyphen before the first field of a list's item."""
    first = next(place for place, line in enumerate(lines) if not line.lstrip().startswith("#"))
    notes = [line[2:] for line in lines[:first]]
    return [*notes, f"{indent}  - {lines[first].lstrip()}", *lines[first + 1 :]]


def _optional(model: type[BaseModel], title: str = "These may be left out:") -> list[str]:
    """Return the fields that are not needed, as notes that only lack a value."""
    names = _names(model, needed=False)
    fields = [f"# {name}: # {model.model_fields[name].description}" for name in names]
    return [f"# {title} to use one, delete the # before its name.", *fields] if fields else []


def _note(words: str, indent: str) -> list[str]:
    lines = wrap(words.strip(), WIDTH - len(indent), break_on_hyphens=False)
    return [f"{indent}# {line}" for line in lines]


def _hint(model: type[BaseModel], name: str, ids: Ids) -> str:
    """Return what right text looks like, from the link, the choices or the check itself."""
    if link := link_of(model, (name,)):
        return _link_words(link.kind, ids)
    example, choices = _as_checked(model, name)
    told = model.model_fields[name].description or ""
    if choices and not all(each in told for each in choices):
        return f"One of: {', '.join(choices)}."
    return f"For example: {example}" if example else ""


def _link_words(kind: str, ids: Ids) -> str:
    if not kind:
        return "Written as kind/id."
    words = kind.replace("_", " ")
    found = ids.get(kind, ())
    if not found:
        return f"By its id; there is no {words} yet."
    more = " and more" if len(found) > MOST_IDS else ""
    return f"By its id: {', '.join(found[:MOST_IDS])}{more}."


def _as_checked(model: type[BaseModel], name: str) -> tuple[str, list[str]]:
    """Return the example and the choices that the field's own check gives for a wrong value."""
    wrong = ["?"] if _many(model.model_fields[name].annotation) else "?"
    try:
        model.model_validate({name: wrong})
    except ValidationError as error:
        for each in error.errors(include_url=False):
            if each["loc"][0] == name and each["type"] == "goldenthread":
                return re.sub(rf"^{name}: ", "", each["ctx"]["example"]), []
            if each["loc"][0] == name and "expected" in each.get("ctx", {}):
                return "", re.findall(r"'([^']+)'", each["ctx"]["expected"])
    return "", []


def _part(annotation: Any) -> type[BaseModel] | None:
    """Return the group of fields that a field holds, alone or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_part(inner) for inner in get_args(annotation))
    return next((each for each in found if each), None)


def _many(annotation: Any) -> bool:
    if get_origin(annotation) in (Union, UnionType):
        return any(_many(inner) for inner in get_args(annotation))
    return get_origin(annotation) is tuple
