"""Kinds of abuse and their signs, for staff who have a worry and no name for it."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.records.threshold import Category
from goldenthread.views.parts.standing import source_line
from goldenthread.views.places import linked
from goldenthread.views.site.emergency import emergency
from goldenthread.views.site.pathways import broadest_first
from goldenthread.views.site.sections import WHAT_TO_DO
from goldenthread.views.texts import lines
from goldenthread.views.view import View
from goldenthread.views.write import bullets
from goldenthread.views.write import head
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import strong


def signs(view: View) -> Page:
    """Return the page of all kinds of abuse."""
    return Page(
        slug="signs",
        title="Signs of abuse and neglect",
        blocks=(*emergency(view), *_blocks(view)),
        section=WHAT_TO_DO,
        description="What you may notice, by kind of abuse, and what to do about it.",
        sources=tuple(each.key for each in view.library.all(Category)),
    )


def _blocks(view: View) -> Iterator[Block]:
    for category in view.library.all(Category):
        yield head(2, view.quote(category, "name"), anchor=category.id)
        yield from _names(view, category)
        yield from lines(view, category, "signs")
        pathways = [each for each in broadest_first(view) if category.id in each.categories]
        if pathways:
            yield para(strong("What to do:"))
            yield from bullets((linked(view, each.key),) for each in pathways)
        yield source_line(view, category)


def _names(view: View, category: Category) -> Iterator[Block]:
    places = range(len(category.also_called))
    if places:
        names = joined((view.quote(category, f"also_called.{place}"),) for place in places)
        yield para("Also called: ", *names, ".", style="small")
