"""Requirement by requirement: what it looks for, and the numbered evidence that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from goldenthread.model.block import Block
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Tone
from goldenthread.model.inline import plain
from goldenthread.records.fields import Record
from goldenthread.records.framework import Requirement
from goldenthread.views.documents.coverage import Coverage
from goldenthread.views.documents.coverage import Shown
from goldenthread.views.documents.evidence import approver
from goldenthread.views.documents.evidence import dated
from goldenthread.views.documents.evidence import name_of
from goldenthread.views.documents.evidence import next_review
from goldenthread.views.documents.evidence import owner
from goldenthread.views.documents.evidence import sort_of
from goldenthread.views.documents.evidence import version
from goldenthread.views.documents.evidence import why_changed
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import callout
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import strong
from goldenthread.views.write import table

Numbers = Mapping[str, str]


def by_requirement(view: View, found: Coverage) -> Iterator[Block]:
    """Yield each requirement of a framework with its evidence, under a heading of level 2."""
    number = _numbers(found)
    yield para(
        "Each piece of evidence has one number. The index after this section says who owns and"
        " approved it, its version, when it is reviewed next and why it was last changed."
    )
    for requirement in found.requirements:
        yield head(2, view.quote(requirement, "name"), anchor=requirement.id)
        yield from paragraphs(view, requirement, "looks_for")
        yield from _items(view, found, requirement, number)


def evidence_index(view: View, found: Coverage) -> tuple[Block, ...]:
    """Return all evidence by number: whose it is, how fresh, until when, and why it changed."""
    rows = [
        _row(view, view.library.entries[key].record, each) for key, each in _numbers(found).items()
    ]
    header = ("No.", "Evidence", "Owner and approver", "Last reviewed", "Next review")
    return table(header, rows, "Evidence index", (1, 7, 4, 4, 4))


def _numbers(found: Coverage) -> Numbers:
    """Return the number of each piece of evidence, by its kind and id."""
    keys = {each.record.key for requirement in found.requirements for each in found.of(requirement)}
    return {key: f"E{number}" for number, key in enumerate(sorted(keys), 1)}


def _ordered(found: Coverage, requirement: Requirement) -> list[Shown]:
    """Return what shows a requirement, by category in the framework's order."""
    places = [each.id for each in found.categories]
    return sorted(
        found.of(requirement), key=lambda each: (places.index(each.category), each.record.key)
    )


def _items(
    view: View, found: Coverage, requirement: Requirement, number: Numbers
) -> tuple[Block, ...]:
    rows = [
        (
            inlines(number[each.record.key]),
            _named(view, each.record),
            (view.quote(found.framework, f"categories.{each.category}.name"),),
            dated(view, each.record),
        )
        for each in _ordered(found, requirement)
    ]
    if not rows:
        return (callout(Tone.WARNING, "No evidence for this service yet"),)
    header = ("No.", "Evidence", "Category", "Last reviewed")
    return table(header, rows, f"Evidence: {requirement.name}", (1, 8, 4, 3))


def _named(view: View, record: Record) -> Content:
    return inlines(name_of(view, record), f" ({sort_of(record).lower()})")


def _row(view: View, record: Record, number: str) -> tuple[Content, ...]:
    edition, why = version(view, record), why_changed(view, record)
    changed = inlines(LineBreak(), strong("Changed because: "), *why) if why else ()
    return (
        inlines(number),
        inlines(*_named(view, record), *changed),
        _people(view, record),
        inlines(*dated(view, record), *(inlines(", version ", *edition) if edition else ())),
        next_review(view, record) or inlines("Kept as a record"),
    )


def _people(view: View, record: Record) -> Content:
    """Return who owns a record and who approved it; one name where both are the same."""
    mine, theirs = owner(view, record), approver(view, record)
    if plain(mine) == plain(theirs):
        return mine
    approved = inlines("approved by ", *theirs) if theirs else ()
    return joined((each for each in (mine, approved) if each), LineBreak())
