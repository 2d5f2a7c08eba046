"""The page that shows who answers at every minute of the week."""

from __future__ import annotations

import pytest

from goldenthread.model.block import HeatMap
from goldenthread.model.block import Page
from goldenthread.model.block import Shade
from goldenthread.model.block import Table
from goldenthread.model.inline import plain
from goldenthread.views.parts.week import routes
from goldenthread.views.parts.week import week_map
from goldenthread.views.site.coverage_of_week import coverage_pages
from tests.support import library_of
from tests.views.making import said
from tests.views.making import sample_view
from tests.views.making import view_of

LIBRARY = """\
records:
  - {{kind: authority, id: northbridge}}
  - {{kind: service, id: tern-court, authority: northbridge, service_type: supported-living}}
  - {{kind: purpose, id: raise-concern, name: Raise a concern}}
  - {{kind: purpose, id: police, name: Tell the police}}
  - {{kind: contact, id: police-101, name: Police, areas: [], purposes: [police], phone: "101"}}
  - kind: contact
    id: day
    name: Day team
    areas: [northbridge]
    purposes: [raise-concern]
    hours:
      bands: [{{days: mon to fri, opens: "09:00", closes: "17:00"}}]
      bank_holidays: closed
  - kind: contact
    id: night
    name: Night team
    areas: [northbridge]
    purposes: [{night}]
    phone: "01632 960102"
    hours:
      bands:
        - {{days: mon to sun, opens: "{opens}", closes: "09:00", next_day: yes}}
        - {{days: sat to sun, opens: "09:00", closes: "17:00"}}
      bank_holidays: all_day
  - kind: pathway
    id: any-concern
    service_types: [supported-living]
    start: raise
    steps:
      - {{id: raise, kind: refer, title: Raise, purpose: raise-concern, next: closed{step}}}
      - {{id: closed, kind: end, title: Closed}}
"""


def map_of(night: str = "raise-concern", opens: str = "17:00", step: str = "") -> HeatMap:
    view = view_of(library_of(LIBRARY.format(night=night, opens=opens, step=step)))
    [(_, route)] = routes(view, view.authorities[0]).items()
    return week_map(view, route)


def rows_of(block: HeatMap) -> dict[str, str]:
    return {plain(row.name): plain(row.words) for row in block.rows}


def test_equal_days_stand_together_with_the_letters_of_their_teams() -> None:
    found = map_of()
    assert rows_of(found) == {
        "Monday to Friday": "midnight to 9am B, 9am to 5pm A, 5pm to midnight B",
        "Saturday and Sunday": "all day B",
    }
    assert [(cell.sign, plain(words)) for cell, words in found.key] == [
        ("A", "Day team"),
        ("B", "Night team"),
    ]


def test_the_bars_hold_every_minute_of_their_day() -> None:
    assert {sum(cell.length for cell in row.cells) for row in map_of().rows} == {1440}


@pytest.mark.parametrize(
    ("changes", "words", "shade"),
    [
        ({"opens": "17:30"}, "5pm to 5.30pm nobody", Shade.NOBODY),
        ({"opens": "16:30"}, "4.30pm to 5pm A or B", Shade.SEVERAL),
        (
            {"night": "police", "step": ", out_of_hours: {wait: yes, why: It can.}"},
            "5pm to midnight closed",
            Shade.WAITS,
        ),
        (
            {"night": "police", "step": ", out_of_hours: {use: police, why: They answer.}"},
            "5pm to midnight B",
            Shade.MEANWHILE,
        ),
    ],
)
def test_what_is_not_one_open_team_is_said_and_shown(
    changes: dict[str, str], words: str, shade: Shade
) -> None:
    found = map_of(**changes)
    assert words in rows_of(found)["Monday to Friday"]
    assert shade in {cell.shade for row in found.rows for cell in row.cells}


def page(name: str) -> Page:
    pages = {each.slug: each for each in coverage_pages(sample_view())}
    return pages[f"coverage/{name}"]


def test_every_authority_has_a_page_with_every_purpose_of_its_pathways() -> None:
    view = sample_view()
    for authority in view.authorities:
        [overview, *_] = [each for each in page(authority.id).blocks if isinstance(each, HeatMap)]
        needed = {
            step.step.purpose
            for bound in view.bindings_of(authority.id)
            for step in bound.steps
            if step.step.purpose
        }
        assert len(overview.rows) == len(needed)
        assert {sum(cell.length for cell in row.cells) for row in overview.rows} == {10_080}


def test_the_bank_holidays_of_the_coming_year_name_who_answers() -> None:
    [table] = [each for each in page("wexcombe").blocks if isinstance(each, Table)]
    words = said((table,))
    assert "Monday 28 December 2026 (Boxing Day, substitute day)" in words
    assert "Council adult safeguarding: all day Out of Hours Service, overnight team" in words
    assert "nobody" not in words


def bank_holidays(text: str) -> str:
    view = view_of(library_of(text))
    [page] = coverage_pages(view)
    return said(tuple(each for each in page.blocks if isinstance(each, Table)))


def test_the_morning_after_is_shown_where_the_team_of_the_bank_holiday_stays() -> None:
    text = LIBRARY.format(night="raise-concern", opens="17:00", step="")
    own = 'bank_holiday_bands: [{opens: "00:00", closes: "10:00", next_day: yes}]'
    assert "the day after" not in bank_holidays(text)
    words = bank_holidays(text.replace("bank_holidays: all_day", own))
    assert "Tuesday 29 December 2026 (the day after Boxing Day, substitute day)" in words
    assert "midnight to 9am Night team, 9am to 10am Day team or Night team" in words
