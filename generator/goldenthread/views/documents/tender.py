"""Tender responses: every question in the buyer's words, our answer, its facts and its proof."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace

from goldenthread.library.lengths import Length
from goldenthread.library.serving import scope_of
from goldenthread.library.words import date_words
from goldenthread.model.block import Block
from goldenthread.model.block import Page
from goldenthread.model.document import Document
from goldenthread.model.inline import Text
from goldenthread.records.authority import Authority
from goldenthread.records.fields import Record
from goldenthread.records.provider import Provider
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.views.documents.answer import Answered
from goldenthread.views.documents.answer import answer_page
from goldenthread.views.documents.answer import answered
from goldenthread.views.documents.answer import citing
from goldenthread.views.documents.answer import name
from goldenthread.views.documents.caveats import TITLE as CAVEATS
from goldenthread.views.documents.caveats import caveats
from goldenthread.views.documents.cells import one_a_line
from goldenthread.views.documents.length import against_limit
from goldenthread.views.documents.numbered import index
from goldenthread.views.documents.numbered import numbers
from goldenthread.views.texts import lines
from goldenthread.views.texts import paragraphs
from goldenthread.views.view import View
from goldenthread.views.write import Content
from goldenthread.views.write import head
from goldenthread.views.write import inlines
from goldenthread.views.write import joined
from goldenthread.views.write import para
from goldenthread.views.write import table
from goldenthread.views.write import to

Front = tuple[tuple[str, Content], ...]

_CHECKED = (
    "Every fact in the tables under an answer was taken from the record named beside it.",
    "It was taken on the date of this document.",
    "The answers use the routes, words and thresholds of one council: the one on the front page.",
    "An example from elsewhere says so, and is told in the words of the council where it happened.",
)
_NOT_CHECKED = (
    "Whether the records themselves are right: the owner named beside each answers for that.",
    "Telephone numbers and web addresses were not tried when this document was made.",
    "How the buyer's own form counts. Here headings, tables and captions count too.",
)


def tender_documents(view: View) -> tuple[Document, ...]:
    """Return one response for each tender, by its id.

    A tender whose bidder or authority the reader may not see has none.
    """
    return tuple(
        _document(view, tender, provider, authority)
        for tender in view.library.all(Tender)
        if (provider := view.library.find(Provider, tender.provider))
        and (authority := view.library.find(Authority, tender.authority))
    )


def _document(view: View, tender: Tender, provider: Provider, authority: Authority) -> Document:
    slug = f"tenders/{tender.id}"
    return Document(
        slug=slug,
        title=tender.title,
        subtitle="Response to the safeguarding questions",
        organisation=provider.legal_name,
        reference=tender.reference,
        as_of=view.as_of,
        reader=view.reader,
        pages=tuple(_pages(view, tender, authority, slug)),
        front=_front(view, tender, provider, authority),
    )


def _front(view: View, tender: Tender, provider: Provider, authority: Authority) -> Front:
    facts = (
        ("Buyer", _optional(view, tender, "buyer")),
        ("Invitation", (view.quote(tender, "title"), Text(", "), view.quote(tender, "reference"))),
        ("Answers due by", _optional(view, tender, "deadline")),
        ("Services", _optional(view, tender, "service_types")),
        ("Council whose routes the answers use", _optional(view, authority, "name")),
        ("Bidder", _bidder(view, provider)),
        ("Facts as they stood on", inlines(date_words(view.as_of), "; for England only")),
        ("About this sample", _optional(view, tender, "synthetic")),
    )
    return tuple((label, value) for label, value in facts if value)


def _bidder(view: View, provider: Provider) -> Content:
    numbers = (
        ("company number", "company_number"),
        ("charity number", "charity_number"),
        ("CQC provider id", "cqc_provider_id"),
    )
    said = [
        inlines(f"{label} ", view.quote(provider, path))
        for label, path in numbers
        if view.has(provider, path)
    ]
    return joined(((view.quote(provider, "legal_name"),), *said))


def _optional(view: View, record: Record, path: str) -> Content:
    return (view.quote(record, path),) if view.has(record, path) else ()


def _pages(view: View, tender: Tender, authority: Authority, slug: str) -> Iterator[Page]:
    """Yield the overview, one section a question, the evidence index and the limits of it all."""
    answers = _answers(view, tender, authority, slug)
    sections = tuple(citing(view, each) for each in answers)
    number = numbers(sections)
    yield Page(
        slug=f"{slug}/overview",
        title="The answers at a glance",
        blocks=tuple(_overview(view, tender, answers, number)),
        sources=(tender.key,),
    )
    for each in answers:
        yield answer_page(view, each, number)
    yield Page(
        slug=f"{slug}/evidence",
        title="Evidence index",
        blocks=(
            head(1, "Evidence index"),
            para("Everything that the answers cite. It can be seen on request."),
            *index(view, sections, number),
        ),
    )
    yield Page(f"{slug}/about", CAVEATS, _about(view, tender))


def _answers(view: View, tender: Tender, authority: Authority, slug: str) -> tuple[Answered, ...]:
    """Return every question with its answer, in the buyer's order.

    The answers see the pathways of the buyer's authority alone. Only an example from elsewhere is
    told in the words of another.
    """
    local = replace(view, bindings=view.bindings_of(authority.id))
    scope = scope_of(view.library, authority)
    questions = [each for each in view.library.all(Question) if each.tender == tender.id]
    return tuple(
        answered(local, each, scope, f"{slug}/{each.id}")
        for each in sorted(questions, key=lambda each: (_in_order(each.number), each.id))
    )


def answer_lengths(view: View) -> dict[str, Length]:
    """Return how long each answer is as it is printed, by its address."""
    return {
        one.answer.key: Length(one.length.words, one.length.characters)
        for tender in view.library.all(Tender)
        if (authority := view.library.find(Authority, tender.authority))
        for one in _answers(view, tender, authority, "")
        if one.answer
    }


def _in_order(number: str) -> tuple[tuple[int, str], ...]:
    """Return the key that puts question 4.10 after question 4.9."""
    parts = re.findall(r"\d+|\D+", number)
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)


def _overview(
    view: View, tender: Tender, answers: tuple[Answered, ...], number: Mapping[str, str]
) -> Iterator[Block]:
    yield head(1, "The answers at a glance")
    yield from table(
        ("Question", "Asked about", "Weight", "Length", "Evidence"),
        (_glance(view, each, number) for each in answers),
        "Each question, the length of its answer and its evidence",
        (3, 6, 3, 4, 3),
    )
    if rules := lines(view, tender, "rules"):
        yield head(2, "The buyer's rules for answers")
        yield from rules


def _glance(view: View, one: Answered, number: Mapping[str, str]) -> tuple[Content, ...]:
    """Return one row of the overview; the question's number leads to its section."""
    question = one.question
    asked = one_a_line(view, question, "expects") or inlines("As worded in the section")
    said = against_limit(view, question, one.length) if one.answer else inlines("No answer yet")
    evidence = inlines(", ".join(number[key] for key in one.evidence) or "None")
    weight = _optional(view, question, "weight") or inlines("Not stated")
    return (to(one.slug, *name(view, question)),), asked, weight, said, evidence


def _about(view: View, tender: Tender) -> tuple[Block, ...]:
    return (*caveats(_CHECKED, _NOT_CHECKED), *paragraphs(view, tender, "synthetic"))
