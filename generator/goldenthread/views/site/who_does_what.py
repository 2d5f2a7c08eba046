"""Who does what: every role with its duties, and every step with its role, by council."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.binding import BoundPathway
from goldenthread.graph.binding import BoundStep
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import LineBreak
from goldenthread.records.authority import Authority
from goldenthread.records.provider import Role
from goldenthread.records.provider import RoleHolder
from goldenthread.views.acting import council_limit
from goldenthread.views.acting import council_verb
from goldenthread.views.acting import own_limit
from goldenthread.views.acting import partners
from goldenthread.views.acting import role_name
from goldenthread.views.places import all_linked
from goldenthread.views.places import linked
from goldenthread.views.site.pathway import pathway_slug
from goldenthread.views.site.sections import HOW_WE_WORK
from goldenthread.views.texts import lines
from goldenthread.views.view import View
from goldenthread.views.view import step_anchor
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import capital
from goldenthread.views.write import details
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import table
from goldenthread.views.write import to


def role_pages(view: View) -> Iterator[Page]:
    """Yield the page of all roles, and one of all steps for each authority."""
    yield Page(
        slug="who-does-what/index",
        title="Who does what",
        blocks=tuple(_index(view)),
        section=HOW_WE_WORK,
        description="What each role does for safeguarding, and who answers for each step.",
        sources=tuple(each.key for kind in (Role, RoleHolder) for each in view.library.all(kind)),
    )
    yield from (_page(view, each) for each in view.authorities)


def _slug(authority: Authority) -> str:
    return f"who-does-what/{authority.id}"


def _index(view: View) -> Iterator[Block]:
    yield para("Everybody acts on a concern. One role answers for each step.", style="lead")
    yield head(2, "Every step, by council", anchor="steps")
    yield from bullets((to(_slug(each), view.quote(each, "name")),) for each in view.authorities)
    yield head(2, "Every role", anchor="roles")
    for role in view.library.all(Role):
        yield from _role(view, role)


def _role(view: View, role: Role) -> Iterator[Block]:
    yield head(3, capital(view.quote(role, "name")), anchor=role.id)
    yield from lines(view, role, "safeguarding_duties")
    yield from details(_line(view, role))


def _line(view: View, role: Role) -> Iterator[tuple[str, Content]]:
    yield "Reports to", all_linked(view, "role", (role.reports_to,) if role.reports_to else ())
    yield "Who stands in", all_linked(view, "role", role.deputies)
    yield "Works in", all_linked(view, "service", role.services)
    yield "On call", (view.quote(role, "on_call"),) if role.on_call else ()
    seat = (view.quote(role, "board_member"),) if view.has(role, "board_member") else ()
    yield "Seat on the board", seat
    yield "Answers for steps in", _pathways(view, role)
    yield "Who holds it", _holders(view, role)


def _pathways(view: View, role: Role) -> Content:
    """Return the pathways in which a role answers for a step or is told of one."""
    found = {
        bound.pathway.key
        for bound in view.bindings
        for step in bound.steps
        if role.id in (step.step.who, step.step.tell)
    }
    return joined((linked(view, key),) for key in sorted(found))


def _holders(view: View, role: Role) -> Content:
    said = []
    for each in view.library.all(RoleHolder):
        if each.role == role.id:
            where = f"service/{each.service}"
            place = inlines(", ", linked(view, where)) if each.service else ()
            number = (LineBreak(), view.call(each, "phone", each.name)) if each.phone else ()
            said.append(inlines(view.quote(each, "name"), *place, *number))
    return joined(said, LineBreak())


def _page(view: View, authority: Authority) -> Page:
    return Page(
        slug=_slug(authority),
        title=f"Who does what in {authority.short}",
        blocks=tuple(_tables(view, authority)),
        section=HOW_WE_WORK,
        description=f"Every step of every pathway in {authority.name}: who, told whom, how fast.",
        sources=(authority.key,),
    )


def _tables(view: View, authority: Authority) -> Iterator[Block]:
    for bound in view.bindings_of(authority.id):
        yield head(2, view.quote(bound.pathway, "title"), anchor=bound.pathway.id)
        yield from steps_table(view, bound)


def steps_table(view: View, bound: BoundPathway) -> tuple[Block, ...]:
    """Return the steps of a pathway: who, told whom, which partner, how fast."""
    header = ("Step", "Who", "Tells in our team", "Partner outside", "How fast")
    rows = [_row(view, bound, each) for each in bound.steps]
    return table(header, rows, f"{bound.pathway.title}: who does what", (5, 2, 2, 3, 3))


def _row(view: View, bound: BoundPathway, step: BoundStep) -> tuple[Content, ...]:
    page = f"{pathway_slug(bound)}#{step_anchor(step)}"
    who, tell = role_name(view, step.step.who), role_name(view, step.step.tell)
    return (
        (to(page, f"{step.number}. ", *step.title),),
        (capital(who),) if who else inlines("Whoever is there"),
        (capital(tell),) if tell else inlines("none"),
        joined(((each,) for each in partners(view, step)), " or ") or inlines("none"),
        _limits(view, bound, step),
    )


def _limits(view: View, bound: BoundPathway, step: BoundStep) -> Content:
    own, council = own_limit(view, bound, step), council_limit(view, bound, step)
    said: list[Content] = [(capital(own),)] if own else []
    if council:
        does = f" {council_verb(step.clock)}: "
        said.append(inlines(view.quote(bound.authority, "short"), does, *council))
    return joined(said, LineBreak()) or inlines("No limit set")
