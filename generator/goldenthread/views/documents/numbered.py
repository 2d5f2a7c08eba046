"""Evidence numbered through a document: E1, E2 ..., in the order in which it is first cited."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.model.block import Block
from goldenthread.records.fields import Record
from goldenthread.views.documents.evidence import dated
from goldenthread.views.documents.evidence import name_of
from goldenthread.views.documents.evidence import owner
from goldenthread.views.documents.evidence import sort_of
from goldenthread.views.documents.evidence import version
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import table
from goldenthread.views.write import to


@dataclass(frozen=True, slots=True)
class Citing:
    """A section of a document that cites evidence: its slug, what to call it, what it cites."""

    slug: str
    name: Content
    cites: tuple[str, ...]


def numbers(sections: Iterable[Citing]) -> Mapping[str, str]:
    """Return the number of each record that some sections cite: ``audit/x`` to ``E1``."""
    keys = dict.fromkeys(key for section in sections for key in section.cites)
    return {key: f"E{number}" for number, key in enumerate(keys, 1)}


def cited(
    view: View, keys: Iterable[str], number: Mapping[str, str], caption: str
) -> tuple[Block, ...]:
    """Return the evidence for one answer."""
    header = ("No.", "Evidence", "Kind", "Date and version", "Owner")
    rows = [(inlines(number[key]), *_about(view, key)) for key in keys]
    return table(header, rows, caption, (1, 6, 3, 4, 3))


def index(view: View, sections: tuple[Citing, ...], number: Mapping[str, str]) -> tuple[Block, ...]:
    """Return all evidence of a document by number, each with the sections that cite it."""
    header = ("No.", "Evidence", "Kind", "Date and version", "Owner", "Cited in")
    rows = [
        (inlines(number[key]), *_about(view, key), joined(_cited_in(key, sections)))
        for key in number
    ]
    return table(header, rows, "Evidence index", (1, 5, 3, 4, 3, 3))


def _cited_in(key: str, sections: tuple[Citing, ...]) -> Iterator[Content]:
    for section in sections:
        if key in section.cites:
            yield (to(section.slug, *section.name),)


def _about(view: View, key: str) -> Iterator[Content]:
    record = view.library.entries[key].record
    yield (name_of(view, record),)
    yield inlines(sort_of(record))
    yield _date_and_version(view, record)
    yield owner(view, record) or inlines("Not stated")


def _date_and_version(view: View, record: Record) -> Content:
    edition = version(view, record)
    said = (dated(view, record), inlines("version ", *edition) if edition else ())
    return joined((each for each in said if each), ", ")
