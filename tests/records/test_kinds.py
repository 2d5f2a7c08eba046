"""Every kind of record: registered, sampled, described, with an audience for every field."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from goldenthread.model.audience import Audience
from goldenthread.records import KINDS
from goldenthread.records.fields import Part
from goldenthread.records.fields import Record
from goldenthread.records.links import links_of
from goldenthread.records.read import read_as
from goldenthread.records.schema import schemas
from tests.support import SAMPLES
from tests.support import sample_values


def models() -> Iterator[type[BaseModel]]:
    waiting: list[type[BaseModel]] = [Part]
    while waiting:
        model = waiting.pop()
        yield model
        waiting += model.__subclasses__()


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.kind)
def test_the_sample_of_every_kind_is_read(model: type[Record]) -> None:
    values = sample_values(model.kind)
    assert values.pop("kind") == model.kind
    record = read_as(model, values, model.kind)
    assert isinstance(record, model), record


def test_there_is_one_sample_for_each_kind() -> None:
    assert sorted(path.stem for path in SAMPLES.glob("*.yaml")) == sorted(m.kind for m in KINDS)


@pytest.mark.parametrize("model", sorted(set(models()), key=lambda each: each.__name__), ids=str)
def test_every_field_says_who_may_read_it_and_what_it_holds(model: type[BaseModel]) -> None:
    words = {each.word for each in Audience}
    for name, field in model.model_fields.items():
        extra = field.json_schema_extra
        assert isinstance(extra, dict), f"{model.__name__}.{name} names no audience"
        assert extra["audience"] in words
        assert field.description, f"{model.__name__}.{name} says nothing"
        assert field.description.endswith("."), f"{model.__name__}.{name}"


def test_links_are_declared_in_the_types() -> None:
    values = sample_values("contact")
    values.pop("kind")
    record = read_as(next(m for m in KINDS if m.kind == "contact"), values, "contact")
    assert isinstance(record, Record)
    assert [(each.path, each.target) for each in links_of(record)] == [
        (("verified_by",), "role/safeguarding-lead"),
        (("agency",), "agency/northbridge-council"),
        (("areas", 0), "authority/northbridge"),
        (("purposes", 0), "purpose/raise-concern"),
    ]


def test_a_schema_for_every_kind_and_the_editor_sees_what_the_tool_sees() -> None:
    made = schemas()
    assert {f"{model.kind}.json" for model in KINDS} <= made.keys()
    contact = json.loads(made["contact.json"])
    assert contact["additionalProperties"] is False
    assert contact["properties"]["kind"] == {"const": "contact"}
    assert contact["properties"]["verified_on"]["format"] == "date"
    assert "id" not in contact["required"]


@pytest.mark.parametrize(
    ("values", "message", "hint"),
    [
        ({"phon": "1"}, "There is no field `phon` in this contact.", "Did you mean `phone`?"),
        ({"hours": "always"}, "`hours` must be a group of fields", "Indent its fields"),
        ({"purposes": "raise-concern"}, "`purposes` must be a list.", "Put each item on a line"),
        ({"name": None}, "`name` has nothing after it.", "Write a value"),
        ({"verified_how": "caled"}, '`verified_how` cannot be "caled".', "Did you mean called?"),
        ({"name": ["a"]}, "`name` must be text", "Write the text after the colon"),
    ],
)
def test_a_wrong_field_is_said_in_plain_words(
    values: dict[str, object], message: str, hint: str
) -> None:
    whole = sample_values("contact") | values
    whole.pop("kind")
    wrong = read_as(next(m for m in KINDS if m.kind == "contact"), whole, "contact")
    assert isinstance(wrong, tuple)
    assert wrong[0].message.startswith(message)
    assert hint in wrong[0].hint
