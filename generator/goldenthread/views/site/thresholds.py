"""Levels of each authority on a page of their own, and all of them side by side."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.serving import thresholds_of
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Link
from goldenthread.records.authority import Authority
from goldenthread.records.threshold import Ask
from goldenthread.records.threshold import Row
from goldenthread.records.threshold import ThresholdSet
from goldenthread.views.parts.levels import levels
from goldenthread.views.parts.levels import row_in_one_cell
from goldenthread.views.parts.levels import signs_by_level
from goldenthread.views.parts.standing import checked
from goldenthread.views.places import all_linked
from goldenthread.views.places import linked
from goldenthread.views.site.differences import differences
from goldenthread.views.site.differences import situations
from goldenthread.views.site.sections import COUNCILS
from goldenthread.views.states import state_of
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import table

LIMBS = "Parts of the test we apply: a needs; b abuse or neglect; c cannot protect themselves"
Sets = tuple[tuple[Authority, ThresholdSet], ...]


def threshold_pages(view: View) -> Iterator[Page]:
    """Yield the side by side page, then a page for each authority's set in force."""
    found = _in_force(view)
    yield Page(
        slug="thresholds/index",
        title="Levels side by side",
        blocks=tuple(_side_by_side(view, found)),
        section=COUNCILS,
        description="What each council calls its levels, and what each level asks of us.",
        sources=tuple(each.key for _, each in found),
    )
    yield from (_page(view, authority, each) for authority, each in found)


def _in_force(view: View) -> Sets:
    pairs = [(each, thresholds_of(view.library, each.id)) for each in view.authorities]
    return tuple((authority, found) for authority, found in pairs if found)


def _side_by_side(view: View, found: Sets) -> Iterator[Block]:
    yield para(
        "Each council has its own levels. Use only those of the council where the person is.",
        style="lead",
    )
    yield head(2, "What each level asks of us", anchor="levels")
    header: list[str | Content] = ["What it asks"]
    header += [_column(view, authority, each) for authority, each in found]
    rows = [
        [inlines(ask.words.capitalize()), *(_asking(view, each, ask) for _, each in found)]
        for ask in Ask
    ]
    send = [(view.quote(each, "every_concern_notified"),) for each, _ in found]
    rows.append([inlines("Must we send every concern?"), *send])
    limbs = [(view.quote(each, "limbs_referrer_applies"),) for each, _ in found]
    rows.append([inlines(LIMBS), *limbs])
    widths = (3, *(4 for _ in found))
    yield from table(header, rows, "Levels by what they ask", widths)
    yield from differences(view, found)
    yield head(2, "What each council says, by kind of concern", anchor="concerns")
    header[0] = "Kind of concern"
    yield from table(header, _rows(view, found), "Signs at each council's levels", widths)


def _column(view: View, authority: Authority, found: ThresholdSet) -> Content:
    return (Link((view.quote(authority, "short"),), f"page:thresholds/{found.id}"),)


def _asking(view: View, found: ThresholdSet, ask: Ask) -> Content:
    names = [
        (view.quote(found, f"levels.{each.id}.name"),) for each in found.levels if each.asks is ask
    ]
    return joined(names, LineBreak()) or inlines("No such level")


def _rows(view: View, found: Sets) -> Iterator[list[Content]]:
    """Yield one row for each category or topic that any set speaks of."""
    for each in situations(view, found):
        cells = [
            _cell(view, guide, row, each.about)
            for (_, guide), row in zip(found, each.rows, strict=True)
        ]
        yield [each.name, *cells]


def _cell(view: View, found: ThresholdSet, row: Row | None, name: str) -> Content:
    if row:
        return row_in_one_cell(view, found, row)
    covered = name not in found.not_covered
    return inlines("This document does not say" if covered else "Not covered by this document")


def _page(view: View, authority: Authority, found: ThresholdSet) -> Page:
    return Page(
        slug=f"thresholds/{found.id}",
        title=f"{found.title}: {authority.short}",
        blocks=tuple(_blocks(view, authority, found)),
        section=COUNCILS,
        description=f"The levels of {authority.name} and what each asks of us.",
        sources=(found.key,),
    )


def _blocks(view: View, authority: Authority, found: ThresholdSet) -> Iterator[Block]:
    yield para("For people in ", linked(view, authority.key), " only.", style="lead")
    yield head(2, "Levels", anchor="levels")
    yield from levels(view, found)
    yield head(2, "If it happens again", anchor="repeats")
    yield from paragraphs(view, found, "repeat_rule")
    yield head(2, "If the level is not clear", anchor="not-clear")
    yield from paragraphs(view, found, "consult_route")
    yield head(2, "Signs at each level", anchor="signs")
    yield from signs_by_level(view, found)
    if found.not_covered:
        yield para("Not covered: ", *all_linked(view, "category", found.not_covered), ".")
    yield head(2, "What it does not replace", anchor="caveat")
    yield from paragraphs(view, found, "caveat")
    yield head(2, "The document", anchor="document")
    yield para(
        Link((view.quote(found, "title"),), found.url),
        ", edition ",
        view.quote(found, "version"),
        ", published on ",
        view.quote(found, "published"),
        ". New edition expected by ",
        view.quote(found, "review_due"),
        ". ",
        state_of(view, found.kind, found.review_due).badge,
    )
    yield from checked(view, found)
