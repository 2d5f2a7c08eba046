"""The reference pages: what is written in each field, in words that a writer can follow."""

from __future__ import annotations

import pytest

from goldenthread.records import BY_KIND
from goldenthread.records import KINDS
from goldenthread.records.pages import record_index
from goldenthread.records.pages import record_page
from goldenthread.records.pages import settings_page
from goldenthread.records.settings import Settings


def rows(page: str) -> dict[str, str]:
    """Return the type of each field of a page by its name; of two of a name, the last."""
    cells = [line.split(" | ") for line in page.splitlines() if line.startswith("| `")]
    return {cell[0].strip("| `"): cell[2] for cell in cells}


@pytest.mark.parametrize(
    ("kind", "field", "words"),
    [
        ("contact", "days", "days, as mon to fri"),
        ("contact", "opens", "time, as 08:45"),
        ("contact", "closes", "time, as 08:45"),
        ("contact", "verify_every", "days, months or years, as 90 days"),
        ("contact", "verified_on", "date, as 2026-03-14"),
        ("contact", "phone", "UK telephone number"),
        ("contact", "always", "yes or no"),
        ("contact", "areas", "list of authority id"),
        ("contact", "bands", "list of [band](#band)"),
        ("authority", "limit", "limit, as PT24H"),
        ("authority", "limbs_referrer_applies", "list of `a` or `b` or `c`"),
        ("threshold_set", "rank", "number"),
        ("threshold_set", "asks", "`report` or `consult` or `record`"),
        ("pathway", "look_for", "list of text"),
        ("pathway", "detail", "text that may quote facts"),
        ("pathway", "title", "text that may quote facts"),
        ("pathway", "summary", "text, in paragraphs"),
        ("answer", "evidence", "list of kind/id"),
        ("policy", "audience", "`staff` or `inspector` or `commissioner` or `public`"),
    ],
)
def test_a_field_says_what_is_written_in_it(kind: str, field: str, words: str) -> None:
    assert rows(record_page(BY_KIND[kind]))[field] == words


def test_no_page_shows_the_code_behind_a_type() -> None:
    for page in (settings_page(), *map(record_page, KINDS)):
        said = set(rows(page).values())
        assert not any(code in words for words in said for code in ("typing", "Ellipsis", "NoneT"))
        assert not said & {"str", "int", "bool", "minutes", "tuple", "limit"}


def test_the_settings_have_a_page_with_every_key_and_the_index_lists_it() -> None:
    own, *parts = settings_page().split("\n## ")
    assert rows(own).keys() == Settings.model_fields.keys()
    assert [part.split("\n")[0] for part in parts] == ["due soon"]
    assert "](settings.md)" in record_index()
