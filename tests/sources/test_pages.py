"""Hand-written pages of the site are read once, with the places of their words, as they stand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from goldenthread.model.finding import Finding
from goldenthread.pipeline.check import check
from goldenthread.pipeline.timings import Timings
from goldenthread.sources.files import Source
from goldenthread.sources.files import read_page
from goldenthread.sources.pages import page_files

DAY = date(2026, 11, 16)
SETTINGS = "name: Test\nprovider: elm-care\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "goldenthread.yaml").write_text(SETTINGS, "utf-8")
    (tmp_path / "site" / "help").mkdir(parents=True)
    return tmp_path


def test_pages_are_found_in_order_and_nothing_else(root: Path) -> None:
    for name in ("help/night.md", "about.md", ".draft.md", "logo.svg"):
        (root / "site" / name).write_text("# A page\n", "utf-8")
    found = [path.relative_to(root).as_posix() for path in page_files(root)]
    assert found == ["site/about.md", "site/help/night.md"]


def test_a_page_needs_no_facts_at_its_head(root: Path) -> None:
    (root / "site" / "about.md").write_bytes(b"\xef\xbb\xbf# About\r\n\r\nText.\r\n")
    page = read_page(root, root / "site" / "about.md")
    assert isinstance(page, Source)
    assert page.data == {"body": "# About\n\nText.\n"}


def test_a_page_that_is_no_text_is_a_finding(root: Path) -> None:
    (root / "site" / "about.md").write_bytes(b"\xff\xfe\x41\x00")
    page = read_page(root, root / "site" / "about.md")
    assert isinstance(page, Finding)
    assert page.place.file == "site/about.md"


def test_a_word_on_a_page_is_found_where_it_stands(root: Path) -> None:
    text = "---\ndescription: Help.\n---\n\n\n# Help\n\nTell the CCG.\n"
    (root / "site" / "help" / "night.md").write_text(text, "utf-8")
    found = [each for each in check(root, DAY, DAY, Timings()).findings if each.code == "GT801"]
    assert [str(each.place) for each in found] == ["site/help/night.md:8:10"]


def test_lines_before_the_text_of_a_page_count(root: Path) -> None:
    (root / "site" / "about.md").write_text("\n\nTell the CCG.\n", "utf-8")
    found = [each for each in check(root, DAY, DAY, Timings()).findings if each.code == "GT801"]
    assert [str(each.place) for each in found] == ["site/about.md:3:10"]
