"""Duties: who must be told, how fast and on whose word; one page each."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import Tone
from goldenthread.records.duty import Duty
from goldenthread.records.limits import Basis
from goldenthread.views.parts.clocks import basis_badge
from goldenthread.views.parts.clocks import duties_table
from goldenthread.views.parts.clocks import duty_limit
from goldenthread.views.parts.standing import checked
from goldenthread.views.site.pathway import pathway_slug
from goldenthread.views.site.sections import HOW_WE_WORK
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.view import step_anchor
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import callout
from goldenthread.views.write import capital
from goldenthread.views.write import details
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import to

HEADINGS = {
    Basis.STATUTE: "The law",
    Basis.STATUTORY_GUIDANCE: "Statutory guidance",
    Basis.NATIONAL_GUIDANCE: "National guidance",
    Basis.LOCAL_PROCEDURE: "Local procedure",
    Basis.CONTRACT: "Contracts",
    Basis.OWN_POLICY: "Our own policy",
}
"""The heading of each kind of duty, strongest first."""


def duty_pages(view: View) -> Iterator[Page]:
    """Yield the page of all duties, and a page for each."""
    duties = view.library.all(Duty)
    yield Page(
        slug="duties/index",
        title="Duties and time limits",
        blocks=tuple(_index(view, duties)),
        section=HOW_WE_WORK,
        description="Who must be told, how fast, and on whose word.",
        sources=tuple(each.key for each in duties),
    )
    yield from (_page(view, each) for each in duties)


def _index(view: View, duties: tuple[Duty, ...]) -> Iterator[Block]:
    yield para("A council's level never switches off another duty.", style="lead")
    yield para(
        "A council's own time limits are on its page: ", to("authorities/index", "councils"), "."
    )
    for basis, words in HEADINGS.items():
        found = [each for each in duties if each.basis_kind is basis]
        if found:
            yield head(2, words, anchor=basis.value.replace("_", "-"))
            yield from duties_table(view, found, words)


def _page(view: View, duty: Duty) -> Page:
    return Page(
        slug=f"duties/{duty.id}",
        title=duty.title,
        blocks=tuple(_blocks(view, duty)),
        section=HOW_WE_WORK,
        description=f"{duty.title}: who has the duty, who is told and how fast.",
        sources=(duty.key,),
    )


def _blocks(view: View, duty: Duty) -> Iterator[Block]:
    rows: tuple[tuple[str, Content], ...] = (
        ("When it starts", (view.quote(duty, "trigger"),)),
        ("Who has the duty", (capital(view.quote(duty, "holder")),)),
        ("Who is told", (capital(view.quote(duty, "recipient")),)),
        ("How fast", duty_limit(view, duty)),
        ("Basis", inlines(view.quote(duty, "basis"), " ", basis_badge(duty.basis_kind))),
    )
    yield from details(rows)
    if duty.careful:
        yield callout(Tone.WARNING, "Take care", *paragraphs(view, duty, "careful"))
    yield head(2, "Steps that meet it", anchor="steps")
    found = tuple(_steps(view, duty))
    yield from bullets(_step(view, bound, step) for bound, step in found)
    if not found:
        yield para("No step of a pathway names this duty.")
    yield head(2, "About this page", anchor="about")
    yield from checked(view, duty)


def _steps(view: View, duty: Duty) -> Iterator[tuple[BoundPathway, BoundStep]]:
    for bound in view.bindings:
        for step in bound.steps:
            if duty.id in step.step.duties:
                yield bound, step


def _step(view: View, bound: BoundPathway, step: BoundStep) -> Content:
    page = f"{pathway_slug(bound)}#{step_anchor(step)}"
    title = to(page, view.quote(bound.pathway, "title"), f", step {step.number}")
    return inlines(title, " ", view.quote(bound.authority, "short"))
