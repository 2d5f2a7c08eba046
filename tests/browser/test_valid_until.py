"""A page that nobody built again: the reader's clock shows it, and words say it anyway."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from goldenthread.cli.main import run

PAGES = ("index.html", "call/anytown.html")
LATE = {"index.html": ".gt-late", "call/anytown.html": "#late"}
LAST_DAY = "16 December 2026"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    library = tmp_path_factory.mktemp("late") / "library"
    assert run(["new", "library", str(library)]) == 0
    assert run(["build", "--root", str(library)]) == 0
    return library / "build" / "site"


def shown(browser: Browser, page: Path, now: str, name: str) -> bool:
    """Say whether the page warns a reader whose clock shows a time."""
    context = browser.new_context(timezone_id="Europe/London")
    opened = context.new_page()
    opened.clock.set_fixed_time(datetime.fromisoformat(now))
    opened.goto((page / name).as_uri())
    warns = opened.locator(LATE[name]).is_visible()
    if warns:
        assert LAST_DAY in (opened.locator(LATE[name]).text_content() or "")
        assert not opened.locator(f"{LATE[name]} button").count()
    context.close()
    return warns


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    ("now", "late"),
    [
        ("2026-11-16T09:00:00+00:00", 0),
        ("2026-12-16T23:59:00+00:00", 0),
        ("2026-12-17T00:00:01+00:00", 1),
        ("2027-06-30T23:30:00+00:00", 1),
    ],
)
def test_it_warns_from_the_day_after_its_last(
    browser: Browser, site: Path, name: str, now: str, late: int
) -> None:
    assert shown(browser, site, now, name) == bool(late)


@pytest.mark.parametrize("name", PAGES)
def test_without_a_script_the_page_says_it_in_words(
    browser: Browser, site: Path, name: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / name).as_uri())
    assert f"To be used until {LAST_DAY}." in page.locator("body").inner_text()
    assert not page.locator(LATE[name]).is_visible()
    context.close()
