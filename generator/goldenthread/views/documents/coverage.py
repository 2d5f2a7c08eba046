"""Which requirement of a framework is shown by which sort of evidence, and where a gap is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.model.block import Block
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Tone
from goldenthread.records.fields import Record
from goldenthread.records.framework import EvidenceCategory
from goldenthread.records.framework import Framework
from goldenthread.records.framework import Requirement
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Meeting
from goldenthread.records.governance import ThemeReport
from goldenthread.records.provider import Service
from goldenthread.records.provider import ServiceType
from goldenthread.records.traits import Evidence
from goldenthread.views.documents.relevance import concerns
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import capital
from goldenthread.views.write import inlines
from goldenthread.views.write import table
from goldenthread.views.write import to


@dataclass(frozen=True, slots=True)
class Shown:
    """A record that shows a requirement, and the category of evidence that it is."""

    requirement: str
    category: str
    record: Record


@dataclass(frozen=True)
class Coverage:
    """A framework held against the evidence of one service.

    ``requirements`` are those for which safeguarding evidence is expected, in the framework's
    order; ``categories`` those that an inspector uses for the type of service.
    """

    framework: Framework
    requirements: tuple[Requirement, ...]
    categories: tuple[EvidenceCategory, ...]
    shown: tuple[Shown, ...]

    def of(self, requirement: Requirement, category: EvidenceCategory | None = None) -> list[Shown]:
        """Return what shows a requirement, of one category or of all that apply."""
        used = {category.id} if category else {each.id for each in self.categories}
        return [
            each
            for each in self.shown
            if each.requirement == requirement.id and each.category in used
        ]


def coverage(view: View, service: Service) -> Coverage | None:
    """Return the framework that packs answer to, held against one service; None without one."""
    framework = view.library.find(Framework, view.library.settings.inspection_framework)
    if framework is None:
        return None
    return Coverage(
        framework,
        _requirements(view, framework),
        _categories(view, framework, service),
        tuple(_shown(view, service)),
    )


def _requirements(view: View, framework: Framework) -> tuple[Requirement, ...]:
    groups = [each.id for each in framework.groups]
    found = [
        each
        for each in view.library.all(Requirement)
        if each.framework == framework.id and each.safeguarding and each.group in groups
    ]
    return tuple(sorted(found, key=lambda each: (groups.index(each.group), each.order)))


def _categories(view: View, framework: Framework, service: Service) -> tuple[EvidenceCategory, ...]:
    kind = view.library.find(ServiceType, service.service_type)
    unused = {
        name
        for gap in (kind.evidence_not_used if kind else ())
        if gap.framework == framework.id
        for name in gap.categories
    }
    return tuple(each for each in framework.categories if each.id not in unused)


def _shown(view: View, service: Service) -> Iterator[Shown]:
    """Yield what shows a requirement; of things that are repeated, the latest alone."""
    latest: dict[tuple[str, str, str], tuple[str, Record]] = {}
    for entry in view.library.entries.values():
        record = entry.record
        if isinstance(record, Evidence) and concerns(view.library, record, service):
            series, when = _series(view, record)
            for each in getattr(record, "shows", ()):
                place = (each.requirement, each.category, series)
                if place not in latest or latest[place][0] <= when:
                    latest[place] = (when, record)
    for (requirement, category, _), (_, record) in latest.items():
        yield Shown(requirement, category, record)


def _series(view: View, record: Record) -> tuple[str, str]:
    """Return what a record is one of a row of, and its place in that row by its date."""
    match record:
        case Audit():
            return _first_round(view, record).key, record.done_on.isoformat()
        case Meeting():
            return f"meeting/{record.forum}", record.held_on.isoformat()
        case ThemeReport():
            return record.kind, record.month
    return record.key, ""


def _first_round(view: View, audit: Audit) -> Audit:
    """Return the audit that an audit repeats, back to the first of them."""
    seen = {audit.id}
    while (before := view.library.find(Audit, audit.repeat_of)) and before.id not in seen:
        seen.add(before.id)
        audit = before
    return audit


def coverage_table(view: View, found: Coverage, page: str) -> tuple[Block, ...]:
    """Return one row a requirement: how much evidence of each category, and what is missing.

    ``page`` is the slug of the section in which each requirement has a heading.
    """
    framework = found.framework
    names = [_category(view, framework, each) for each in found.categories]
    called = (capital(view.quote(framework, "called")),)
    rows = [
        (
            inlines(to(f"{page}#{each.id}", view.quote(each, "name")), " ", _verdict(found, each)),
            *(_count(found, each, category) for category in found.categories),
        )
        for each in found.requirements
    ]
    caption = "Pieces of evidence by category"
    return table((called, *names), rows, caption, (5, *[2] * len(names)))


def _category(view: View, framework: Framework, category: EvidenceCategory) -> Content:
    return (view.quote(framework, f"categories.{category.id}.name"),)


def _count(found: Coverage, requirement: Requirement, category: EvidenceCategory) -> Content:
    number = len(found.of(requirement, category))
    return inlines(str(number) if number else "none")


def _verdict(found: Coverage, requirement: Requirement) -> Badge:
    """Say in words what is missing, and warn where one category has to carry everything."""
    every = len(found.categories)
    missing = sum(not found.of(requirement, each) for each in found.categories)
    if not missing:
        return Badge("every category", Tone.GOOD)
    if missing == every:
        return Badge("no evidence", Tone.DANGER)
    single = "single source: " if every - missing == 1 else ""
    return Badge(f"{single}nothing in {missing} of {every} categories", Tone.WARNING)
