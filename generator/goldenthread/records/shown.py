"""The class that one reader gets of a kind of record: what they may not see is not in it.

A contact for a commissioner is not a ``Contact`` with gaps. It is a class of its own whose fields
are those that a commissioner may see. Asking it for any other is an ``AttributeError``, also where
the field has a default: "none" would be a statement, and maybe a false one.
"""

from functools import cache
from typing import NoReturn
from typing import TypeVar

from pydantic import BaseModel
from pydantic import create_model

from goldenthread.model.audience import Audience
from goldenthread.records.fields import audience_of

Model = TypeVar("Model", bound=BaseModel)


@cache
def shown_to(model: type[Model], reader: Audience) -> type[Model]:
    """Return the class that holds what a reader may see of ``model``.

    It is made from the fields whose audience allows it, so a field that names none is not in it. It
    stands below ``model``, so that it is found as one and says its values in the same words.
    """
    name = f"{model.__name__}For{reader.word.capitalize()}"
    shown: type[Model] = create_model(name, __base__=model, __module__=model.__module__)
    fields, computed = model.model_fields, model.model_computed_fields
    shown.__pydantic_fields__ = {
        each: field for each, field in fields.items() if reader.may_see(audience_of(model, each))
    }
    shown.__pydantic_computed_fields__ = {
        each: field for each, field in computed.items() if reader.may_see(audience_of(model, each))
    }
    for hidden in computed.keys() - shown.__pydantic_computed_fields__.keys():
        setattr(shown, hidden, _Missing(hidden))
    return shown


class _Missing:
    """Stands in a class for something computed that its reader may not see."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type) -> NoReturn:
        raise AttributeError(f"{owner.__name__} has no {self._name}.")
