"""Plain values to a record, or to the sentences that say what is wrong with them."""

from typing import Any
from typing import NamedTuple
from typing import TypeVar

from pydantic import BaseModel
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from goldenthread.model.spelling import nearest
from goldenthread.records.links import KeyPath

Model = TypeVar("Model", bound=BaseModel)


class Wrong(NamedTuple):
    """One thing wrong with the values of a record, at a path of keys and indexes."""

    path: KeyPath
    message: str
    hint: str = ""
    example: str = ""


def read_as(model: type[Model], values: Any, what: str) -> Model | tuple[Wrong, ...]:
    """Return the values as ``model``, or everything that is wrong with them, in file order.

    ``what`` names the thing in sentences: ``contact``.
    """
    try:
        return model.model_validate(values)
    except ValidationError as error:
        return tuple(_wrong(each, model, what) for each in error.errors(include_url=False))


def _wrong(error: ErrorDetails, model: type[BaseModel], what: str) -> Wrong:
    path: KeyPath = error["loc"]
    name = next((str(part) for part in reversed(path) if isinstance(part, str)), what)
    match error["type"]:
        case _ if error["input"] is None:
            return Wrong(path, f"`{name}` has nothing after it.", "Write a value, or delete it.")
        case "goldenthread":
            context = error["ctx"]
            return Wrong(path, context["message"], context["hint"], context["example"])
        case "missing":
            return _missing(path, name, _owner(model, path), what)
        case "extra_forbidden":
            return _unknown(path, name, _owner(model, path), what)
        case "enum" | "literal_error":
            return _choice(path, name, error)
        case "tuple_type" | "list_type":
            return Wrong(
                path,
                f"`{name}` must be a list.",
                "Put each item on a line of its own that starts with a hyphen.",
                f"{name}:\n  - first\n  - second",
            )
        case "string_type":
            return Wrong(
                path,
                f"`{name}` must be text, not a list or a group of fields.",
                "Write the text after the colon; put quotes round it if it holds { or [.",
            )
        case "model_type" | "model_attributes_type" | "dict_type":
            return Wrong(
                path,
                f"`{name}` must be a group of fields, each on its own line below it.",
                "Indent its fields by two spaces.",
            )
        case kind:
            return Wrong(path, f"`{name}` cannot be read ({error['msg'].lower()}; {kind}).")


def _owner(model: type[BaseModel], path: KeyPath) -> type[BaseModel]:
    """Return the model that holds the last part of ``path``."""
    owner = model
    for part in path[:-1]:
        if isinstance(part, str) and part in owner.model_fields:
            owner = _model_in(owner.model_fields[part].annotation) or owner
    return owner


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        if (found := _model_in(inner)) is not None:
            return found
    return None


def _missing(path: KeyPath, name: str, owner: type[BaseModel], what: str) -> Wrong:
    field = owner.model_fields.get(name)
    about = (field.description or "") if field else ""
    return Wrong(
        path[:-1], f"`{name}` is missing from this {_below(path, what)}.", f"Add it: {about}"
    )


def _unknown(path: KeyPath, name: str, owner: type[BaseModel], what: str) -> Wrong:
    known = list(owner.model_fields)
    near = nearest(name, known)
    hint = f"Did you mean `{near}`?" if near else f"The fields are: {', '.join(known)}."
    return Wrong(path, f"There is no field `{name}` in this {_below(path, what)}.", hint)


def _below(path: KeyPath, what: str) -> str:
    """Name the part of a record that a path's last field belongs to."""
    words = [part.replace("_", " ") for part in path[:-1] if isinstance(part, str)]
    return f"{what} (in {words[-1]})" if words else what


def _choice(path: KeyPath, name: str, error: ErrorDetails) -> Wrong:
    allowed = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
    written = str(error["input"])
    near = nearest(written, allowed)
    return Wrong(
        path,
        f'`{name}` cannot be "{written}".',
        f"It is one of: {', '.join(allowed)}." + (f" Did you mean {near}?" if near else ""),
        f"{name}: {near or allowed[0]}",
    )
