"""The framework that inspection packs answer to, held against what the records show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.records.framework import EvidenceCategory
from goldenthread.records.framework import Framework
from goldenthread.records.framework import Requirement
from goldenthread.records.provider import Service
from goldenthread.records.provider import ServiceType
from goldenthread.records.traits import Evidence


class Asked(NamedTuple):
    """A requirement for which safeguarding evidence is expected.

    ``categories`` are those that an inspector uses in at least one service, ``shown`` those of
    which there is evidence.
    """

    framework: Framework
    requirement: Requirement
    categories: tuple[EvidenceCategory, ...]
    shown: frozenset[str]


def asked_for(library: Library) -> Iterator[Asked]:
    """Yield each requirement about safeguarding of the framework that the settings name."""
    framework = library.find(Framework, library.settings.inspection_framework)
    if framework is None:
        return
    used = _used(library, framework)
    shown = _shown(library)
    for each in library.all(Requirement):
        if each.framework == framework.id and each.safeguarding:
            yield Asked(framework, each, used, frozenset(shown.get(each.id, ())))


def _used(library: Library, framework: Framework) -> tuple[EvidenceCategory, ...]:
    """Return the categories that apply to the type of at least one service."""
    types = {each.service_type for each in library.all(Service)}
    unused = [_unused(library, framework, each) for each in sorted(types)]
    return tuple(
        category
        for category in framework.categories
        if any(category.id not in names for names in unused)
    )


def _unused(library: Library, framework: Framework, service_type: str) -> frozenset[str]:
    found = library.find(ServiceType, service_type)
    gaps = found.evidence_not_used if found else ()
    return frozenset(
        name for gap in gaps if gap.framework == framework.id for name in gap.categories
    )


def _shown(library: Library) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entry in library.entries.values():
        if isinstance(entry.record, Evidence):
            for each in entry.record.shows:
                found.setdefault(each.requirement, set()).add(each.category)
    return found
