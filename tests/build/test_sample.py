"""The sample library, built for real: one thread through every output, and the same bytes twice.

One build of the library as it is, one by a machine that differs in all that ``unlike`` names, and
one of a copy in which three facts were changed.
"""

from __future__ import annotations

import hashlib
import html
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from goldenthread.emit.word import count
from tests.build.unlike import elsewhere
from tests.support import ROOT

FOLDERS = ("pathways", "case_examples", "evidence", "policies", "frameworks", "tenders", "site")
FILES = ("goldenthread.yaml", "mkdocs.yml")


@dataclass(frozen=True)
class Change:
    """One fact that is changed: where, the first time after some words, and how it then reads."""

    file: str
    after: str
    old: str
    new: str
    old_words: str
    new_words: str

    def made_in(self, root: Path) -> None:
        path = root / self.file
        head, anchor, rest = path.read_text("utf-8").partition(self.after)
        assert self.old in rest, self
        path.write_text(head + anchor + rest.replace(self.old, self.new, 1), "utf-8")


NUMBER = Change(
    file="pathways/contacts/northbridge.yaml",
    after="phone:",
    old="03069 990102",
    new="03069 990999",
    old_words="03069 990102",
    new_words="03069 990999",
)
LIMIT = Change(
    file="pathways/exploitation-and-financial-abuse.yaml",
    after="- id: raise-concern\n",
    old="limit: PT4H",
    new="limit: PT3H",
    old_words="within 4 hours",
    new_words="within 3 hours",
)
LEVEL = Change(
    file="pathways/thresholds/northbridge-2025.yaml",
    after="levels:",
    old="name: Reportable matter",
    new="name: Serious matter",
    old_words="Reportable matter",
    new_words="Serious matter",
)
ADDRESS_OF_LIMIT = "pathway/exploitation-and-financial-abuse#steps.raise-concern.within.limit"


def copy_of_the_library(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name)
    for name in FILES:
        shutil.copy(ROOT / name, folder / name)
    return folder


def build(root: Path, out: Path, **machine: Any) -> Path:
    done = subprocess.run(
        [sys.executable, "-m", "goldenthread", "build", "--root", str(root), "--out", str(out)],
        capture_output=True,
        text=True,
        check=False,
        **machine,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    environment = os.environ | {"PYTHONHASHSEED": "1"}
    return build(ROOT, tmp_path_factory.mktemp("first") / "build", env=environment)


def outputs(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def text_of(path: Path) -> str:
    """Return what a reader finds in an output, with no-break spaces as spaces."""
    if path.suffix == ".xlsx":
        return "\n".join(cells(path))
    text = count.text(path.read_bytes()) if path.suffix == ".docx" else path.read_text("utf-8")
    if path.suffix == ".svg":
        text = " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", text))
    return text.replace("\u00a0", " ").replace("&nbsp;", " ").replace("&#160;", " ")


def cells(path: Path) -> Iterator[str]:
    for page in openpyxl.load_workbook(path).worksheets:
        yield from (str(cell.value) for row in page.iter_rows() for cell in row)


def test_two_builds_on_unlike_machines_are_the_same_to_the_byte(
    first: Path, tmp_path: Path
) -> None:
    """Every file counts, whatever its sort: pages, pictures, Word, Excel, data."""
    root = copy_of_the_library(tmp_path / "elsewhere" / "library")
    second = build(root, tmp_path / "elsewhere" / "out" / "b", **elsewhere(tmp_path / "elsewhere"))
    one, other = outputs(first), outputs(second)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_the_manifest_names_every_output_with_its_digest(first: Path) -> None:
    manifest = json.loads((first / "manifest.json").read_bytes())
    found = {
        name: hashlib.sha256(raw).hexdigest()
        for name, raw in outputs(first).items()
        if name != "manifest.json"
    }
    assert manifest["outputs"] == found
    assert manifest["as_of"] == "2026-11-16"
    assert {"pandoc", "graphviz", "mkdocs", "goldenthread"} <= manifest["tools"].keys()


