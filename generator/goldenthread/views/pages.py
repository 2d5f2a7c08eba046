"""Every family of pages of the staff site, in the order of the menu."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable

from goldenthread.model.block import Page
from goldenthread.views.site.authority import authority_pages
from goldenthread.views.site.calendar import calendar
from goldenthread.views.site.cases import case_pages
from goldenthread.views.site.contacts import contact_pages
from goldenthread.views.site.coverage_of_week import coverage_pages
from goldenthread.views.site.duties import duty_pages
from goldenthread.views.site.evidence import evidence_pages
from goldenthread.views.site.findings import findings
from goldenthread.views.site.frameworks import framework_pages
from goldenthread.views.site.home import home
from goldenthread.views.site.pathways import pathway_pages
from goldenthread.views.site.policies import policy_pages
from goldenthread.views.site.services import service_pages
from goldenthread.views.site.sharing import sharing_pages
from goldenthread.views.site.signs import signs
from goldenthread.views.site.standards import standard_pages
from goldenthread.views.site.thresholds import threshold_pages
from goldenthread.views.site.who_does_what import role_pages
from goldenthread.views.stale import warned
from goldenthread.views.view import View

FAMILIES: tuple[Callable[[View], Page | Iterable[Page]], ...] = (
    home,
    pathway_pages,
    signs,
    authority_pages,
    threshold_pages,
    contact_pages,
    coverage_pages,
    service_pages,
    role_pages,
    sharing_pages,
    duty_pages,
    standard_pages,
    policy_pages,
    evidence_pages,
    case_pages,
    framework_pages,
    calendar,
    findings,
)
"""What makes pages. A new family is one module and one line here."""


def site_pages(view: View) -> tuple[Page, ...]:
    """Return every page of the staff site. The order of sections is that of the menu."""
    pages: list[Page] = []
    for family in FAMILIES:
        made = family(view)
        pages.extend([made] if isinstance(made, Page) else made)
    return tuple(warned(view, pages))
