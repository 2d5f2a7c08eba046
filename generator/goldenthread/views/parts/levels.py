"""One authority's threshold levels. Nothing here ever holds the levels of two authorities."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.block import Block
from goldenthread.model.block import Callout
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Tone
from goldenthread.records.authority import Authority
from goldenthread.records.threshold import Indicators
from goldenthread.records.threshold import Row
from goldenthread.records.threshold import ThresholdSet
from goldenthread.records.threshold import Trigger
from goldenthread.views.places import linked
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import callout
from goldenthread.views.write import capital
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import strong
from goldenthread.views.write import table

MOST_COLUMNS = 3
"""How many levels stand side by side in a table of signs."""


def levels(view: View, found: ThresholdSet) -> tuple[Block, ...]:
    """Return the levels of a set: what each asks, what we do and record, and how fast."""
    timed = any(level.limit for level in found.levels)
    header = ["Level", "What it asks", "What we do", "What we record"]
    rows = [list(_level(view, found, level.id)) for level in found.levels]
    if timed:
        header.append("How fast")
        for row, level in zip(rows, found.levels, strict=True):
            path = f"levels.{level.id}.limit"
            row.append((view.quote(found, path),) if level.limit else inlines("Not stated"))
    return (*_every_concern(view, found), *table(header, rows, f"Levels of {found.title}"))


def _level(view: View, found: ThresholdSet, name: str) -> Iterator[Content]:
    yield (view.quote(found, f"levels.{name}.name"),)
    yield (capital(view.quote(found, f"levels.{name}.asks")),)
    yield (view.quote(found, f"levels.{name}.action"),)
    yield (view.quote(found, f"levels.{name}.record_rule"),)


def _every_concern(view: View, found: ThresholdSet) -> tuple[Callout, ...]:
    authority = view.library.find(Authority, found.authority)
    if authority is None or not authority.every_concern_notified:
        return ()
    words = para(view.quote(authority, "name"), " asks us to send every concern, at any level.")
    return (callout(Tone.WARNING, "Send every concern", words),)


def signs_by_level(view: View, found: ThresholdSet) -> tuple[Block, ...]:
    """Return the rows of a set: what places a concern at each level, by category or topic.

    A few levels stand in columns; more than a screen holds stand one below the other.
    """
    if len(found.levels) > MOST_COLUMNS:
        rows = [
            (row_name(view, found, place), row_in_one_cell(view, found, row))
            for place, row in enumerate(found.rows)
        ]
        return table(("Kind of concern", "Signs at each level"), rows, _caption(found), (2, 5))
    header: list[str | Content] = ["Kind of concern"]
    header += [(view.quote(found, f"levels.{level.id}.name"),) for level in found.levels]
    cells = [
        [row_name(view, found, place)]
        + [_cell(view, found, place, level.id) for level in found.levels]
        for place in range(len(found.rows))
    ]
    return *table(header, cells, _caption(found)), *_notes(view, found)


def _notes(view: View, found: ThresholdSet) -> tuple[Block, ...]:
    """Return what else the rows say, where the columns have no room for it."""
    return bullets(
        (strong(*row_name(view, found, place), ": "), view.quote(found, f"rows.{place}.note"))
        for place, row in enumerate(found.rows)
        if row.note
    )


def _caption(found: ThresholdSet) -> str:
    return f"Signs at each level in {found.title}"


def row_name(view: View, found: ThresholdSet, place: int) -> Content:
    """Return what a row is about: a category of abuse, or a topic."""
    row = found.rows[place]
    if row.category:
        return (linked(view, f"category/{row.category}"),)
    return (capital(view.quote(found, f"rows.{place}.topic")),) if row.topic else ()


def _cell(view: View, found: ThresholdSet, place: int, level: str) -> Content:
    for number, each in enumerate(found.rows[place].cells):
        if each.level == level:
            return signs(view, found, f"rows.{place}.cells.{number}", each)
    return inlines("Not described")


def signs(view: View, found: ThresholdSet, path: str, indicators: Indicators) -> Content:
    """Return the signs of one cell, one on a line, with its number and page where it has one."""
    said: list[Content] = [
        (view.quote(found, f"{path}.signs.{number}"),) for number in range(len(indicators.signs))
    ]
    if indicators.trigger:
        said.append(_trigger(view, found, f"{path}.trigger", indicators.trigger))
    return joined(said, LineBreak())


def _trigger(view: View, found: ThresholdSet, path: str, trigger: Trigger) -> Content:
    days: Content = ()
    if trigger.within_days is not None:
        days = inlines(" in ", view.quote(found, f"{path}.within_days"), " days")
    count = (view.quote(found, f"{path}.variable"), ": ", view.quote(found, f"{path}.at_least"))
    page = view.quote(found, f"{path}.source_page")
    return inlines(*count, " or more", *days, " (", page, ")")


def row_in_one_cell(view: View, found: ThresholdSet, row: Row) -> Content:
    """Return everything a set says about one row, each level led by its name."""
    place = found.rows.index(row)
    said = []
    for number, each in enumerate(row.cells):
        name = strong(view.quote(found, f"levels.{each.level}.name"), ": ")
        told = signs(view, found, f"rows.{place}.cells.{number}", each)
        said.append(inlines(name, *told))
    if row.note:
        said.append((view.quote(found, f"rows.{place}.note"),))
    return joined(said, LineBreak())
