"""The reference page of a kind of record, generated from its model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from goldenthread.records import KINDS
from goldenthread.records.fields import Record
from goldenthread.records.fields import audience_of
from goldenthread.records.links import link_of

NOTE = "Generated from the code by `goldenthread docs`; do not edit."


def record_index() -> str:
    """Return the index of all kinds."""
    lines = ["# The records", "", NOTE, "", "| kind | what it is |", "|---|---|"]
    lines += [f"| [{each.kind}]({each.kind}.md) | {_first_line(each)} |" for each in KINDS]
    return "\n".join(lines) + "\n"


def record_page(model: type[Record]) -> str:
    """Return the page of one kind: its fields, and those of every group inside it."""
    lines = [f"# {model.kind}", "", NOTE, "", _first_line(model), "", *_table(model)]
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
        kind = _type_words(field.annotation, link_of(model, (name,)))
        lines.append(
            f"| `{name}` | {about} | {kind} | {needed} | {audience_of(model, name).word} |"
        )
    return lines


def _type_words(annotation: Any, link: Any) -> str:
    many = "list of " if "tuple" in str(annotation).lower() else ""
    if link:
        return f"{many}{link.kind + ' id' if link.kind else 'kind/id'}"
    if models := list(_models_in(annotation)):
        return many + " or ".join(f"[{_heading(each)}](#{_anchor(each)})" for each in models)
    return many + _plain_words(annotation)


def _anchor(part: type[BaseModel]) -> str:
    return _heading(part).replace(" ", "-")


def _plain_words(annotation: Any) -> str:
    """Return the last type that an annotation names, in one word."""
    inner = annotation
    while arguments := [each for each in getattr(inner, "__args__", ()) if each is not type(None)]:
        inner = arguments[0]
    known = {"str": "text", "int": "number", "bool": "yes or no", "date": "date"}
    name = getattr(inner, "__name__", None)
    if name is None:
        return " or ".join(f"`{each}`" for each in getattr(annotation, "__args__", ())) or "text"
    members = getattr(inner, "__members__", None)
    if members and name != "Audience":
        return " or ".join(f"`{each.value}`" for each in members.values())
    return known.get(name, str(name).lower())


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
