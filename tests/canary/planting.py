"""A library in which every text is marked with a word that stands nowhere else.

It is made from the types: each text of each record, at any depth, gets its own word, each hidden
number and date its own value, and each hidden field that may be empty is filled. Anybody may read
these records, so that nothing but the audience of a field holds a value back. Beside the first of
every kind stand a twin for staff alone, whose id is marked too, and a record that links to such
twins. ``Planted.marks`` says who may read each mark.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import timedelta
from enum import Enum
from functools import cache
from pathlib import Path
from string import ascii_lowercase
from types import UnionType
from typing import Annotated
from typing import Any
from typing import Union
from typing import get_args
from typing import get_origin
from typing import get_type_hints

from pydantic import BaseModel
from pydantic import TypeAdapter
from pydantic import ValidationError

from goldenthread.library.library import Library
from goldenthread.library.words import date_words
from goldenthread.model.audience import Audience
from goldenthread.records.fields import Record
from goldenthread.records.fields import audience_of
from goldenthread.records.links import Link
from goldenthread.records.text import Count
from goldenthread.records.text import Day
from goldenthread.records.text import Mail
from goldenthread.records.text import Phone
from goldenthread.records.text import Slug
from goldenthread.records.text import Web
from tests.support import library_of
from tests.views.making import SMALL

MORE = Path(__file__).with_name("records.yaml").read_text("utf-8").split("\n---\n")
SETTINGS = {"provider": "elm-care", "inspection_framework": "saf"}
EXAMPLES = (
    "one", "yes", "3", "2026-10-01", "2026-10", "PT24H", "90 days", "01632 960000",
    "one@elm.example",
    "https://elm.example", "mon to fri", "08:45", "Written here",
)  # fmt: skip
"""Right text for every type that a hidden field may have, the most particular first."""
FOLLOWS = {"repeat_of"}
"""Fields whose value must name another record without being a link: they are filled by hand."""
REPOINTED = {"role", "agency", "learning", "audit", "case_example"}
"""The kinds of record to whose hidden twins the visible records link."""


@dataclass
class Planted:
    """The records in source form, by kind, and each mark with the widest circle that may read it.

    A mark is a word of letters, a run of digits, or a day. ``hidden`` are the ids of the twins.
    """

    marks: dict[str, Audience] = field(default_factory=dict)
    records: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)

    def word(self, seen_by: Audience) -> str:
        number, letters = len(self.marks), ""
        for _ in range(4):
            number, letter = divmod(number, 26)
            letters += ascii_lowercase[letter]
        return self._marked(f"quokka{letters}", seen_by)

    def digits(self, first: str, seen_by: Audience) -> str:
        return self._marked(f"{first}{len(self.marks):04}", seen_by)

    def day(self, seen_by: Audience) -> str:
        chosen = date(1951, 1, 1) + timedelta(days=len(self.marks))
        self._marked(date_words(chosen).lower(), seen_by)
        return chosen.isoformat()

    def _marked(self, mark: str, seen_by: Audience) -> str:
        self.marks[mark] = seen_by
        return mark


@cache
def base() -> Library:
    """Return the library before anything is marked."""
    return library_of(*SMALL, *MORE, **SETTINGS)


@cache
def firsts() -> dict[str, Record]:
    """Return the first record of each kind."""
    found: dict[str, Record] = {}
    for entry in base().entries.values():
        found.setdefault(entry.record.kind, entry.record)
    return found


@cache
def planted() -> Planted:
    """Return the marked records."""
    plant = Planted()
    for kind, first in firsts().items():
        plant.hidden[kind] = f"{first.id}-{plant.word(Audience.STAFF)}"
    for entry in base().entries.values():
        _add(plant, entry.record, entry.record.id, Audience.PUBLIC)
    for kind, first in firsts().items():
        _add(plant, first, plant.hidden[kind], Audience.STAFF)
        _add(plant, first, f"{first.id}-linked", Audience.PUBLIC, repointed=True)
    return plant


@cache
def marked_library(quoting: str = "") -> Library:
    """Return the marked library, read; every answer in it says ``quoting`` too."""
    answers = [each | {"body": each["body"] + quoting} for each in planted().records["answer"]]
    kinds = (planted().records | {"answer": answers}).items()
    texts = [json.dumps({"kind": kind, "records": records}) for kind, records in kinds]
    return library_of(*texts, fill=False, **SETTINGS)


def write(folder: Path) -> Path:
    """Write the marked library into a folder."""
    (folder / "pathways").mkdir(parents=True)
    settings = {"name": "Canary", "demonstration": "yes", "as_of": "2026-11-16", **SETTINGS}
    (folder / "goldenthread.yaml").write_text(json.dumps(settings), "utf-8")
    for kind, records in planted().records.items():
        text = json.dumps({"kind": kind, "records": records}, indent=1)
        (folder / "pathways" / f"{kind}.yaml").write_text(text, "utf-8")
    return folder


def _add(
    plant: Planted, record: Record, id: str, seen_by: Audience, *, repointed: bool = False
) -> None:
    raw = record.model_dump(mode="json") | {"id": id, "audience": seen_by.word}
    values = _Planter(plant, repointed=repointed).model(type(record), raw, seen_by)
    plant.records.setdefault(record.kind, []).append(values)


@dataclass(frozen=True)
class _Planter:
    """Marks the values of one record; ``repointed`` leads its links to hidden records."""

    plant: Planted
    repointed: bool

    def model(self, model: type[BaseModel], raw: dict[str, Any], seen_by: Audience) -> Any:
        found = {}
        for name, hint in hints(model).items():
            marked = audience_of(model, name)
            value = raw.get(name)
            if value in (None, []) and marked is not Audience.PUBLIC and name not in FOLLOWS:
                value = made(hint)
            if value not in (None, []) and name not in ("id", "audience"):
                found[name] = self.value(hint, value, min(seen_by, marked), marked)
        return {key: raw[key] for key in ("id", "audience") if key in raw} | found

    def value(self, hint: Any, raw: Any, seen_by: Audience, marked: Audience) -> Any:
        """Return a value with its mark; ``marked`` is the audience of the field alone."""
        hint = plain(hint)
        if isinstance(raw, dict):
            return self.model(hint, raw, seen_by)
        if isinstance(raw, list):
            return [self.value(get_args(hint)[0], each, seen_by, marked) for each in raw]
        if link := link_in(hint):
            return self.linked(link, raw)
        return self.leaf(hint, raw, seen_by, marked)

    def leaf(self, hint: Any, raw: Any, seen_by: Audience, marked: Audience) -> str:
        if isinstance(raw, bool):
            return "yes" if raw else "no"
        if takes(hint, f"{raw} word"):
            return f"{raw} {self.plant.word(seen_by)}"
        if hint == Mail:
            return f"{self.plant.word(seen_by)}@elm.example"
        if hint == Web:
            return f"{raw}/{self.plant.word(seen_by)}"
        if hint == Phone and marked is not Audience.PUBLIC:
            return self.plant.digits("0163296", seen_by)
        if marked <= Audience.INSPECTOR and hint in (Count, Day):
            return self.plant.digits("73", seen_by) if hint == Count else self.plant.day(seen_by)
        if marked is Audience.STAFF and hint == Slug:
            return self.plant.word(seen_by)
        return str(raw)

    def linked(self, link: Link, raw: str) -> str:
        kind = link.kind or raw.partition("/")[0]
        if not self.repointed or kind not in REPOINTED:
            return raw
        return self.plant.hidden[kind] if link.kind else f"{kind}/{self.plant.hidden[kind]}"


def hints(model: type[BaseModel]) -> dict[str, Any]:
    """Return the types of a model's fields with everything that is said about them."""
    found = get_type_hints(model, include_extras=True)
    return {name: found[name] for name in model.model_fields}


