"""Where one situation is sent to the council in one area and not in another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.model.block import Block
from goldenthread.model.inline import Badge
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Link
from goldenthread.model.inline import Strong
from goldenthread.model.inline import Tone
from goldenthread.records.authority import Authority
from goldenthread.records.threshold import Ask
from goldenthread.records.threshold import Category
from goldenthread.records.threshold import Row
from goldenthread.records.threshold import ThresholdSet
from goldenthread.views.parts.levels import row_name
from goldenthread.views.places import linked
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import callout
from goldenthread.views.write import capital
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import table

Sets = tuple[tuple[Authority, ThresholdSet], ...]
LEAST = (Ask.RECORD, Ask.CONSULT, Ask.REPORT)
SAID = {
    Ask.RECORD: ("Some stays with us", Tone.GOOD),
    Ask.CONSULT: ("Some: ask first", Tone.WARNING),
    Ask.REPORT: ("All is sent", Tone.DANGER),
}
"""What the lowest level that a row speaks of comes to, and how it is shown."""
SILENT = ("Not in the guide", Tone.NOTE)


@dataclass(frozen=True, slots=True)
class Situation:
    """A category or topic, and the row of each council that speaks of it, in their order."""

    about: str
    name: Content
    rows: tuple[Row | None, ...]


def situations(view: View, found: Sets) -> tuple[Situation, ...]:
    """Return every situation that a set speaks of: the categories, then the topics by name."""
    categories = [each.id for each in view.library.all(Category)]
    rows = [row for _, each in found for row in each.rows]
    topics = sorted({about(row) for row in rows if row.category is None})
    return tuple(
        Situation(name, _name(view, found, name), tuple(_row(each, name) for _, each in found))
        for name in [*categories, *topics]
        if any(_row(each, name) or name in each.not_covered for _, each in found)
    )


def about(row: Row) -> str:
    """Return what a row is about: the same for the rows of councils that speak of one thing."""
    return row.category or row.same_as or row.topic or ""


def _row(found: ThresholdSet, name: str) -> Row | None:
    return next((each for each in found.rows if about(each) == name), None)


def _name(view: View, found: Sets, name: str) -> Content:
    for _, each in found:
        if (row := _row(each, name)) and row.category is None and row.same_as:
            return (capital(view.quote(each, f"rows.{each.rows.index(row)}.same_as")),)
        if row:
            return row_name(view, each, each.rows.index(row))
    return (linked(view, f"category/{name}"),)


def differences(view: View, found: Sets) -> Iterator[Block]:
    """Yield the situations in which councils differ, one row each, and those in which none do."""
    if len(found) < 2:
        return
    all_ = situations(view, found)
    differ = [each for each in all_ if len(set(_asks(found, each))) > 1]
    yield head(2, "Where councils differ", anchor="differences")
    yield para(
        "The same thing may have to be sent in one area and stay with us in the next. Each cell "
        "says how the lowest level is treated, and from which level on a concern is sent."
    )
    yield callout(
        Tone.WARNING,
        "CQC is told by law",
        para("No level of any council decides what the Care Quality Commission is told."),
    )
    header: list[str | Content] = ["Kind of concern"]
    header += [
        (Link((view.quote(authority, "short"),), f"page:thresholds/{each.id}"),)
        for authority, each in found
    ]
    rows = [[each.name, *_cells(view, found, each)] for each in differ]
    widths = (3, *(4 for _ in found))
    yield from table(header, rows, "Where the same concern is sent, and where not", widths)
    yield from _alike(found, [each for each in all_ if each not in differ])


def _asks(found: Sets, situation: Situation) -> Iterator[Ask | None]:
    """Yield the least that each council asks for a situation; None where its guide is silent."""
    for (authority, each), row in zip(found, situation.rows, strict=True):
        yield Ask.REPORT if authority.every_concern_notified else _least(each, row)


def _least(found: ThresholdSet, row: Row | None) -> Ask | None:
    asks = {level.id: level.asks for level in found.levels}
    said = {asks[cell.level] for cell in row.cells if cell.level in asks} if row else set()
    return next((ask for ask in LEAST if ask in said), None)


def _cells(view: View, found: Sets, situation: Situation) -> Iterator[Content]:
    for (authority, each), row, ask in zip(
        found, situation.rows, _asks(found, situation), strict=True
    ):
        words, tone = SAID[ask] if ask else SILENT
        badge = Badge(words, tone)
        if authority.every_concern_notified:
            yield inlines(badge, LineBreak(), "whatever the level")
        elif row and ask:
            yield inlines(badge, LineBreak(), *_line(view, each, row))
        else:
            yield (badge,)


def _line(view: View, found: ThresholdSet, row: Row) -> Content:
    """Return the lowest level of a row that is sent: where the guide draws its line."""
    named = {cell.level for cell in row.cells}
    for level in found.levels:
        if level.id in named and level.asks is Ask.REPORT:
            return inlines("sent from: ", view.quote(found, f"levels.{level.id}.name"))
    return inlines("the guide names no level that is sent")


def _alike(found: Sets, alike: list[Situation]) -> Iterator[Block]:
    """Yield the situations in which all councils ask for the same."""
    groups: dict[Ask | None, list[Content]] = {}
    for each in alike:
        groups.setdefault(next(_asks(found, each)), []).append(each.name)
    if groups:
        yield para("The same everywhere:")
        yield from bullets(
            inlines(Strong(inlines(f"{(SAID[ask] if ask else SILENT)[0]}: ")), *joined(names))
            for ask, names in groups.items()
        )