def test_every_quote_stands_in_its_output_and_in_its_source_line(first: Path) -> None:
    manifest = json.loads((first / "manifest.json").read_bytes())
    numbers = [each for each in manifest["quotes"] if each["address"].endswith("#phone")]
    assert len(numbers) > 100
    for each in numbers:
        line = (ROOT / each["file"]).read_text("utf-8").splitlines()[each["line"] - 1]
        assert each["value"] in line
        assert each["value"] in text_of(first / each["output"])


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("changed")
    root = copy_of_the_library(folder / "library")
    for change in (NUMBER, LIMIT, LEVEL):
        change.made_in(root)
    return build(root, folder / "build")


SEEN = (
    "index.html",
    "call/wexcombe.html",
    "pathways/index.html",
    "pathways/self-neglect/wexcombe.html",
    "thresholds/index.html",
    "authorities/eastmarle.html",
    "calendar.html",
)


@pytest.mark.parametrize("width", [360, 1280])
def test_pages_are_accessible_do_not_scroll_sideways_and_ask_nobody(
    first: Path, browser: Browser, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in SEEN:
        page.goto((first / "site" / name).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        found = Axe().run(page).response["violations"]
        assert not [(each["id"], each["nodes"][0]["html"]) for each in found], name
    assert not [url for url in asked if not url.startswith(("file:", "data:"))]
    context.close()


def test_the_first_number_on_the_first_page_is_999(first: Path) -> None:
    for name in ("index.html", "call/northbridge.html", "pathways/any-concern/northbridge.html"):
        page = html.unescape((first / "site" / name).read_text("utf-8"))
        calls = re.findall(r'href="?tel:([^"> ]+)', page)
        assert calls[0] == "999", name


def test_nothing_is_left_of_the_marks_that_quote(first: Path) -> None:
    assert quoting(first, "[[") == set()
    assert quoting(first, "Macro Rendering Error") == set()


def quoting(folder: Path, words: str) -> set[str]:
    """Return the outputs that show some words."""
    return {
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".html", ".svg", ".docx", ".xlsx", ".json") and words in text_of(path)
    }


def kinds(names: set[str]) -> set[str]:
    """Return which kinds of output are among these: page, crisis page, diagram, tender, pack."""
    folders = {
        "site/call/": "crisis page",
        "site/": "page",
        "diagrams/": "diagram",
        "word/tenders/": "tender",
        "word/packs/": "pack",
        "sheets/": "registers",
    }
    return {
        next(kind for folder, kind in folders.items() if name.startswith(folder))
        for name in names
        if name != "manifest.json"
    }


@pytest.mark.parametrize("change", [NUMBER, LEVEL], ids=["number", "level"])
def test_no_output_shows_the_old_value(first: Path, changed: Path, change: Change) -> None:
    assert quoting(first, change.old_words)
    assert quoting(changed, change.old_words) == set()


def test_a_changed_number_reaches_every_output_that_had_it(first: Path, changed: Path) -> None:
    before, after = quoting(first, NUMBER.old_words), quoting(changed, NUMBER.new_words)
    assert after == before
    assert {"page", "crisis page", "pack", "registers"} <= kinds(after)


def test_a_changed_level_reaches_page_diagram_tender_and_pack(first: Path, changed: Path) -> None:
    before, after = quoting(first, LEVEL.old_words), quoting(changed, LEVEL.new_words)
    assert after == before
    assert {"page", "diagram", "tender", "pack"} <= kinds(after)


def limits_in(folder: Path) -> dict[str, list[Any]]:
    """Return, by address and output, what is quoted of the limit that was changed."""
    manifest = json.loads((folder / "manifest.json").read_bytes())
    found: dict[str, list[Any]] = {}
    for each in manifest["quotes"]:
        if each["address"] == ADDRESS_OF_LIMIT:
            found.setdefault(each["value"].lower(), []).append(each["output"])
    return found


def test_a_changed_limit_reaches_page_diagram_tender_and_pack(first: Path, changed: Path) -> None:
    before, after = limits_in(first), limits_in(changed)
    assert list(before) == [LIMIT.old_words]
    assert list(after) == [LIMIT.new_words]
    assert before[LIMIT.old_words] == after[LIMIT.new_words]
    assert {"page", "diagram", "tender", "pack"} <= kinds(set(after[LIMIT.new_words]))
    for name in after[LIMIT.new_words]:
        if not name.startswith("diagrams/"):
            assert LIMIT.new_words in text_of(changed / name).lower()
