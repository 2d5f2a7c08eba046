"""Frameworks: each requirement with the evidence for it, and the gaps."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import Badge
from goldenthread.model.inline import LineBreak
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Tone
from goldenthread.records.framework import Framework
from goldenthread.records.framework import Requirement
from goldenthread.records.framework import Standing
from goldenthread.views.coverage import Item
from goldenthread.views.coverage import coverage
from goldenthread.views.parts.standing import checked
from goldenthread.views.places import linked
from goldenthread.views.site.sections import EVIDENCE
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import callout
from goldenthread.views.write import capital
from goldenthread.views.write import counted
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import table

Covered = Mapping[str, tuple[Item, ...]]


def framework_pages(view: View) -> Iterator[Page]:
    """Yield the list of frameworks, and a page with the evidence for each."""
    frameworks, covered = view.library.all(Framework), coverage(view.library)
    rows = [
        (
            linked(view, each.key),
            " ",
            capital(view.quote(each, "standing")),
            ". ",
            _summary(_requirements(view, each), covered),
        )
        for each in frameworks
    ]
    yield Page(
        slug="frameworks/index",
        title="Frameworks and evidence",
        blocks=(
            para("What inspectors and commissioners ask for, and what we can show.", style="lead"),
            *bullets(rows),
        ),
        section=EVIDENCE,
        description="Each framework that we answer to, with the evidence and the gaps.",
        sources=tuple(each.key for each in frameworks),
    )
    yield from (_page(view, each, covered) for each in frameworks)


def _requirements(view: View, framework: Framework) -> tuple[Requirement, ...]:
    found = [each for each in view.library.all(Requirement) if each.framework == framework.id]
    return tuple(sorted(found, key=lambda each: (each.order, each.id)))


def _summary(requirements: tuple[Requirement, ...], covered: Covered) -> str:
    shown = sum(bool(covered.get(each.id)) for each in requirements)
    ours = [each for each in requirements if each.safeguarding]
    gaps = sum(not covered.get(each.id) for each in ours)
    said = counted(gaps, "gap") if gaps else "no gap"
    among = f" in the {len(ours)} about safeguarding" if len(ours) < len(requirements) else ""
    return f"Evidence for {shown} of {len(requirements)}, {said}{among}."


def _page(view: View, framework: Framework, covered: Covered) -> Page:
    return Page(
        slug=f"frameworks/{framework.id}",
        title=framework.title,
        blocks=tuple(_blocks(view, framework, covered)),
        section=EVIDENCE,
        description=f"{framework.title}: the evidence for each {framework.called}, and the gaps.",
        sources=(framework.key, *(each.key for each in _requirements(view, framework))),
    )


def _blocks(view: View, framework: Framework, covered: Covered) -> Iterator[Block]:
    if framework.standing is Standing.DRAFT:
        words = para("It may change before it is in force. Do not quote it as if it were.")
        yield callout(Tone.WARNING, "This is a draft", words)
    yield from paragraphs(view, framework, "about", "lead")
    yield para(
        view.quote(framework, "publisher"),
        ", ",
        view.quote(framework, "edition"),
        ". ",
        capital(view.quote(framework, "standing")),
        ".",
    )
    requirements = _requirements(view, framework)
    yield para(_summary(requirements, covered))
    for group in framework.groups:
        yield head(2, view.quote(framework, f"groups.{group.id}.name"), anchor=f"group-{group.id}")
        mine = [each for each in requirements if each.group == group.id]
        if group.expected is not None and len(mine) != group.expected:
            yield para(f"The edition lists {group.expected} here; {len(mine)} are written down.")
        for each in mine:
            yield from _requirement(view, framework, each, covered.get(each.id, ()))
    yield from checked(view, framework)


def _requirement(
    view: View, framework: Framework, requirement: Requirement, items: tuple[Item, ...]
) -> Iterator[Block]:
    badge = _standing(requirement, items)
    yield head(3, view.quote(requirement, "name"), anchor=requirement.id)
    said = paragraphs(view, requirement, "looks_for")
    yield from said
    if badge:
        yield para(badge)
    yield from _evidence(view, framework, requirement, items)


def _standing(requirement: Requirement, items: tuple[Item, ...]) -> Badge | None:
    """Say in a word how a requirement stands; nothing where no evidence is expected here."""
    if not items:
        return Badge("gap", Tone.DANGER) if requirement.safeguarding else None
    if len({each.category for each in items}) == 1:
        return Badge("one sort of evidence only", Tone.WARNING)
    return Badge("evidence", Tone.GOOD)


def _evidence(
    view: View, framework: Framework, requirement: Requirement, items: tuple[Item, ...]
) -> tuple[Block, ...]:
    """Return the evidence by the framework's categories, then what comes through others."""
    own = [each.id for each in framework.categories]
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault("" if item.through else item.category, []).append(item)
    order = [*(each for each in own if each in groups), *sorted(groups.keys() - {*own})]
    rows = [(_category(view, framework, name), _items(view, groups[name])) for name in order]
    return table(("Sort", "Evidence"), rows, f"Evidence: {requirement.name}", (2, 5))


def _category(view: View, framework: Framework, name: str) -> Content:
    if any(each.id == name for each in framework.categories):
        return (view.quote(framework, f"categories.{name}.name"),)
    return inlines(name.replace("-", " ").capitalize() or "Through another framework")


def _items(view: View, items: list[Item]) -> Content:
    cells = []
    for item in items:
        through: tuple[str | Quote, ...] = ()
        if item.through:
            through = (
                " (through ",
                Quote(
                    f"requirement/{item.through}", view.library.title(f"requirement/{item.through}")
                ),
                ")",
            )
        cells.append(inlines(linked(view, item.key), *through))
    return joined(cells, LineBreak())