def plain(hint: Any) -> Any:
    """Return a type without its "or nothing"."""
    if get_origin(hint) in (Union, UnionType):
        return next(each for each in get_args(hint) if each is not type(None))
    return hint


def link_in(hint: Any) -> Link | None:
    if get_origin(hint) is not Annotated:
        return None
    return next((each for each in hint.__metadata__ if isinstance(each, Link)), None)


def made(hint: Any) -> Any:
    """Return a value of a type, in source form and not yet marked."""
    hint = plain(hint)
    if link := link_in(hint):
        return firsts()[link.kind].id if link.kind else firsts()["role"].key
    if get_origin(hint) is tuple:
        return [made(get_args(hint)[0])]
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return {name: made(each) for name, each in hints(hint).items()}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint)).value
    found = [example for example in EXAMPLES if takes(hint, example)]
    assert found, f"tests/canary/planting.py has no example of {hint}"
    return found[0]


def takes(hint: Any, example: str) -> bool:
    """Say whether a text is right for a type; a text with one more word is right for words."""
    try:
        TypeAdapter(hint).validate_python(example)
    except ValidationError:
        return False
    return True


def models_within(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield a model and the parts below it."""
    yield model
    for hint in hints(model).values():
        for part in parts_in(hint):
            yield from models_within(part)


def parts_in(hint: Any) -> list[type[BaseModel]]:
    """Return the models that a type holds."""
    inner = (plain(hint), *map(plain, get_args(plain(hint))))
    return [each for each in inner if isinstance(each, type) and issubclass(each, BaseModel)]


def takes_marks(hint: Any) -> bool:
    """Say whether a value of a type is one of its own: no link, and no group of fields."""
    items = [plain(each) for each in get_args(hint)] if get_origin(hint) is tuple else []
    return not parts_in(hint) and not any(link_in(each) for each in (plain(hint), *items))
