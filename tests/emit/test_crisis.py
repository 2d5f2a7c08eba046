"""One authority's crisis page: small, whole, with 999 first, and no script but its own."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.emit.crisis.sheet import crisis_page
from goldenthread.emit.crisis.sheet import crisis_path
from goldenthread.model.block import quotes_in
from goldenthread.model.crisis import CallGroup
from goldenthread.model.crisis import Checked
from goldenthread.model.crisis import Line
from goldenthread.model.crisis import Unchecked
from goldenthread.model.crisis import Urgency
from goldenthread.model.inline import Call
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Text
from tests.emit.crisis_sample import DAY
from tests.emit.crisis_sample import sheet
from tests.emit.hostile import HOSTILE
from tests.emit.html_text import elements
from tests.emit.html_text import texts

PAGE = crisis_page(sheet("northbridge"))


def _group(line: Line) -> CallGroup:
    return CallGroup(Urgency.TODAY, Text("Call:"), (), (line,))


def said(html: str) -> str:
    """Return the words of the page, spaces evened out."""
    return re.sub(r"\s+", " ", texts(html, "body")[0])


def test_it_stands_in_a_folder_of_its_own() -> None:
    assert crisis_path(sheet("northbridge")) == "call/northbridge.html"


def test_it_is_one_file_of_at_most_15_kilobytes() -> None:
    assert len(PAGE.encode()) <= 15_000
    fetched = [each for each in elements(PAGE) if each.tag in {"img", "link", "iframe"}]
    assert "src=" not in PAGE
    assert not fetched
    assert "url(" not in PAGE
    assert "@import" not in PAGE


def test_no_script_is_needed_and_only_its_own_is_allowed() -> None:
    [script] = re.findall(r"<script>(.*?)</script>", PAGE)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"default-src 'none'; script-src 'sha256-{digest}'; " in PAGE
    assert not [name for each in elements(PAGE) for name in each.attributes if name[:2] == "on"]


def test_the_numbers_stand_in_the_order_to_call_them() -> None:
    ways = [each.attributes["href"] for each in elements(PAGE, "a", "call")]
    assert ways == [
        "tel:999",
        "tel:+441174960010",
        "tel:+441174960021",
        "tel:+447700900123",
        "tel:+441174960033",
    ]


def test_each_number_is_written_beside_its_team_and_hours() -> None:
    assert (
        "Emergency duty team Call 0117 496 0021 All other times, and all day on bank holidays"
        in said(PAGE)
    )


def test_a_team_that_is_closed_at_night_names_the_one_that_answers_for_it() -> None:
    assert "Call 0117 496 0033 When closed: call Emergency duty team, above" in said(PAGE)


def test_how_soon_is_said_in_words() -> None:
    assert texts(PAGE, "span", "level") == ["Now", "Today", "Today", "Soon"]


def test_it_says_who_checked_it_and_when_to_check_again() -> None:
    assert "Checked 1 October 2026 by Safeguarding Lead. Check again by 30 December 2026." in said(
        PAGE
    )


def test_it_says_until_when_it_is_to_be_used_and_a_script_can_show_that_it_was() -> None:
    page = crisis_page(replace(sheet("northbridge"), until=date(2026, 12, 16)))
    assert "To be used until 16 December 2026." in page
    [late] = [each for each in elements(page, "p") if each.attributes.get("id") == "late"]
    assert late.attributes["data-until"] == "2026-12-16"
    assert "hidden" in late.attributes


def test_a_number_that_nobody_checked_is_doubted_below_999_with_another_to_call() -> None:
    checked = Checked(date(2026, 5, 3), Text("safeguarding lead"), date(2026, 8, 3))
    doubted = Unchecked(Text("Night team"), checked, Line(Text("Day team"), DAY))
    page = said(crisis_page(replace(sheet("northbridge"), unchecked=(doubted,))))
    words = (
        "Night team: checked 3 May 2026 by the safeguarding lead, check again by 3 August 2026. If "
        "it does not answer or is wrong: Day team Call 0117 496 0010"
    )
    assert page.index("Call 999") < page.index(words)


def test_what_to_say_stands_below_those_to_call_first_and_above_other_help() -> None:
    assert len(elements(PAGE.split("What to say")[1], "li")) == 6
    first, other = PAGE.split("What to say")
    assert "Then tell our manager on call" in first
    assert "Quality team" in other


def test_it_leads_back_to_the_site() -> None:
    ways = [each.attributes["href"] for each in elements(PAGE.split("<footer>")[1], "a")]
    assert ways == ["../authorities/northbridge.html", "../index.html"]


def test_it_is_in_english_as_written_in_britain() -> None:
    assert '<html lang="en-GB">' in PAGE
    assert texts(PAGE, "title") == ["Who to call now: Northbridge"]


def test_the_manifest_finds_every_value_on_it() -> None:
    addresses = [each.address for each in quotes_in(sheet("northbridge"))]
    assert "contact/nb-edt#phone" in addresses
    assert "authority/northbridge#name" in addresses


def test_parts_that_are_not_known_leave_no_empty_box() -> None:
    bare = replace(sheet("northbridge"), others=None, say=(), more="")
    html = crisis_page(bare)
    assert "Quality team" not in html
    assert "What to say" not in html
    assert len(elements(html.split("<footer>")[1], "a")) == 1


def test_a_line_without_a_number_to_press_is_words() -> None:
    line = Line(Text("Night team"), Call("a/b#c", "ask the switchboard"))
    html = crisis_page(replace(sheet("northbridge"), groups=(_group(line),)))
    assert "Night team Call ask the switchboard" in said(html)


TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1)


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_text_arrives_exactly(value: str) -> None:
    arrives(value)


@given(TEXT)
def test_any_text_arrives_exactly(value: str) -> None:
    arrives(value)


def arrives(value: str) -> None:
    words = Quote("a/b#c", value)
    others = _group(Line(words, Call("a/b#c", value), words, words))
    html = crisis_page(replace(sheet("northbridge"), authority=words, others=others, say=(words,)))
    own = html.split('class="say"')[1]
    assert texts(html, "strong") == [value]
    assert texts(own, "small") == [value, value]
    assert texts(own, "li") == [value]
    assert value in texts(own, "span")


def test_colours_are_easy_to_tell_apart() -> None:
    """Contrast of at least 7 to 1 (WCAG 2.2, 1.4.6), light and dark."""
    pairs = [
        ("#10242b", "#fff"), ("#fff", "#9c0a1c"), ("#fff", "#0b3440"), ("#10242b", "#eef3f4"),
        ("#f2f6f7", "#0b1519"), ("#fff", "#12495a"), ("#f2f6f7", "#14262c"),
    ]  # fmt: skip
    for front, back in pairs:
        assert front in PAGE
        assert back in PAGE
        assert contrast(front, back) >= 7


def contrast(one: str, other: str) -> float:
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    wide = digits if len(digits) == 6 else "".join(each * 2 for each in digits)
    parts = [int(wide[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
