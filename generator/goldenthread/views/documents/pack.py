"""Inspection packs: one service, one date, what is there and what is not."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from goldenthread.library.words import date_words
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.document import Document
from goldenthread.model.inline import Tone
from goldenthread.records.authority import Authority
from goldenthread.records.framework import Standing
from goldenthread.records.provider import Provider
from goldenthread.records.provider import Service
from goldenthread.views.documents.arrangements import arrangements
from goldenthread.views.documents.by_requirement import by_requirement
from goldenthread.views.documents.by_requirement import evidence_index
from goldenthread.views.documents.caveats import TITLE as CAVEATS
from goldenthread.views.documents.caveats import caveats
from goldenthread.views.documents.coverage import Coverage
from goldenthread.views.documents.coverage import coverage
from goldenthread.views.documents.coverage import coverage_table
from goldenthread.views.documents.governance import audits
from goldenthread.views.documents.meetings import lessons
from goldenthread.views.documents.meetings import meetings
from goldenthread.views.documents.people import policies
from goldenthread.views.documents.people import prompts
from goldenthread.views.documents.people import training
from goldenthread.views.documents.practice import practice
from goldenthread.views.documents.rehearsal import rehearsal
from goldenthread.views.documents.themes import themes
from goldenthread.views.documents.threads import threads
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import bullets
from goldenthread.views.write import callout
from goldenthread.views.write import capital
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import para
from goldenthread.views.write import when

Front = tuple[tuple[str, Content], ...]

_HOW_TO_READ = (
    "This pack shows how one service keeps people safe, on the date of the front page.",
    "Start with the table on this page: it says where the evidence is strong, thin or missing.",
    "Then follow one thread, from the first sign of a concern to the change and its check.",
    "A date beside a piece of evidence is the day on which somebody last looked at it.",
    "What was not checked stands on the last page. The pack applies to England only.",
)
_CHECKED = (
    "Every value was taken from a record of ours on the date of this document.",
    "Evidence is of this service, of its council's area, or of all our services together.",
    "What belongs to other services alone was left out.",
)
_NOT_CHECKED = (
    "Whether the records themselves are right: the owner named beside each answers for that.",
    "Telephone numbers were not called when this document was made.",
    "Files of people and of staff were not opened. Nobody whom we support is named here.",
    "This is no judgement and no rating: only the inspector makes one.",
)


def inspection_packs(view: View) -> tuple[Document, ...]:
    """Return one pack for each service, by its id.

    A service whose provider or authority the reader may not see has none.
    """
    return tuple(
        _document(view, service, provider, authority)
        for service in view.library.all(Service)
        if (provider := view.library.find(Provider, service.provider))
        and (authority := view.library.find(Authority, service.authority))
    )


def _document(view: View, service: Service, provider: Provider, authority: Authority) -> Document:
    found = coverage(view, service)
    slug = f"packs/{service.id}"
    return Document(
        slug=slug,
        title=service.name,
        subtitle="Safeguarding inspection pack",
        organisation=provider.legal_name,
        reference=f"{service.name}, {date_words(view.as_of)}",
        as_of=view.as_of,
        reader=view.reader,
        pages=tuple(
            Page(f"{slug}/{name}", title, (head(1, title), *blocks), sources=(service.key,))
            for name, title, blocks in _sections(view, service, authority, found, slug)
        ),
        front=_front(view, service, authority, found),
    )


def _front(view: View, service: Service, authority: Authority, found: Coverage | None) -> Front:
    edition: Content = ()
    if found:
        quoted = [view.quote(found.framework, each) for each in ("title", "edition", "standing")]
        edition = inlines(quoted[0], ", edition ", quoted[1], " (", quoted[2], ")")
    people = inlines(
        view.quote(service, "people"), ", of whom ", view.quote(service, "people_in_scope"),
        " receive a regulated activity",
    )  # fmt: skip
    registered = inlines(
        view.quote(service, "cqc_location_id"), ", ", view.quote(service, "regulated_activities")
    )
    facts = (
        (
            "Service",
            inlines(view.quote(service, "name"), ", ", view.quote(service, "service_type")),
        ),
        ("CQC location id and regulated activities", registered),
        ("Manager", (capital(view.quote(service, "registered_manager")),)),
        ("People supported", people),
        ("Council that hosts it", (view.quote(authority, "name"),)),
        ("Framework", edition),
        ("Facts as they stood on", inlines(date_words(view.as_of), "; for England only")),
    )
    return tuple((label, value) for label, value in facts if value)


def _sections(
    view: View, service: Service, authority: Authority, found: Coverage | None, slug: str
) -> Iterator[tuple[str, str, Iterable[Block]]]:
    """Yield each section's name in links, its title and its blocks."""
    yield "glance", "At a glance", _glance(view, found, f"{slug}/evidence")
    yield (
        "service",
        "The service and how it keeps people safe",
        arrangements(view, service, authority),
    )
    yield "threads", "Follow one thread", threads(view, service)
    yield "audits", "Audits and actions", audits(view, service)
    yield "staff", "Training, supervision and policies", _staff(view, service)
    yield "partners", "Partners, learning and themes", _partners(view, service)
    yield "rehearsal", "What staff may be asked", rehearsal(view, service)
    if found:
        called = found.framework.called_plural
        yield "evidence", f"Annex: {called} and their evidence", by_requirement(view, found)
        yield "index", "Annex: evidence index", evidence_index(view, found)
    yield "pathways", "Annex: what staff do, step by step", practice(view, service)
    yield "about", CAVEATS, caveats(_CHECKED, _NOT_CHECKED)[1:]


def _glance(view: View, found: Coverage | None, page: str) -> Iterator[Block]:
    yield head(2, "How to read this pack")
    yield from bullets(_HOW_TO_READ)
    if found is None:
        return
    framework = found.framework
    yield head(2, "Where the evidence stands")
    yield from when(
        framework.standing is Standing.DRAFT,
        callout(Tone.WARNING, "This framework is a draft", para("It is not in force yet.")),
    )
    yield para(
        "The ", view.quote(framework, "called_plural"), " of the ",
        view.quote(framework, "title"), " that ask about safeguarding, by the categories of"
        " evidence used for this type of service. Of what is repeated only the latest counts.",
    )  # fmt: skip
    yield from coverage_table(view, found, page)


def _staff(view: View, service: Service) -> Iterator[Block]:
    yield head(2, "Training and competence")
    yield from training(view, service)
    yield from _titled("Supervision prompts", prompts(view, service))
    yield from _titled("Policies", policies(view))


def _partners(view: View, service: Service) -> Iterator[Block]:
    yield from _titled("Meetings and attendance", meetings(view, service))
    yield from _titled("Learning log", lessons(view, service))
    yield from _titled("Themes over twelve months", themes(view))


def _titled(title: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (head(2, title), *blocks) if blocks else ()
