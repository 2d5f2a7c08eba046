"""Plain values for the hand-written pages: how many records there are, and single facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from goldenthread.library.facts import NoFact
from goldenthread.library.facts import mentions
from goldenthread.records import KINDS
from goldenthread.views.view import View


def site_data(view: View) -> dict[str, dict[str, Any]]:
    """Return ``counts`` by kind and ``facts`` by address (``provider/elm-care#name``), in words.

    A text that quotes an authority's facts has no words of its own, and is left out.
    """
    counts = {model.kind: len(view.library.all(model)) for model in KINDS}
    return {"counts": counts, "facts": dict(_facts(view))}


def _facts(view: View) -> Iterator[tuple[str, str]]:
    for key, entry in view.library.entries.items():
        for path in _paths(entry.record):
            address = f"{key}#{path}"
            try:
                words = view.fact(address, view.scope).value
            except NoFact:
                continue
            if not any(mentions(words)):
                yield address, words


def _paths(value: Any, before: str = "") -> Iterator[str]:
    """Yield the paths below a value, with the items of a list by their ids or their places."""
    if isinstance(value, BaseModel):
        model = type(value)
        for name in [*model.model_fields, *model.model_computed_fields]:
            if getattr(value, name, None) is not None:
                yield from _paths(getattr(value, name), f"{before}.{name}" if before else name)
    elif isinstance(value, tuple) and any(isinstance(each, BaseModel) for each in value):
        for place, item in enumerate(value):
            yield from _paths(item, f"{before}.{getattr(item, 'id', place)}")
    else:
        yield before
