"""Links between records, declared in the types of the fields that hold them.

A field of type ``AuthorityRef`` holds the id of an authority; a field of type ``AnyRef`` holds
``kind/id``. Everything that follows links (the graph, the checks, where-used) reads them from
here, so a new field needs no other change.
"""

import re
from functools import cache
from types import UnionType
from typing import Annotated
from typing import Any
from typing import NamedTuple
from typing import Union
from typing import get_args
from typing import get_origin

from pydantic import AfterValidator
from pydantic import BaseModel

from goldenthread.records.text import Quoting
from goldenthread.records.text import Slug
from goldenthread.records.text import wrong

KeyPath = tuple[str | int, ...]


class Link(NamedTuple):
    """Marks a field as a link to a record of ``kind``; an empty kind allows any, ``kind/id``."""

    kind: str = ""


def _reference(value: str) -> str:
    if not re.fullmatch(r"[a-z_]+/[a-z0-9]+(-[a-z0-9]+)*", value):
        raise wrong(
            f'"{value}" does not name a record.',
            "Write its kind, a slash and its id.",
            "audit/medication-2026-03",
        )
    return value


AnyRef = Annotated[str, AfterValidator(_reference), Link()]
AgencyRef = Annotated[Slug, Link("agency")]
SectorRef = Annotated[Slug, Link("sector")]
AuthorityRef = Annotated[Slug, Link("authority")]
CaseRef = Annotated[Slug, Link("case_example")]
CategoryRef = Annotated[Slug, Link("category")]
ContactRef = Annotated[Slug, Link("contact")]
DocumentRef = Annotated[Slug, Link("document_standard")]
DutyRef = Annotated[Slug, Link("duty")]
FrameworkRef = Annotated[Slug, Link("framework")]
LearningRef = Annotated[Slug, Link("learning")]
PathwayRef = Annotated[Slug, Link("pathway")]
ProviderRef = Annotated[Slug, Link("provider")]
PurposeRef = Annotated[Slug, Link("purpose")]
QuestionRef = Annotated[Slug, Link("question")]
RequirementRef = Annotated[Slug, Link("requirement")]
RoleRef = Annotated[Slug, Link("role")]
ServiceRef = Annotated[Slug, Link("service")]
ServiceTypeRef = Annotated[Slug, Link("service_type")]
SharingRuleRef = Annotated[Slug, Link("sharing_rule")]
TenderRef = Annotated[Slug, Link("tender")]
ThresholdSetRef = Annotated[Slug, Link("threshold_set")]


class Use(NamedTuple):
    """One link as it stands in a record: where, and the ``kind/id`` it names."""

    path: KeyPath
    target: str


class _Plan(NamedTuple):
    """What of a type has to be looked at: links, quoting text and models further down."""

    link: Link | None = None
    quoting: bool = False
    model: type[BaseModel] | None = None

    @property
    def matters(self) -> bool:
        return bool(self.link or self.quoting or (self.model and _plans(self.model)))


@cache
def _plans(model: type[BaseModel]) -> tuple[tuple[str, _Plan], ...]:
    """Return the fields of a model that hold links or quoting text, at any depth."""
    found = []
    for name, field in model.model_fields.items():
        plan = _plan(field.annotation, tuple(field.metadata))
        if plan.matters:
            found.append((name, plan))
    return tuple(found)


def _plan(annotation: Any, metadata: tuple[Any, ...]) -> _Plan:
    for mark in metadata:
        if isinstance(mark, Link):
            return _Plan(link=mark)
        if isinstance(mark, Quoting):
            return _Plan(quoting=True)
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        return _plan(inner, tuple(marks))
    if origin in (tuple, list, Union, UnionType):
        for inner in get_args(annotation):
            plan = _plan(inner, ())
            if plan.link or plan.quoting or plan.model:
                return plan
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _Plan(model=annotation)
    return _Plan()


def _marked(record: BaseModel) -> list[tuple[KeyPath, _Plan, str]]:
    """Return every link and every quoting text of a record, in the order of its fields."""
    found: list[tuple[KeyPath, _Plan, str]] = []
    _collect(record, _Plan(model=type(record)), (), found)
    return found


def _collect(
    value: Any, plan: _Plan, path: KeyPath, found: list[tuple[KeyPath, _Plan, str]]
) -> None:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            _collect(item, plan, (*path, index), found)
    elif plan.model is None:
        found.append((path, plan, str(value)))
    else:
        for name, below in _plans(plan.model):
            if inner := getattr(value, name, None):
                _collect(inner, below, (*path, name), found)


def links_and_texts(record: BaseModel) -> tuple[list[Use], list[tuple[KeyPath, str]]]:
    """Return every link of a record, and every text in which facts may be quoted, by its path.

    Each in the order of the record's fields.
    """
    links: list[Use] = []
    texts: list[tuple[KeyPath, str]] = []
    for path, plan, value in _marked(record):
        if plan.link:
            links.append(Use(path, f"{plan.link.kind}/{value}" if plan.link.kind else value))
        else:
            texts.append((path, value))
    return links, texts


def links_of(record: BaseModel) -> list[Use]:
    """Return every link that a record holds, in the order of its fields."""
    return links_and_texts(record)[0]


@cache
def link_of(model: type[BaseModel], path: KeyPath) -> Link | None:
    """Return the link that a path of a model holds, or None. Indexes stand for list items."""
    plan = _Plan(model=model)
    for part in path:
        if isinstance(part, int):
            continue
        fields = dict(_plans(plan.model)) if plan.model else {}
        if (below := fields.get(part)) is None:
            return None
        plan = below
    return plan.link
