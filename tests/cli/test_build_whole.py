"""A build in which a renderer leaves something out, or breaks it, is never put in place.

Each emitter is made to fail in one way, and the real build of a real library has to notice.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from goldenthread.cli import exits
from goldenthread.cli.main import run
from goldenthread.emit.site.source import SiteInput
from goldenthread.emit.word import finish as word_finish
from goldenthread.emit.word import tree as word_tree
from goldenthread.model.block import Page
from goldenthread.model.block import Paragraph
from goldenthread.model.block import Table
from goldenthread.model.crisis import CrisisSheet
from goldenthread.model.document import Document
from goldenthread.pipeline import build as pipeline_build
from goldenthread.pipeline import outputs
from goldenthread.pipeline import pictures
from goldenthread.pipeline import site
from goldenthread.pipeline.pictures import Pictures
from tests.cli.folders import change
from tests.cli.folders import copied
from tests.cli.folders import tree

Captured = pytest.CaptureFixture[str]
CONTACTS = "pathways/contacts/anytown.yaml"


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """A library with its build, in which one team has a Welsh name."""
    copy = copied(built, tmp_path / "copy")
    change(copy, CONTACTS, "name: Emergency Duty Team", "name: Tîm Siân")
    return copy


def refuses(copy: Path, capsys: Captured) -> str:
    before = tree(copy / "build")
    assert run(["build", "--root", str(copy)]) == exits.FAILED
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    assert said.err.startswith("Error: ")
    assert "he last good build is as it was." in said.err
    assert tree(copy / "build") == before
    assert not list(copy.glob(".build-staging-*"))
    return said.err


def around(
    patch: pytest.MonkeyPatch, room: Any, name: str, change: Callable[..., tuple[Any, ...]]
) -> None:
    """Give an emitter other arguments than it was called with."""
    whole = getattr(room, name)
    patch.setattr(room, name, lambda *given: whole(*change(*given)))


def plain_only(page: Page) -> Page:
    """Return a page without the rows and paragraphs in which something is not ASCII."""
    blocks = [
        replace(each, rows=tuple(row for row in each.rows if repr(row).isascii()))
        if isinstance(each, Table)
        else each
        for each in page.blocks
        if not isinstance(each, Paragraph) or repr(each).isascii()
    ]
    return replace(page, blocks=tuple(blocks))


def test_a_page_that_skips_what_is_not_ascii(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    around(monkeypatch, site, "with_parts", lambda page, parts: (plain_only(page), parts))
    assert 'does not show "Tîm Siân"' in refuses(copy, capsys)


def test_a_word_file_that_skips_the_last_page(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def shorter(document: Document, pictures: Any) -> tuple[Document, Any]:
        return replace(document, pages=document.pages[:-2]), pictures

    around(monkeypatch, word_tree, "build", shorter)
    assert "word/packs/elm-court.docx does not show" in refuses(copy, capsys)


def test_a_crisis_page_that_skips_a_number(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def one_less(sheet: CrisisSheet) -> tuple[CrisisSheet]:
        return (replace(sheet, groups=sheet.groups[:-1]),)

    around(monkeypatch, site, "crisis_page", one_less)
    assert "site/call/anytown.html does not show" in refuses(copy, capsys)


def test_a_picture_that_says_something_else(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def other(whole: Pictures) -> Pictures:
        drawn = {
            name: replace(each, svg=each.svg.replace("manager", "somebody"))
            for name, each in whole.drawings.items()
        }
        return replace(whole, drawings=drawn)

    monkeypatch.setattr(pictures, "Pictures", lambda *drawn: other(Pictures(*drawn)))
    assert "does not show" in refuses(copy, capsys)


def test_a_view_that_makes_no_page_of_a_record(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    whole = outputs.site_pages
    monkeypatch.setattr(
        outputs,
        "site_pages",
        lambda view: tuple(each for each in whole(view) if "duty" not in repr(each.sources)),
    )
    assert "duty/" in refuses(copy, capsys)


def test_a_picture_that_nobody_wrote(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    @contextmanager
    def fewer(given: SiteInput, folder: Path) -> Iterator[Callable[[Mapping[str, str]], None]]:
        with made(given, folder) as finish:
            yield finish
            min(folder.parent.glob("diagrams/*.svg")).unlink()

    made = pipeline_build.building_site
    monkeypatch.setattr(pipeline_build, "building_site", fewer)
    assert ".svg was not made" in refuses(copy, capsys)


def test_a_word_file_that_was_cut_short(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    whole = word_finish.finish
    monkeypatch.setattr(word_finish, "finish", lambda *given: whole(*given)[:-2000])
    assert "word/packs/elm-court.docx is no whole Word file" in refuses(copy, capsys)
