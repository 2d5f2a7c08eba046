"""Policies: the list, and one page for each with its text."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.records.policy import Policy
from goldenthread.views.asked import written
from goldenthread.views.parts.standing import review_line
from goldenthread.views.places import all_linked
from goldenthread.views.places import linked
from goldenthread.views.site.sections import HOW_WE_WORK
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import strong
from goldenthread.views.write import table


def policy_pages(view: View) -> Iterator[Page]:
    """Yield the list of policies, and a page for each."""
    policies = view.library.all(Policy)
    rows = [(linked(view, each.key), " ", view.quote(each, "summary")) for each in policies]
    yield Page(
        slug="policies/index",
        title="Policies",
        blocks=(*bullets(rows),),
        section=HOW_WE_WORK,
        description="Our safeguarding policies, who owns them and when they are reviewed.",
        sources=tuple(each.key for each in policies),
    )
    yield from (_page(view, each) for each in policies)


def _page(view: View, policy: Policy) -> Page:
    return Page(
        slug=f"policies/{policy.id}",
        title=policy.title,
        blocks=tuple(_blocks(view, policy)),
        section=HOW_WE_WORK,
        description=policy.summary,
        sources=(policy.key,),
    )


def _blocks(view: View, policy: Policy) -> Iterator[Block]:
    yield para(view.quote(policy, "summary"), style="lead")
    yield review_line(view, policy)
    roles = all_linked(view, "role", policy.applies_to)
    yield para(strong("It applies to: "), *(roles or inlines("everybody")), ".")
    yield from written(view, policy.body)
    if policy.pathways:
        yield head(2, "Pathways that carry it out", anchor="pathways")
        yield from bullets((linked(view, f"pathway/{each}"),) for each in policy.pathways)
    yield head(2, "Law and guidance", anchor="law")
    yield from bullets(_law(view, policy, place) for place in range(len(policy.legislation)))
    yield head(2, "What changed", anchor="changes")
    rows = [_change(view, policy, place) for place in range(len(policy.changes))]
    yield from table(("Version", "Date", "What changed", "Why"), rows, "Changes", (1, 2, 4, 4))


def _law(view: View, policy: Policy, place: int) -> Content:
    path = f"legislation.{place}"
    title = view.quote(policy, f"{path}.title")
    if policy.legislation[place].note is None:
        return (title,)
    return inlines(title, ": ", view.quote(policy, f"{path}.note"))


def _change(view: View, policy: Policy, place: int) -> tuple[Content, ...]:
    path, why = f"changes.{place}", policy.changes[place].why
    said = tuple((view.quote(policy, f"{path}.{name}"),) for name in ("version", "on", "summary"))
    return (*said, (view.quote(policy, f"{path}.why"),) if why else inlines("Not stated"))
