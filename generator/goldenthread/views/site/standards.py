"""What to write down: what each document must hold to be useful to partners."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.records.governance import DocumentStandard
from goldenthread.records.pathway import Pathway
from goldenthread.views.parts.standing import review_line
from goldenthread.views.places import linked
from goldenthread.views.prose import prose
from goldenthread.views.site.sections import HOW_WE_WORK
from goldenthread.views.texts import lines
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import table


def standard_pages(view: View) -> Iterator[Page]:
    """Yield the list of documents, and a page for each."""
    standards = view.library.all(DocumentStandard)
    yield Page(
        slug="documents/index",
        title="What to write down",
        blocks=(
            para("Facts first, in the person's own words. Keep opinion apart.", style="lead"),
            *bullets((linked(view, each.key),) for each in standards),
        ),
        section=HOW_WE_WORK,
        description="What a referral, a chronology and our other documents must hold.",
        sources=tuple(each.key for each in standards),
    )
    yield from (_page(view, each) for each in standards)


def _page(view: View, standard: DocumentStandard) -> Page:
    return Page(
        slug=f"documents/{standard.id}",
        title=standard.title,
        blocks=tuple(_blocks(view, standard)),
        section=HOW_WE_WORK,
        description=f"{standard.title}: what it must hold and how it is written.",
        sources=(standard.key,),
    )


def _blocks(view: View, standard: DocumentStandard) -> Iterator[Block]:
    yield from paragraphs(view, standard, "purpose", "lead")
    yield head(2, "What it must hold", anchor="must-hold")
    rows = [_item(view, standard, each.id) for each in standard.must_hold]
    yield from table(("What", "Why"), rows, standard.title, (3, 2))
    yield head(2, "How to write it", anchor="quality")
    yield from lines(view, standard, "quality")
    if standard.example:
        yield head(2, "An example", anchor="example")
        yield from prose(view.library, standard.example, view.scope)
    yield from _used(view, standard)
    yield review_line(view, standard)


def _item(view: View, standard: DocumentStandard, name: str) -> tuple[Content, Content]:
    item = next(each for each in standard.must_hold if each.id == name)
    path = f"must_hold.{name}"
    why = (view.quote(standard, f"{path}.why"),) if item.why else inlines("So that it is complete")
    return (view.quote(standard, f"{path}.what"),), why


def _used(view: View, standard: DocumentStandard) -> Iterator[Block]:
    found = [
        each
        for each in view.library.all(Pathway)
        if any(step.document == standard.id for step in each.steps)
    ]
    if found:
        yield head(2, "When to write it", anchor="when")
        yield from bullets((linked(view, each.key),) for each in found)
