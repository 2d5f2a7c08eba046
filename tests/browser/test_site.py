"""What a person meets: on a telephone and a desk, in the dark, by keyboard, without a signal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page
from playwright.sync_api import ViewportSize

from goldenthread.emit.crisis.sheet import crisis_page
from goldenthread.records.authority import Authority
from goldenthread.views.crisis import crisis_sheet
from tests.browser.screens import CRISIS
from tests.browser.screens import DESK
from tests.browser.screens import PAGES
from tests.browser.screens import PATHWAY
from tests.browser.screens import PHONE
from tests.browser.screens import SMALLEST
from tests.browser.screens import opened
from tests.views.making import sample_view

SAMPLE = sample_view()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = opened(browser, PHONE)
    yield page
    page.context.close()


@pytest.mark.parametrize("size", [SMALLEST, PHONE, DESK], ids=["320", "360", "1280"])
def test_no_page_scrolls_sideways(browser: Browser, address: str, size: ViewportSize) -> None:
    page = opened(browser, size)
    for name in PAGES:
        page.goto(address + name)
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"], name
    page.context.close()


def test_no_page_scrolls_sideways_with_text_twice_as_large(browser: Browser, address: str) -> None:
    page = opened(browser, DESK)
    for name in PAGES:
        page.goto(address + name)
        page.add_style_tag(content="html { font-size: 200% !important }")
        assert page.evaluate("document.documentElement.scrollWidth") == DESK["width"], name
    page.context.close()


@pytest.mark.parametrize("name", PAGES)
def test_999_is_the_first_number_and_is_in_sight(phone: Page, address: str, name: str) -> None:
    phone.goto(address + name)
    first = phone.locator("a[href^='tel:']").first
    assert first.get_attribute("href") == "tel:999"
    box = first.bounding_box()
    assert box
    assert box["y"] + box["height"] <= PHONE["height"]


@pytest.mark.parametrize("name", PAGES)
def test_every_number_is_easy_to_press(phone: Page, address: str, name: str) -> None:
    phone.goto(address + name)
    boxes = [link.bounding_box() for link in phone.locator("a[href^='tel:']").all()]
    assert boxes
    for box in boxes:
        assert box
        assert box["width"] >= 44
        assert box["height"] >= 44


def test_numbers_on_a_crisis_page_are_wide_and_apart(phone: Page, address: str) -> None:
    phone.goto(address + CRISIS)
    boxes = [box for link in phone.locator("a.call").all() if (box := link.bounding_box())]
    assert all(box["width"] >= 300 for box in boxes)
    gaps = [after["y"] - before["y"] - before["height"] for before, after in pairwise(boxes)]
    assert min(gaps) >= 8


def test_a_crisis_page_is_one_request(phone: Page, address: str) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(address + CRISIS, wait_until="networkidle")
    assert [url for url in asked if "favicon" not in url] == [address + CRISIS]


def test_a_crisis_page_prints_on_one_side_of_a4(phone: Page, address: str) -> None:
    phone.goto(address + CRISIS)
    assert printed_pages(phone) == 1


@pytest.mark.parametrize("council", SAMPLE.authorities, ids=lambda each: each.id)
def test_a_crisis_page_with_much_other_help_prints_it_on_the_back_of_one_sheet(
    phone: Page, council: Authority
) -> None:
    phone.set_content(crisis_page(crisis_sheet(SAMPLE, council)))
    phone.evaluate("document.getElementById('late').hidden = true")
    assert printed_pages(phone) == 2


def printed_pages(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def test_words_in_a_picture_are_legible_on_a_phone(phone: Page, address: str) -> None:
    phone.goto(address + PATHWAY)
    sizes = phone.evaluate(
        """[...document.querySelectorAll('.gt-figure svg')].flatMap(svg => {
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          return [...svg.querySelectorAll('text')].map(
            text => scale * parseFloat(getComputedStyle(text).fontSize));
        })"""
    )
    assert sizes
    assert min(sizes) >= 13


def test_a_table_is_still_a_table_for_a_screen_reader_on_a_phone(phone: Page, address: str) -> None:
    phone.goto(address + PATHWAY)
    table = phone.get_by_role("table", name="Who does what and how soon")
    assert table.get_by_role("rowheader").all_text_contents()[0] == "Support worker"
    assert table.get_by_role("columnheader").count() == 4


def test_every_number_is_there_without_javascript(browser: Browser, address: str) -> None:
    page = opened(browser, PHONE, java_script_enabled=False)
    page.goto(address + "authorities/northbridge.html")
    assert page.get_by_text("0117 496 0021").first.is_visible()
    assert page.get_by_text("All other times, bank holidays included").is_visible()
    page.context.close()


def test_the_first_stop_of_the_keyboard_skips_to_the_content(phone: Page, address: str) -> None:
    phone.goto(address + PATHWAY)
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.matches('.md-skip')")


def test_a_box_that_scrolls_can_be_reached_by_keyboard(phone: Page, address: str) -> None:
    phone.goto(address + PATHWAY)
    phone.add_style_tag(content=".gt-figure svg { min-width: 900px !important }")
    phone.evaluate("dispatchEvent(new Event('resize'))")
    box = phone.get_by_role("region", name="Self-neglect in home care, Northbridge")
    assert box.get_attribute("tabindex") == "0"


def test_search_finds_the_night_team(browser: Browser, address: str) -> None:
    page = opened(browser, DESK)
    page.goto(address)
    page.locator("input.md-search__input").press_sequentially("emergency duty")
    page.locator(".md-search-result__item").first.wait_for()
    assert "Council" in (page.locator(".md-search-result__item").first.text_content() or "")
    page.context.close()


def test_dark_colours_are_dark_and_pictures_stay_on_light_paper(
    browser: Browser, address: str
) -> None:
    page = opened(browser, PHONE, "dark")
    page.goto(address + PATHWAY)
    colour = "element => getComputedStyle(element).backgroundColor"
    assert page.locator("body").evaluate(colour) == "rgb(12, 23, 27)"
    assert page.locator(".gt-figure .gt-scroll").evaluate(colour) == "rgb(255, 255, 255)"
    page.context.close()


def test_pages_open_from_a_disk(phone: Page, folder: Path) -> None:
    phone.goto((folder / PATHWAY).as_uri())
    colour = "element => getComputedStyle(element).backgroundColor"
    assert phone.locator(".md-header").evaluate(colour) == "rgb(11, 52, 64)"
    phone.get_by_role("link", name="Who to call").first.click()
    assert phone.locator("h1").text_content() == "Who to call"


def test_after_one_visit_pages_open_without_a_signal(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    context.set_offline(True)
    for name in (*PAGES, ""):
        page.goto(address + name)
        assert page.locator("a[href='tel:999']").count() >= 1
    page.goto(address + PATHWAY)
    assert "As recorded on 23 November 2026." in (page.locator(".gt-offline").text_content() or "")
    context.close()
