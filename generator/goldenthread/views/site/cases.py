"""Case examples: the list, and one page for each."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import MONTHS
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.inline import Quote
from goldenthread.records.case_example import CaseExample
from goldenthread.records.governance import Learning
from goldenthread.records.provider import ServiceType
from goldenthread.views.parts.cases import case_blocks
from goldenthread.views.places import linked
from goldenthread.views.site.sections import EVIDENCE
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import capital
from goldenthread.views.write import details
from goldenthread.views.write import head
from goldenthread.views.write import para


def case_pages(view: View) -> Iterator[Page]:
    """Yield the list of case examples, and a page for each."""
    cases = view.library.all(CaseExample)
    rows = [(linked(view, each.key), " ", view.name(f"pathway/{each.pathway}")) for each in cases]
    yield Page(
        slug="cases/index",
        title="Case examples",
        blocks=(
            para(
                "What we did, with whom, and how it ended. Nobody can be recognised.", style="lead"
            ),
            *bullets(rows),
        ),
        section=EVIDENCE,
        description="Case examples: what happened, what we did with partners, how it ended.",
        sources=tuple(each.key for each in cases),
    )
    yield from (_page(view, each) for each in cases)


def _page(view: View, case: CaseExample) -> Page:
    return Page(
        slug=f"cases/{case.id}",
        title=case.title,
        blocks=(
            *details(_about(view, case)),
            *case_blocks(view, case),
            *_followed(view, case),
            *_approved(view, case),
        ),
        section=EVIDENCE,
        description=f"{case.title}: what we did with partners and how it ended.",
        sources=(case.key,),
    )


def _about(view: View, case: CaseExample) -> Iterator[tuple[str, Content]]:
    kind = view.library.find(ServiceType, case.service_type)
    yield "Pathway", (linked(view, f"pathway/{case.pathway}"),)
    yield "Type of service", (capital(view.quote(kind, "name")),) if kind else ()
    if view.has(case, "authority"):
        yield "Council", (linked(view, f"authority/{case.authority}"),)
    if view.has(case, "quarter"):
        yield "Began in", (_quarter(view.quote(case, "quarter")),)
    told = view.has(case, "agencies_told")
    yield "Agencies told", (view.quote(case, "agencies_told"),) if told else ()


def _quarter(quote: Quote) -> Quote:
    """Return ``2026-Q2`` as ``April to June 2026``."""
    year, _, number = quote.value.partition("-Q")
    last = int(number) * 3
    return Quote(quote.address, f"{MONTHS[last - 3]} to {MONTHS[last - 1]} {year}")


def _followed(view: View, case: CaseExample) -> Iterator[Block]:
    lessons = [each for each in view.library.all(Learning) if case.key in each.came_from]
    if lessons:
        yield head(2, "Lessons from it", anchor="lessons")
        yield from bullets((linked(view, each.key),) for each in lessons)


def _approved(view: View, case: CaseExample) -> Iterator[Block]:
    if view.has(case.anonymised, "approved_on"):
        day = view.quote(case, "anonymised.approved_on")
        yield para("Approved for use on ", day, ".", style="small")
