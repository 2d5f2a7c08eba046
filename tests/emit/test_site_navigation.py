"""The menu is short, and every page below it knows its way up."""

from __future__ import annotations

import pytest

from goldenthread.emit.site.navigation import menu
from goldenthread.emit.site.navigation import ways_up
from goldenthread.emit.site.source import SiteError
from goldenthread.model.block import Page


def page(slug: str, section: str = "") -> Page:
    return Page(slug, f"Title of {slug}", (), section)


HOME = page("index")
COUNCILS = page("councils/index", "Councils")
EAST = page("councils/east", "Councils")
DEEP = page("councils/east/teams", "Councils")
LEVELS = page("levels", "Councils")
PAGES = (HOME, COUNCILS, EAST, DEEP, LEVELS)


def test_sections_stand_in_the_order_of_the_pages() -> None:
    assert menu((COUNCILS, HOME), ()) == [
        {"Councils": "councils/index.md"},
        {"Title of index": "index.md"},
    ]


def test_a_section_with_more_pages_in_the_menu_is_a_group() -> None:
    group = menu(PAGES, ())[1]
    assert group == {
        "Councils": [
            {"Title of councils&#47;index": "councils/index.md"},
            {"Title of levels": "levels.md"},
        ]
    }


def test_pages_below_an_index_are_not_in_the_menu() -> None:
    assert "east" not in str(menu(PAGES, ()))


def test_hand_written_pages_come_last_and_only_from_the_top_level() -> None:
    assert menu((HOME,), ["about", "deep/page"])[1:] == ["about.md"]


def test_a_title_in_the_menu_is_encoded() -> None:
    assert menu((Page("index", "<b>|</b>", ()),), ()) == [
        {"&#60;b&#62;&#124;&#60;&#47;b&#62;": "index.md"}
    ]


def test_each_page_outside_the_menu_leads_to_the_nearest_index() -> None:
    assert ways_up(PAGES) == {"councils/east": COUNCILS, "councils/east/teams": COUNCILS}
    assert ways_up((HOME, page("alone/page"))) == {}


def test_a_name_that_no_menu_can_show_is_refused() -> None:
    with pytest.raises(SiteError, match="too long for the menu"):
        menu((Page("index", "[" * 500, ()),), ())
