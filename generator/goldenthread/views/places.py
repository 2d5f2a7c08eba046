"""Where each record has its page on the staff site. An output without the page shows words only."""

from __future__ import annotations

from goldenthread.library.library import Library
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Link
from goldenthread.records.agency import Agency
from goldenthread.records.framework import Requirement
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import capital
from goldenthread.views.write import joined

PLACES = {
    "agency": "partners/{group}#{id}",
    "audit": "evidence/audits/{id}",
    "authority": "authorities/{id}",
    "case_example": "cases/{id}",
    "category": "signs#{id}",
    "contact": "contacts/{id}",
    "document_standard": "documents/{id}",
    "duty": "duties/{id}",
    "framework": "frameworks/{id}",
    "learning": "evidence/learning/{id}",
    "meeting": "evidence/meetings/{id}",
    "pathway": "pathways/{id}",
    "policy": "policies/{id}",
    "provider": "services/index",
    "requirement": "frameworks/{group}#{id}",
    "role": "who-does-what/index#{id}",
    "sector": "partners/{id}",
    "service": "services/{id}",
    "service_type": "services/index",
    "share_entry": "sharing/log#{id}",
    "sharing_rule": "sharing/{id}",
    "supervision_prompt": "evidence/supervision#{id}",
    "theme_report": "evidence/themes/{id}",
    "threshold_set": "thresholds/{id}",
    "training": "evidence/training/{id}",
}
"""The page of each kind; ``{group}`` is the record that holds it: a sector, a framework."""


def place_of(library: Library, key: str) -> str:
    """Return the page of the record ``kind/id``, with an anchor, or "" when it has none."""
    kind, _, name = key.partition("/")
    if key not in library.entries or kind not in PLACES:
        return ""
    return PLACES[kind].format(id=name, group=_group(library, key))


def _group(library: Library, key: str) -> str:
    match library.entries[key].record:
        case Agency() as agency:
            return agency.sector
        case Requirement() as requirement:
            return requirement.framework
    return ""


def linked(view: View, key: str, *, at_start: bool = False) -> Inline:
    """Return a record's name, as a link to its page when it has one.

    ``at_start`` gives it a capital letter.
    """
    place = place_of(view.library, key)
    name = capital(view.name(key)) if at_start else view.name(key)
    return Link((name,), f"page:{place}") if place else name


def all_linked(view: View, kind: str, ids: tuple[str, ...]) -> Content:
    """Return the names of several records of one kind, each a link, with commas between them."""
    keys = [f"{kind}/{each}" for each in ids]
    return joined((linked(view, key, at_start=place == 0),) for place, key in enumerate(keys))
