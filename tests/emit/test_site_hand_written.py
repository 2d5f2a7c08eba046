"""A library's own pages and settings: what they may say, and what stops the build."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from goldenthread.emit.site.build import build_site
from goldenthread.emit.site.hand_written import read_hand_written
from goldenthread.emit.site.packaged import ASSETS
from goldenthread.emit.site.source import SiteError
from goldenthread.emit.site.source import SiteInput
from tests.emit.html_text import elements
from tests.emit.html_text import texts
from tests.emit.site_sample import DRAWING
from tests.emit.site_sample import sample_site

ROOT = Path(__file__).parents[2]
OPT_IN = "---\nrender_macros: true\n---\n\n# About\n\n"
Failing = Callable[[dict[str, str]], str]
Making = Callable[[dict[str, str]], SiteInput]


@pytest.fixture
def with_pages(tmp_path: Path) -> Making:
    def make(pages: dict[str, str]) -> SiteInput:
        folder = tmp_path / "site"
        for name, text in pages.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        return replace(sample_site(), hand_written=folder)

    return make


@pytest.fixture
def failing(with_pages: Making, tmp_path: Path) -> Failing:
    def fail(pages: dict[str, str]) -> str:
        with pytest.raises(SiteError) as error:
            build_site(with_pages(pages), tmp_path / "out")
        return str(error.value)

    return fail


def test_hand_written_pages_quote_what_the_build_wrote(with_pages: Making, tmp_path: Path) -> None:
    text = (
        "We are {{ fact('provider/harbour#name') }}, with {{ count('pathway') }} pathways. "
        "{{ as_of }}. [What to do](pathways/index.md)\n\n## A part {#part}\n"
    )
    site = with_pages({"about.md": OPT_IN + text})
    facts = {"provider/harbour#name": "<Harbour> | *Care*"}
    build_site(replace(site, data={"counts": {"pathway": 8}, "facts": facts}), tmp_path / "out")
    said = texts(read(tmp_path / "out", "about").split("<article", 1)[1], "p")[0]
    assert said == "We are <Harbour> | *Care*, with 8 pathways. 23 November 2026. What to do"


@pytest.mark.parametrize(
    ("macro", "words"),
    [
        ("{{ nothing }}", "'nothing' is undefined"),
        ("{{ next_review(1) }}", "'next_review' is undefined"),
        ("{{ fact('provider/gone#name') }}", 'there is no fact "provider/gone#name"'),
        ("{{ count('unicorn') }}", 'there is no kind of record "unicorn"'),
        ("{{ count( }}", "Line 3 in Markdown file: unexpected '}', expected ')'"),
    ],
)
def test_a_macro_that_fails_stops_the_build(failing: Failing, macro: str, words: str) -> None:
    said = failing({"about.md": OPT_IN + macro})
    assert "about.md: " in said
    assert words in said
    assert "Traceback" not in said


def test_braces_that_nobody_reads_stop_the_build(failing: Failing) -> None:
    assert "render_macros: true" in failing({"about.md": "# About\n\n{{ count('pathway') }}\n"})


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("gone.md", "'gone.md'"),
        ("pathways/index.md#gone", "'#gone'"),
        ("pathways/self-neglect/northbridge.md#gone", "'#gone'"),
        ("/about.md", "absolute"),
    ],
)
def test_a_dead_link_stops_the_build(failing: Failing, link: str, words: str) -> None:
    said = failing({"about.md": f"# About\n\n[x]({link})\n"})
    assert "'about.md'" in said
    assert words in said


def test_a_page_may_link_to_any_part_of_any_generated_page(
    with_pages: Making, tmp_path: Path
) -> None:
    ways = ["pathways/self-neglect/northbridge.md#steps", "authorities/eastmoor.md"]
    build_site(with_pages({"about.md": "".join(f"[x]({way})\n" for way in ways)}), tmp_path / "out")
    links = [each.attributes["href"] for each in elements(read(tmp_path / "out", "about"), "a")]
    assert {way.replace(".md", ".html") for way in ways} <= set(links)


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ({"index.md": "# x"}, '"index.md"'),
        ({"notes.yaml": "phone: 1"}, "site/notes.yaml would be published"),
        ({"about.md": "---\ntitle: [x\n---\n# x"}, "site/about.md starts with lines"),
    ],
)
def test_an_unfit_hand_written_page_is_refused(
    failing: Failing, pages: dict[str, str], words: str
) -> None:
    assert words in failing(pages)


def test_a_link_in_the_hand_written_folder_is_not_followed(
    failing: Failing, tmp_path: Path
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.md").write_text("# secret", encoding="utf-8")
    (tmp_path / "site" / "about.md").symlink_to(tmp_path / "secret.md")
    assert "site/about.md is a link" in failing({})


def test_what_is_published_is_what_was_checked(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("# Changed since", encoding="utf-8")
    (tmp_path / "logo.svg").write_text(DRAWING, encoding="utf-8")
    written = read_hand_written(tmp_path, {"about.md": b"# As checked"})
    assert written.files == {"about.md": b"# As checked", "logo.svg": DRAWING.encode()}
    with pytest.raises(SiteError) as error:
        read_hand_written(tmp_path, {})
    assert "about.md was not there when the pages were checked" in str(error.value)


def test_hidden_files_are_left_alone(with_pages: Making, tmp_path: Path) -> None:
    site = with_pages({".notes.md": "# x", "pictures/a.svg": DRAWING, "deep/page.md": "# Deep"})
    build_site(site, tmp_path / "out")
    assert not (tmp_path / "out" / ".notes.html").exists()
    assert (tmp_path / "out/pictures/a.svg").is_file()
    assert (tmp_path / "out/deep/page.html").is_file()


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ("theme: [\n", "mkdocs.yml cannot be read"),
        ("- a\n", "must hold names"),
        ("plugins:\n  - search\n", '"plugins" must be names'),
        ("extra_css: a.css\n", '"extra_css" must be a list'),
        ("theem: x\n", "theem"),
        ("plugins:\n  nosuch: {}\n", 'The "nosuch" plugin is not installed'),
    ],
)
def test_settings_with_a_mistake_are_named(tmp_path: Path, config: str, words: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    site = replace(sample_site(), config=tmp_path / "mkdocs.yml")
    with pytest.raises(SiteError) as error:
        build_site(site, tmp_path / "out")
    assert words in str(error.value)
    assert "goldenthread-site-" not in str(error.value)


def test_a_librarys_own_settings_change_the_look_and_not_what_pages_rely_on(
    with_pages: Making, tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "site_url: https://staff.example.org/\nextra_css: [own.css]\n"
        "theme:\n  name: readthedocs\n  font:\n    text: Roboto\n"
        "plugins:\n  macros:\n    render_by_default: true\n",
        encoding="utf-8",
    )
    site = with_pages({"own.css": "b{color:red}"})
    build_site(replace(site, config=tmp_path / "mkdocs.yml"), tmp_path / "out")
    html = read(tmp_path / "out", "index")
    styles = [each.attributes["href"] for each in elements(html, "link")]
    assert "own.css" in styles
    assert "assets/goldenthread/site.css" in styles
    assert "fonts.googleapis.com" not in html
    map_of_site = (tmp_path / "out/sitemap.xml").read_text(encoding="utf-8")
    assert "2026-11-23" in map_of_site
    for page in site.pages:
        assert f"<loc>https://staff.example.org/{page.slug}.html</loc>" in map_of_site
        way = f'rel="canonical" href="https://staff.example.org/{page.slug}.html"'
        assert way in read(tmp_path / "out", page.slug)


def test_the_settings_of_this_repository_are_those_that_ship() -> None:
    assert (ROOT / "mkdocs.yml").read_bytes() == (ASSETS / "mkdocs.yml").read_bytes()


def test_the_hand_written_pages_of_this_repository_build(tmp_path: Path) -> None:
    counts = dict.fromkeys(("pathway", "authority", "contact"), 3)
    site = replace(sample_site(), hand_written=ROOT / "site", data={"counts": counts})
    build_site(site, tmp_path / "out")
    assert "It holds 3 pathways" in re.sub(r"\s+", " ", read(tmp_path / "out", "about"))


def read(built: Path, slug: str) -> str:
    return (built / f"{slug}.html").read_text(encoding="utf-8")
