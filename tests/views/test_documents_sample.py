"""The documents of the sample library, as blocks: what holds for every one of them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise

import pytest

from goldenthread.library.facts import fact
from goldenthread.model.audience import Audience
from goldenthread.model.block import Heading
from goldenthread.model.block import Page
from goldenthread.model.block import Table
from goldenthread.model.block import figures_in
from goldenthread.model.block import quotes_in
from goldenthread.model.document import Document
from goldenthread.model.inline import Quote
from goldenthread.model.inline import plain
from goldenthread.records.provider import Service
from goldenthread.records.tender import Question
from goldenthread.records.tender import Tender
from goldenthread.records.threshold import ThresholdSet
from goldenthread.views.documents import DOCUMENTS
from tests.views.making import links_in
from tests.views.making import said
from tests.views.making import sample_view

IN_OTHER_WORDS = ("cut_off", "month", "sent_to_council", "below_threshold", "notified_to_cqc")
"""Fields that are said in other words: times of day, months, and numbers that are small."""


@cache
def documents() -> dict[str, Document]:
    made = [each for reader, make in DOCUMENTS for each in make(sample_view(reader))]
    return {each.slug: each for each in made}


@cache
def words(slug: str) -> str:
    return " ".join(said(page.blocks) for page in documents()[slug].pages)


SLUGS = sorted(documents())
TENDERS = sorted(f"tenders/{each.id}" for each in sample_view().library.all(Tender))
PACKS = sorted(f"packs/{each.id}" for each in sample_view().library.all(Service))


def pages() -> list[Page]:
    return [page for each in documents().values() for page in each.pages]


def test_there_is_a_document_for_each_tender_and_each_service() -> None:
    assert sorted([*PACKS, *TENDERS]) == SLUGS


def test_every_section_has_a_place_of_its_own() -> None:
    slugs = [page.slug for page in pages()]
    assert len(slugs) == len(set(slugs))
    assert all(page.slug.startswith(f"{each.slug}/") for each in documents().values()
               for page in each.pages)  # fmt: skip


def test_every_section_opens_with_its_title_and_skips_no_level() -> None:
    for page in pages():
        levels = [each.level for each in page.blocks if isinstance(each, Heading)]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), page.slug


def test_every_table_of_ours_has_a_caption_rows_and_even_columns() -> None:
    for page in pages():
        for table in page.blocks:
            if isinstance(table, Table):
                assert table.rows
                assert {len(row) for row in table.rows} == {len(table.header)}, page.slug


def test_every_link_within_a_document_leads_somewhere() -> None:
    for slug, document in documents().items():
        known = {page.slug for page in document.pages}
        own = [
            target.removeprefix("page:").partition("#")[0]
            for page in document.pages
            for target in links_in(page.blocks)
            if target.startswith(f"page:{slug}/")
        ]
        assert set(own) <= known


@pytest.mark.parametrize("slug", SLUGS)
def test_no_quote_is_left_unresolved(slug: str) -> None:
    assert "[[" not in words(slug)


@pytest.mark.parametrize("reader", [reader for reader, _ in DOCUMENTS])
def test_every_value_stands_in_the_record_that_it_names(reader: Audience) -> None:
    library = sample_view(reader).library
    (make,) = [make for each, make in DOCUMENTS if each is reader]
    quotes = [each for each in quotes_in(make(sample_view(reader))) if "#" in each.address]
    assert quotes
    for quote in quotes:
        found = fact(library, quote.address).words
        assert _stands_in(quote.value, found) or quote.address.endswith(IN_OTHER_WORDS), quote


def _stands_in(value: str, found: str) -> bool:
    """Say whether a value is the record's, perhaps one paragraph of it, or with a capital."""
    return " ".join(value.split()).lower() in " ".join(found.split()).lower()


@pytest.mark.parametrize("slug", TENDERS)
def test_a_tender_never_names_another_authoritys_levels_or_words(slug: str) -> None:
    library = sample_view().library
    tender = library.get(Tender, slug.removeprefix("tenders/"))
    own = {level.name for each in library.all(ThresholdSet) if each.authority == tender.authority
           for level in each.levels}  # fmt: skip
    others = {level.name for each in library.all(ThresholdSet) for level in each.levels} - own
    assert not [name for name in sorted(others) if name in words(slug)]


@pytest.mark.parametrize("slug", TENDERS)
def test_every_question_of_a_tender_is_answered_within_its_limit(slug: str) -> None:
    assert "no answer" not in words(slug).lower()
    assert not re.search(r"\d (word|character)s? over the limit", words(slug))


@pytest.mark.parametrize("slug", TENDERS)
def test_every_question_of_a_tender_stands_in_full(slug: str) -> None:
    for question in sample_view().library.all(Question):
        if f"tenders/{question.tender}" == slug:
            assert " ".join(question.text.split()) in words(slug)


@pytest.mark.parametrize("slug", PACKS)
def test_a_pack_shows_no_number_that_only_staff_may_see(slug: str) -> None:
    numbers = [each.on_call_phone for each in sample_view().library.all(Service)]
    assert numbers
    assert not [number for number in numbers if number and number in words(slug)]


@pytest.mark.parametrize("slug", PACKS)
def test_a_pack_names_no_other_service(slug: str) -> None:
    own = slug.removeprefix("packs/")
    front = " ".join(plain(value) for _, value in documents()[slug].front)
    for service in sample_view().library.all(Service):
        assert (service.name in front) == (service.id == own)


def test_every_picture_is_one_that_is_drawn() -> None:
    for reader, make in DOCUMENTS:
        view = sample_view(reader)
        drawn = {bound.slug for bound in view.bindings}
        assert {each.diagram for each in figures_in(make(view))} <= drawn


def test_the_same_library_makes_the_same_documents() -> None:
    again = [each for reader, make in DOCUMENTS for each in make(sample_view(reader))]
    assert {each.slug: each for each in again} == documents()


def test_the_front_page_of_a_sample_says_that_it_is_one() -> None:
    for slug in TENDERS:
        front = list(quotes_in(documents()[slug].front))
        assert any(isinstance(each, Quote) and each.address.endswith("#synthetic")
                   for each in front)  # fmt: skip


def test_slugs_are_told_apart_without_regard_to_case() -> None:
    assert max(Counter(slug.lower() for slug in SLUGS).values()) == 1


@pytest.mark.parametrize("slug", SLUGS)
def test_every_fact_within_a_fact_is_said_in_the_council_s_own_words(slug: str) -> None:
    """The sample quotes nothing that its readers may not see, so nothing is left unsaid."""
    assert "not shown here" not in words(slug)
    assert "[[" not in words(slug)
