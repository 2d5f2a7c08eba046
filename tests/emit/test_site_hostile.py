"""Text that looks like code arrives exactly as typed, through the real MkDocs."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.emit.site.build import build_site
from goldenthread.emit.site.source import SiteInput
from goldenthread.model.block import Callout
from goldenthread.model.block import Figure
from goldenthread.model.block import Heading
from goldenthread.model.block import Page
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.inline import Badge
from goldenthread.model.inline import Link
from goldenthread.model.inline import Text
from goldenthread.model.inline import Tone
from tests.emit.hostile import HOSTILE
from tests.emit.html_text import elements
from tests.emit.html_text import texts
from tests.emit.site_sample import AS_OF
from tests.emit.site_sample import DRAWING
from tests.emit.site_sample import HOME

MENU = [value for value in HOSTILE if len(value) <= 200]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """One page a hostile text, which stands in every part of it; the built HTML by text."""
    slugs = {value: f"texts/t{number}" for number, value in enumerate(HOSTILE)}
    pages = [hostile_page(value, slug) for value, slug in slugs.items()]
    out = tmp_path_factory.mktemp("hostile") / "site"
    menu = tuple(Page(f"m{number}", value, (), section=value) for number, value in enumerate(MENU))
    site = SiteInput("<Title> | & {{ x }}", (HOME, *menu, *pages), AS_OF, drawings={"d": DRAWING})
    build_site(site, out)
    return {value: read(out, slug) for value, slug in slugs.items()}


def hostile_page(value: str, slug: str) -> Page:
    words = (Text(value),)
    return Page(
        slug,
        value,
        (
            Heading(2, words),
            Paragraph(words),
            Paragraph((Link(words, "page:index"), Badge(value, Tone.NOTE))),
            Callout(Tone.WARNING, value, (Paragraph(words),)),
            Table((words, words), ((words, words),), value),
            Figure("d", value, value),
        ),
        description=value,
    )


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_text_arrives_on_the_finished_page(hostile: dict[str, str], value: str) -> None:
    html = hostile[value]
    article = html.split("<article", 1)[1].split("</article>")[0]
    assert texts(article, "h1") == [value]
    assert texts(article, "h2") == [value]
    assert texts(article, "p") == [value, value * 2, value, value]
    assert texts(article, "th") == [value] * 3
    assert texts(article, "td") == [value]
    assert texts(article, "figcaption") == texts(article, "caption") == [value]
    described = [each for each in elements(html, "meta") if each.attributes.get("name") == "description"]  # fmt: skip  # noqa: E501
    assert described[0].attributes["content"] == value
    assert not elements(article, "script")
    assert texts(html, "title")[0] == f"{value} - <Title> | & {{{{ x }}}}"


@pytest.mark.parametrize("value", MENU)
def test_hostile_titles_stay_text_in_the_menu(hostile: dict[str, str], value: str) -> None:
    html = next(iter(hostile.values()))
    menu = [each.strip() for each in texts(html, "span", "md-ellipsis")]
    assert value.strip() in menu


def read(built: Path, slug: str) -> str:
    return (built / f"{slug}.html").read_text(encoding="utf-8")
