"""The whole site through the real MkDocs: what is on it, and what stops it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from goldenthread.emit.site.build import build_site
from goldenthread.emit.site.source import SiteError
from goldenthread.model.block import Page
from tests.emit.html_text import elements
from tests.emit.html_text import texts
from tests.emit.site_sample import DRAWING
from tests.emit.site_sample import HOME
from tests.emit.site_sample import THRESHOLDS as LEVELS
from tests.emit.site_sample import sample_site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built") / "site"
    build_site(sample_site(), out)
    return out


def read(built: Path, slug: str) -> str:
    return (built / f"{slug}.html").read_text(encoding="utf-8")


def pages_of(built: Path) -> list[Path]:
    return [path for path in sorted(built.rglob("*.html")) if path.parent.name != "call"]


def test_every_page_is_built_and_has_its_title(built: Path) -> None:
    for page in sample_site().pages:
        assert page.title in texts(read(built, page.slug), "h1")


def test_crisis_pages_are_passed_on_untouched(built: Path) -> None:
    for name, content in sample_site().attachments.items():
        assert (built / name).read_bytes() == content


def test_every_page_has_the_banner_a_policy_and_the_language(built: Path) -> None:
    for path in pages_of(built):
        html = path.read_text(encoding="utf-8")
        assert texts(html, "aside", "gt-banner") == ["In danger now? Call 999Who to call"]
        assert html.index("Content-Security-Policy") < html.index("<script")
        assert html.startswith('\n<!doctype html>\n<html lang="en-GB"')  # fmt: skip


def test_the_first_number_of_every_page_is_999(built: Path) -> None:
    for path in sorted(built.rglob("*.html")):
        links = elements(path.read_text(encoding="utf-8"), "a")
        calls = [each for each in links if each.attributes.get("href", "").startswith("tel:")]
        assert calls[0].attributes["href"] == "tel:999"


def test_every_link_leads_to_a_file_and_part_that_exist(built: Path) -> None:
    broken = []
    for path in sorted(built.rglob("*.html")):
        if path.name == "404.html":
            continue
        for link in elements(path.read_text(encoding="utf-8"), "a"):
            way, _, part = link.attributes.get("href", "").partition("#")
            target = (path.parent / way).resolve() if way else path
            if ":" in way or way.startswith("javascript"):
                continue
            if not target.is_file() or not has_part(target, part):
                broken.append((path.name, way, part))
    assert not broken


def has_part(file: Path, part: str) -> bool:
    ids = {each.attributes.get("id") for each in elements(file.read_text(encoding="utf-8"))}
    return not part or part in ids


def test_no_page_has_an_id_twice(built: Path) -> None:
    for path in pages_of(built):
        html = path.read_text(encoding="utf-8")
        ids = [each.attributes["id"] for each in elements(html) if "id" in each.attributes]
        assert sorted(ids) == sorted(set(ids))


def test_pictures_stand_in_the_page_and_as_files(built: Path) -> None:
    html = read(built, "pathways/self-neglect/northbridge")
    assert "gt-drawing" not in html
    assert texts(html, "title")[1] == "Self-neglect"
    assert (built / "assets/drawings/self-neglect.svg").read_text(encoding="utf-8") == DRAWING


def test_the_menu_is_short_on_every_page(built: Path) -> None:
    html = read(built, "pathways/self-neglect/northbridge")
    menu = elements(html, "nav", "md-nav--primary")[0].text
    assert "What to do" in menu
    assert "Self-neglect in home care: Eastmoor" not in menu


def test_a_page_does_not_grow_with_the_number_of_pages(built: Path, tmp_path: Path) -> None:
    site = sample_site()
    more = tuple(replace(LEVELS, slug=f"levels/l{number}") for number in range(40))
    build_site(replace(site, pages=site.pages + more), tmp_path / "out")
    assert read(tmp_path / "out", "index") == read(built, "index")


def test_a_page_below_an_index_leads_back_to_it(built: Path) -> None:
    assert texts(read(built, "pathways/self-neglect/northbridge"), "p", "gt-up") == ["What to do"]
    assert not texts(read(built, "pathways/index"), "p", "gt-up")


def test_search_finds_numbers_as_they_are_written_and_no_way_back(built: Path) -> None:
    index = json.loads((built / "search/search_index.json").read_text(encoding="utf-8"))
    words = " ".join(each["title"] + " " + each["text"] for each in index["docs"])
    assert "0117 496 0021" in words
    assert "cluster" not in words
    assert all(each["title"] for each in index["docs"])


def test_nothing_comes_from_elsewhere(built: Path) -> None:
    for path in pages_of(built):
        html = path.read_text(encoding="utf-8")
        loaded = [each.attributes.get("src", "") for each in elements(html)]
        loaded += [
            each.attributes.get("href", "")
            for each in elements(html, "link")
            if each.attributes.get("rel") != "canonical"
        ]
        assert not [each for each in loaded if "//" in each]


def test_the_output_names_no_machine_and_no_tool(built: Path, tmp_path: Path) -> None:
    for path in pages_of(built):
        html = path.read_text(encoding="utf-8")
        assert "goldenthread-site-" not in html
        assert "Made with" not in html
        assert str(tmp_path.parent) not in html


def test_two_builds_are_the_same_bytes(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.chdir(tmp_path)
    build_site(sample_site(), tmp_path / "again")
    assert files_of(tmp_path / "again") == files_of(built)


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_every_page_says_which_day_it_stands_on(built: Path) -> None:
    made = texts(read(built, "index"), "div", "md-copyright__highlight")
    assert [each.strip() for each in made] == ["As recorded on 23 November 2026."]


def test_a_site_without_a_home_page_is_refused(tmp_path: Path) -> None:
    site = replace(sample_site(), pages=sample_site().pages[-1:])
    with pytest.raises(SiteError, match="no home page"):
        build_site(site, tmp_path / "out")


@pytest.mark.parametrize("slug", ["../x", "/x", "a//b", "A", "a b", "a.b", "", "a/"])
def test_an_unfit_address_is_refused(tmp_path: Path, slug: str) -> None:
    site = replace(sample_site(), pages=(HOME, Page(slug, "x", ())))
    with pytest.raises(SiteError, match="cannot have this address"):
        build_site(site, tmp_path / "out")


def test_a_folder_that_holds_something_is_not_emptied(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("keep", encoding="utf-8")
    with pytest.raises(SiteError, match="is not empty"):
        build_site(sample_site(), tmp_path)
    assert (tmp_path / "precious.txt").read_text(encoding="utf-8") == "keep"
