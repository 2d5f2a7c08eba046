"""A number that nobody checked in time stays on our pages, under a banner, with another route."""

from __future__ import annotations

import pytest

from goldenthread.library.library import Library
from goldenthread.model.block import Callout
from goldenthread.model.block import Page
from goldenthread.model.block import quotes_in
from goldenthread.model.inline import plain
from goldenthread.views.crisis import crisis_sheets
from goldenthread.views.pages import site_pages
from goldenthread.views.stale import TITLE
from goldenthread.views.stale import stale_contacts
from goldenthread.views.stale import stale_in
from tests.support import AS_OF
from tests.support import library_of
from tests.views.making import SMALL
from tests.views.making import links_in
from tests.views.making import said
from tests.views.making import view_of


def library(
    *more: str,
    day_team: str = "2026-11-16",
    night_team: str = "2026-11-16",
    helpline_on: str = "2026-11-16",
) -> Library:
    """Return the small library with the days on which its two teams were checked."""
    texts = "\n---\n".join(SMALL)
    for team, day in {"day-team": day_team, "night-team": night_team}.items():
        texts = texts.replace(f"id: {team}\n", f"id: {team}\n    verified_on: {day}\n")
    others = [f"{each.strip()}\nverified_on: {helpline_on}\n" for each in more]
    return library_of(*texts.split("\n---\n"), *others)


def page(library: Library, slug: str) -> Page:
    return next(each for each in site_pages(view_of(library)) if each.slug == slug)


def banners(found: Page) -> list[Callout]:
    return [each for each in found.blocks if isinstance(each, Callout) and each.title == TITLE]


@pytest.mark.parametrize(
    ("day", "stale"),
    [
        ("2026-08-19", []),  # due tomorrow
        ("2026-08-18", []),  # due today
        ("2026-08-17", ["contact/night-team"]),  # due yesterday
    ],
)
def test_a_number_is_stale_from_the_day_after_it_was_due(day: str, stale: list[str]) -> None:
    assert list(stale_contacts(library(night_team=day), AS_OF)) == stale


def test_the_page_keeps_the_number_and_says_by_whom_it_was_checked_and_what_else_to_try() -> None:
    shown = page(library(night_team="2026-08-10"), "pathways/any-concern/northbridge")
    [banner] = banners(shown)
    assert said(banner.blocks).replace("\n", " ") == (
        "Night team: checked 10 August 2026 by the safeguarding lead, check again by 8 November "
        "2026. If it does not answer or is wrong, tell the manager on call."
    )
    assert "01632 960103" in [each.value for each in quotes_in(shown.blocks)]


def test_the_number_for_danger_now_stays_first() -> None:
    shown = page(library(night_team="2026-08-10"), "index")
    calls = [each.value for each in quotes_in(shown.blocks) if each.address.endswith("#phone")]
    assert calls[0] == "999"


def test_another_team_is_named_that_is_open_while_this_one_is() -> None:
    """A day team is no way out at night."""
    helpline = """
kind: contact
id: helpline
name: Helpline
areas: [northbridge]
phone: "01632 960104"
purposes: [raise-concern]
hours: {always: yes}
"""
    shown = page(library(helpline, night_team="2026-08-10"), "pathways/any-concern/northbridge")
    [banner] = banners(shown)
    assert "If it does not answer or is wrong: Helpline, 01632 960104 (24 hours" in said(
        banner.blocks
    )
    both = library(helpline, night_team="2026-08-10", helpline_on="2026-07-01")
    [banner] = banners(page(both, "pathways/any-concern/northbridge"))
    assert "page:index#services" in links_in(banner.blocks)
    assert said(banner.blocks).count("tell the manager on call") == 1  # by day there is a team


def test_a_page_without_the_number_has_no_banner() -> None:
    stale = library(night_team="2026-08-10")
    assert not banners(page(stale, "thresholds/index"))
    assert not any(banners(each) for each in site_pages(view_of(library())))


def test_the_crisis_sheet_says_so_too() -> None:
    [sheet] = crisis_sheets(view_of(library(night_team="2026-08-10")))
    [doubted] = sheet.unchecked
    assert plain((doubted.team,)) == "Night team"
    assert (doubted.checked.on.isoformat(), doubted.checked.again.isoformat()) == (
        "2026-08-10",
        "2026-11-08",
    )
    assert doubted.instead is None


def test_a_sheet_is_to_be_used_until_its_first_number_falls_due() -> None:
    [soon] = crisis_sheets(view_of(library(night_team="2026-08-20")))
    assert soon.until
    assert soon.until.isoformat() == "2026-11-18"
    [later] = crisis_sheets(view_of(library()))
    assert later.until
    assert later.until.isoformat() == "2026-12-16"  # 30 days


def test_only_what_reaches_somebody_counts() -> None:
    view = view_of(library(night_team="2026-08-10"))
    stale = stale_contacts(view.library, view.as_of)
    night = stale["contact/night-team"]
    assert stale_in((view.quote(night, "phone"),), stale) == (night,)
    assert stale_in((view.quote(night, "hours"),), stale) == (night,)
    assert stale_in((view.quote(night, "name"), view.quote(night, "verified_on")), stale) == ()
