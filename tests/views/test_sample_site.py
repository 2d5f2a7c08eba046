"""The staff site of the sample library, page by page, as blocks."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise

import pytest

from goldenthread.library.facts import NoFact
from goldenthread.model.audience import Audience
from goldenthread.model.block import Callout
from goldenthread.model.block import Figure
from goldenthread.model.block import Heading
from goldenthread.model.block import Page
from goldenthread.model.block import figures_in
from goldenthread.model.block import quotes_in
from goldenthread.model.inline import Call
from goldenthread.model.inline import Text
from goldenthread.records.agency import Contact
from goldenthread.records.provider import Service
from goldenthread.views.crisis import crisis_sheets
from goldenthread.views.diagrams import diagrams
from goldenthread.views.pages import site_pages
from goldenthread.views.places import PLACES
from goldenthread.views.places import place_of
from tests.views.making import contents
from tests.views.making import inlines_in
from tests.views.making import links_in
from tests.views.making import sample_view

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")
LONGEST_SENTENCE = 20


@cache
def pages() -> tuple[Page, ...]:
    return site_pages(sample_view())


@cache
def calls() -> dict[str, str]:
    """Return every number that any page or crisis sheet shows, by its address."""
    shown = [*quotes_in(pages()), *quotes_in(crisis_sheets(sample_view()))]
    return {each.address: each.value for each in shown if isinstance(each, Call)}


def headings(page: Page) -> list[Heading]:
    return [each for each in _all_blocks(page.blocks) if isinstance(each, Heading)]


def _all_blocks(value: object) -> list[object]:
    if isinstance(value, tuple):
        return [block for each in value for block in _all_blocks(each)]
    return [value, *_all_blocks(getattr(value, "blocks", getattr(value, "items", ())))]


def page(slug: str) -> Page:
    return next(each for each in pages() if each.slug == slug)


def test_every_page_has_an_address_of_its_own_a_title_and_a_description() -> None:
    slugs = Counter(each.slug for each in pages())
    assert [slug for slug, times in slugs.items() if times > 1 or not SLUG.fullmatch(slug)] == []
    assert not [each.slug for each in pages() if not (each.title and each.section)]
    assert not [each.slug for each in pages() if not each.description.endswith(".")]
    assert not [each.slug for each in pages() if not each.blocks]


def test_every_link_leads_to_a_place_that_is_there() -> None:
    places = {each.slug: {h.anchor for h in headings(each)} for each in pages()}
    places |= {f"call/{each.slug}": set() for each in crisis_sheets(sample_view())}
    lost = []
    for each in pages():
        for target in links_in(each.blocks):
            slug, _, anchor = target.removeprefix("page:").partition("#")
            if target.startswith("page:") and (
                slug not in places or (anchor and anchor not in places[slug])
            ):
                lost.append((each.slug, target))
    assert lost == []


def test_no_anchor_stands_twice_on_a_page() -> None:
    for each in pages():
        anchors = Counter(h.anchor for h in headings(each) if h.anchor)
        assert not [anchor for anchor, times in anchors.items() if times > 1], each.slug


def test_headings_go_down_one_level_at_a_time() -> None:
    for each in pages():
        levels = [1, *(h.level for h in headings(each))]
        assert all(b <= a + 1 for a, b in pairwise(levels)), each.slug


def test_every_record_that_has_a_place_has_a_page_there() -> None:
    slugs = {each.slug for each in pages()}
    library = sample_view().library
    missing = [
        key
        for key in library.entries
        if key.partition("/")[0] in PLACES and place_of(library, key).partition("#")[0] not in slugs
    ]
    assert missing == []


def test_every_picture_that_a_page_shows_is_drawn() -> None:
    drawn = {each.name for each in diagrams(sample_view())}
    shown = [each.diagram for each in figures_in(pages())]
    assert set(shown) == drawn
    assert Counter(shown).most_common(1)[0][1] == 1


def test_the_list_of_steps_stands_before_the_picture() -> None:
    for each in pages():
        blocks = [type(b).__name__ + getattr(b, "anchor", "") for b in each.blocks]
        if any(isinstance(b, Figure) for b in each.blocks):
            assert blocks.index("Headingsteps") < blocks.index("Figure"), each.slug


@pytest.mark.parametrize("prefix", ["index", "pathways/", "authorities/", "services/", "signs"])
def test_the_first_number_on_a_page_for_a_crisis_is_999(prefix: str) -> None:
    for each in pages():
        numbers = [q.value for q in quotes_in(each) if isinstance(q, Call)]
        if each.slug.startswith(prefix) and numbers:
            assert numbers[0] == "999" or each.slug == "services/index", each.slug


def test_the_number_for_danger_is_the_first_thing_on_the_home_page() -> None:
    first = page("index").blocks[0]
    assert isinstance(first, Callout)
    assert [q.value for q in quotes_in(first) if isinstance(q, Call)] == ["999"]


def test_home_leads_to_every_councils_numbers_and_to_every_service() -> None:
    view = sample_view()
    links = links_in(page("index").blocks)
    sheets = [f"page:call/{each.slug}" for each in crisis_sheets(view)]
    assert [link for link in links if link in sheets][: len(sheets)] == sheets
    text = {q.value for q in quotes_in(page("index"))}
    assert {each.name for each in view.library.all(Service)} <= text


def test_every_number_is_shown_digit_by_digit_as_the_record_spells_it() -> None:
    fields = ("phone", "professionals_phone", "text_relay")
    for contact in sample_view().library.all(Contact):
        for field in fields:
            if number := getattr(contact, field):
                assert calls()[f"contact/{contact.id}#{field}"] == number


def test_every_number_that_is_shown_comes_from_a_record() -> None:
    view = sample_view()
    for address, value in calls().items():
        assert view.fact(address).value == value


def test_every_quote_names_a_fact() -> None:
    view = sample_view()
    lost = set()
    for quote in quotes_in(pages()):
        try:
            view.fact(quote.address)
        except NoFact:
            lost.add(quote.address)
    assert lost == set()


def test_nothing_is_left_of_the_marks_for_quotes() -> None:
    for each in pages():
        for content in contents(each.blocks):
            for inline in inlines_in(content):
                assert "[[" not in getattr(inline, "value", ""), (each.slug, inline)


def test_our_own_words_are_short_sentences() -> None:
    ours = {
        inline.value
        for each in pages()
        for content in contents(each.blocks)
        for inline in inlines_in(content)
        if isinstance(inline, Text)
    }
    own = [words for words in sorted(ours) if not _from_a_record(words)]
    long = [s for words in own for s in re.split(r"[.?!]\s", words) if _words(s) > LONGEST_SENTENCE]
    assert long == []


def _words(sentence: str) -> int:
    return len(sentence.split())


@cache
def _prose() -> str:
    texts = " ".join(
        entry.record.model_dump_json() for entry in sample_view().library.entries.values()
    )
    return " ".join(texts.replace("\\n", " ").replace('\\"', '"').split())


def _from_a_record(words: str) -> bool:
    return " ".join(words.split())[:40] in _prose()


def test_the_site_can_be_made_for_a_reader_who_may_see_less() -> None:
    shown = site_pages(sample_view(Audience.COMMISSIONER))
    values = {quote.value for quote in quotes_in(shown)}
    hidden = {quote.value for quote in quotes_in(pages()) if "role_holder/" in quote.address}
    assert hidden
    assert not hidden & values
