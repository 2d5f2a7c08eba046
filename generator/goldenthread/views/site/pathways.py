"""The list of pathways, and for each pathway how the councils differ."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator

from goldenthread.graph.binding import BoundPathway
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import LineBreak
from goldenthread.records.pathway import Pathway
from goldenthread.records.threshold import Ask
from goldenthread.views.acting import clock_limit
from goldenthread.views.acting import councils_own
from goldenthread.views.parts.teams import front_door_teams
from goldenthread.views.parts.teams import line
from goldenthread.views.places import all_linked
from goldenthread.views.places import linked
from goldenthread.views.site.emergency import emergency
from goldenthread.views.site.pathway import pathway_page
from goldenthread.views.site.pathway import pathway_slug
from goldenthread.views.site.pathway import warnings
from goldenthread.views.site.sections import WHAT_TO_DO
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.view import breadth
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import strong
from goldenthread.views.write import table
from goldenthread.views.write import to

INDEX = "pathways/index"


def pathway_pages(view: View) -> Iterator[Page]:
    """Yield the list of pathways, a page for each, and one for each with each authority."""
    yield _index(view)
    for pathway in view.library.all(Pathway):
        if bound := [each for each in view.bindings if each.pathway.id == pathway.id]:
            yield _overview(view, pathway, bound)
            yield from (pathway_page(view, each) for each in bound)


def broadest_first(view: View) -> list[Pathway]:
    """Return the pathways in use; one for any kind of concern stands before one for a few."""
    found = {each.pathway.id: each.pathway for each in view.bindings}
    return sorted(found.values(), key=breadth)


def _index(view: View) -> Page:
    rows = [
        (linked(view, each.key), " ", view.quote(each, "summary")) for each in broadest_first(view)
    ]
    return Page(
        slug=INDEX,
        title="What to do",
        blocks=(
            *emergency(view),
            para(
                "Choose what has happened. Then choose the council where the person is.",
                style="lead",
            ),
            *bullets(rows),
        ),
        section=WHAT_TO_DO,
        description="What to do about each kind of concern.",
    )


def _overview(view: View, pathway: Pathway, bound: list[BoundPathway]) -> Page:
    return Page(
        slug=f"pathways/{pathway.id}",
        title=pathway.title,
        blocks=tuple(_overview_blocks(view, pathway, bound)),
        section=WHAT_TO_DO,
        description=f"{pathway.title}: choose the council, and see how the councils differ.",
        sources=(pathway.key,),
    )


def _overview_blocks(view: View, pathway: Pathway, bound: list[BoundPathway]) -> Iterator[Block]:
    yield from emergency(view)
    yield from paragraphs(view, pathway, "summary", "lead")
    yield head(2, "Where is the person?", anchor="councils")
    yield from bullets(
        (to(pathway_slug(each), view.quote(each.authority, "name")),) for each in bound
    )
    yield from warnings(view, pathway)
    if pathway.search_words:
        words = joined(
            (view.quote(pathway, f"search_words.{place}"),)
            for place in range(len(pathway.search_words))
        )
        yield para("Other words for this: ", *words, ".", style="small")
    if pathway.categories:
        yield para(
            strong("Kinds of abuse: "), *all_linked(view, "category", pathway.categories), "."
        )
    if len(bound) > 1:
        yield head(2, "How the councils differ", anchor="differences")
        yield from _differences(view, bound)


def _differences(view: View, bound: list[BoundPathway]) -> tuple[Block, ...]:
    header: list[str | Content] = ["What"]
    header += [(view.quote(each.authority, "short"),) for each in bound]
    rows = [[inlines(name), *(say(view, each) for each in bound)] for name, say in _ASPECTS]
    rows += [
        [inlines(name), *(_clock(view, each, clock) for each in bound)]
        for clock, name in _clocks(bound).items()
    ]
    return table(header, rows, "How the councils differ in this pathway")


def _front_door(view: View, bound: BoundPathway) -> Content:
    teams = front_door_teams(view, bound.authority.id)
    return joined((line(view, each, teams).content for each in teams), LineBreak())


def _word(view: View, bound: BoundPathway) -> Content:
    return (view.quote(bound.authority, "words.raise_concern"),)


def _every_concern(view: View, bound: BoundPathway) -> Content:
    return (view.quote(bound.authority, "every_concern_notified"),)


def _levels(ask: Ask) -> Callable[[View, BoundPathway], Content]:
    """Return what names the levels of an authority that ask one thing of us."""

    def say(view: View, bound: BoundPathway) -> Content:
        found = bound.thresholds
        if found is None:
            return inlines("No levels published")
        names = [
            (view.quote(found, f"levels.{each.id}.name"),)
            for each in found.levels
            if each.asks is ask
        ]
        return joined(names, LineBreak()) or inlines("No such level")

    return say


def _steps(_: View, bound: BoundPathway) -> Content:
    return inlines(to(pathway_slug(bound), f"{len(bound.steps)} steps"))


_ASPECTS: tuple[tuple[str, Callable[[View, BoundPathway], Content]], ...] = (
    ("Where a concern goes", _front_door),
    ("What they call it", _word),
    ("Must we send every concern?", _every_concern),
    *((f"Levels: {ask.words}", _levels(ask)) for ask in Ask),
    ("Steps", _steps),
)


def _clocks(bound: list[BoundPathway]) -> dict[str, str]:
    """Return the authority's clocks that the steps answer to, each with a name for its row."""
    found: dict[str, str] = {}
    for each in bound:
        for step in each.steps:
            if step.clock:
                found.setdefault(step.clock.id, f"How fast: {step.clock.id.replace('-', ' ')}")
    return found


def _clock(view: View, bound: BoundPathway, name: str) -> Content:
    for step in bound.steps:
        if step.clock and step.clock.id == name:
            limit = clock_limit(view, bound.authority, step.clock)
            return inlines("The council answers ", *limit) if councils_own(step.clock) else limit
    return inlines("No limit set")
