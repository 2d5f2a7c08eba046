"""One page for each pathway and authority: who to call, what to do, what must not be done."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import Tone
from goldenthread.records.agency import Contact
from goldenthread.records.case_example import CaseExample
from goldenthread.records.limits import Basis
from goldenthread.records.pathway import Pathway
from goldenthread.records.policy import Policy
from goldenthread.views.acting import council_limit
from goldenthread.views.acting import councils_own
from goldenthread.views.acting import own_limit
from goldenthread.views.asked import figure
from goldenthread.views.crisis import crisis_slug
from goldenthread.views.parts.clocks import basis_badge
from goldenthread.views.parts.clocks import duties_in_brief
from goldenthread.views.parts.clocks import duties_of
from goldenthread.views.parts.levels import levels
from goldenthread.views.parts.standing import review_line
from goldenthread.views.parts.teams import day_first
from goldenthread.views.parts.teams import front_door_teams
from goldenthread.views.parts.teams import reach
from goldenthread.views.places import linked
from goldenthread.views.site.emergency import emergency
from goldenthread.views.site.sections import WHAT_TO_DO
from goldenthread.views.steps import steps
from goldenthread.views.texts import lines
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.view import step_anchor
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import callout
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import strong
from goldenthread.views.write import table
from goldenthread.views.write import to


def pathway_slug(bound: BoundPathway) -> str:
    """Return the address of a bound pathway's page."""
    return f"pathways/{bound.pathway.id}/{bound.authority.id}"


def pathway_page(view: View, bound: BoundPathway) -> Page:
    """Return the page of one pathway in one authority."""
    title = f"{bound.pathway.title} in {bound.authority.short}"
    return Page(
        slug=pathway_slug(bound),
        title=title,
        blocks=tuple(_blocks(view, bound)),
        section=WHAT_TO_DO,
        description=f"What to do in {bound.authority.name}: {bound.pathway.title}.",
        sources=(bound.pathway.key, bound.authority.key),
    )


def _blocks(view: View, bound: BoundPathway) -> Iterator[Block]:
    pathway = bound.pathway
    yield from emergency(view, bound.authority.id)
    yield from paragraphs(view, pathway, "summary", "lead")
    yield para(to(f"{pathway_slug(bound)}#steps", "What to do, in order"), ".")
    yield from _who_to_call(view, bound)
    yield from warnings(view, pathway)
    yield head(2, "What to do, in order", anchor="steps")
    yield from steps(view, bound, page=pathway_slug(bound))
    yield head(2, "The same steps as a picture", anchor="picture")
    yield figure(bound)
    yield from _how_fast(view, bound)
    yield from _papers(view, bound)
    yield from _levels(view, bound)
    yield from _more(view, pathway)
    yield from _for_bids(view, pathway)
    yield review_line(view, pathway)


def warnings(view: View, pathway: Pathway) -> Iterator[Block]:
    """Yield what staff may notice and what must never be done."""
    if pathway.look_for:
        yield head(2, "What you may notice", anchor="notice")
        yield from lines(view, pathway, "look_for")
    if pathway.never:
        yield callout(Tone.WARNING, "Never", *lines(view, pathway, "never"))


def _who_to_call(view: View, bound: BoundPathway) -> Iterator[Block]:
    teams = _first_teams(view, bound)
    if not teams:
        return
    yield head(2, "Who to call in ", view.quote(bound.authority, "short"), anchor="who-to-call")
    for team in teams:
        yield from reach(view, team, teams)
    page = crisis_slug(bound.authority.id)
    yield para(
        "Other teams: ",
        to(page, "all night and day numbers"),
        " and ",
        to(f"authorities/{bound.authority.id}", "all about this council"),
        ".",
    )


def _first_teams(view: View, bound: BoundPathway) -> tuple[Contact, ...]:
    """Return the teams of the council's front door, or of the first step that goes outside."""
    outside = [each for each in bound.steps if each.step.outside]
    purposes = {each.step.purpose for each in outside}
    if view.front_door and view.front_door.id in purposes:
        return front_door_teams(view, bound.authority.id)
    return day_first(outside[0].teams) if outside else ()


def _how_fast(view: View, bound: BoundPathway) -> Iterator[Block]:
    """Yield our time limits beside the authority's, and the duties that the steps meet."""
    rows = [row for each in bound.steps if (row := _limits(view, bound, each.number))]
    if not rows:
        return
    yield head(2, "How fast", anchor="how-fast")
    council: Content = inlines(view.quote(bound.authority, "short"), " asks")
    header = ("Step", "We aim for", council, "On whose word")
    yield from table(header, rows, "Our time limits and the council's", (4, 3, 3, 3))
    duties = duties_of(view, (bound,))
    yield from duties_in_brief(view, duties, "Duties that these steps meet")


def _limits(view: View, bound: BoundPathway, number: int) -> tuple[Content, ...]:
    """Return the row of a step that has a time limit, and nothing for any other step."""
    step = bound.steps[number - 1]
    own, council = own_limit(view, bound, step), council_limit(view, bound, step)
    if not own and not council:
        return ()
    if councils_own(step.clock):
        council = inlines("Of itself, to answer: ", *council)
    page = f"{pathway_slug(bound)}#{step_anchor(step)}"
    return (
        (to(page, f"{number}. ", *step.title),),
        (own,) if own else inlines("No limit of ours"),
        council or inlines("No limit set"),
        inlines(basis_badge(_basis(step))),
    )


def _basis(step: BoundStep) -> Basis:
    """Return on whose word a step's limit stands: our own limit's, or else the authority's."""
    if step.step.within:
        return step.step.within.kind
    return step.clock.kind if step.clock else Basis.OWN_POLICY


def _papers(view: View, bound: BoundPathway) -> Iterator[Block]:
    """Yield the documents that the steps make and the rules for what they share."""
    documents = _named(
        f"document_standard/{each.step.document}" for each in bound.steps if each.step.document
    )
    sharing = _named(
        f"sharing_rule/{each.step.sharing}" for each in bound.steps if each.step.sharing
    )
    if documents:
        yield head(2, "What to write down", anchor="documents")
        yield from bullets((linked(view, key),) for key in documents)
    if sharing:
        yield head(2, "What you may share", anchor="sharing")
        yield from bullets((linked(view, key),) for key in sharing)


def _named(keys: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))


def _levels(view: View, bound: BoundPathway) -> Iterator[Block]:
    if bound.thresholds is None:
        return
    short = view.quote(bound.authority, "short")
    yield head(2, "Levels in ", short, anchor="levels")
    yield from levels(view, bound.thresholds)
    yield para("Signs at each level: ", linked(view, bound.thresholds.key), ".")


def _more(view: View, pathway: Pathway) -> Iterator[Block]:
    """Yield the cases, policies and other councils that belong to a pathway."""
    cases = [each for each in view.library.all(CaseExample) if each.pathway == pathway.id]
    policies = [each for each in view.library.all(Policy) if pathway.id in each.pathways]
    yield head(2, "Read more", anchor="more")
    yield para(to(f"pathways/{pathway.id}", "How the councils differ"))
    yield from bullets((strong("Example: "), linked(view, each.key)) for each in cases)
    yield from bullets((strong("Policy: "), linked(view, each.key)) for each in policies)


def _for_bids(view: View, pathway: Pathway) -> Iterator[Block]:
    """Yield what a buyer should take from a pathway, for those who write bids."""
    if view.has(pathway, "emphasis_for_bids"):
        yield head(2, "What to say in bids", anchor="bids")
        yield from paragraphs(view, pathway, "emphasis_for_bids")
