"""The copy that opens without a signal: what is in it, and when it is a new one."""

from __future__ import annotations

import json
import re
from pathlib import Path

from goldenthread.emit.site.offline import BUDGET
from goldenthread.emit.site.offline import service_worker


def site(folder: Path, sizes: dict[str, int]) -> Path:
    for name, size in sizes.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x" * size)
    return folder


def fetched(worker: str) -> list[str]:
    found = re.search(r"const FILES = (\[.*?\]);", worker, re.DOTALL)
    assert found
    files: list[str] = json.loads(found[1])
    return files


SMALL = {
    "index.html": 9,
    "a.html": 9,
    "call/east.html": 9,
    "404.html": 9,
    "assets/javascripts/bundle.js": 9,
    "assets/javascripts/lunr/tr.js": 9,
    "assets/goldenthread/thread.svg": 9,
    "assets/drawings/steps.svg": 9,
    "search/search_index.json": 9,
    "sitemap.xml": 9,
}


def test_what_every_page_needs_comes_first_then_pages_by_need(tmp_path: Path) -> None:
    files = fetched(service_worker(site(tmp_path, SMALL), ["call/east.html", "index.html"]))
    assert files == [
        "assets/goldenthread/thread.svg",
        "assets/javascripts/bundle.js",
        "call/east.html",
        "index.html",
        "a.html",
        "search/search_index.json",
    ]


def test_the_first_visit_fetches_no_more_than_the_budget(tmp_path: Path) -> None:
    pages = {f"p{number}.html": BUDGET // 4 for number in range(6)}
    files = fetched(service_worker(site(tmp_path, pages), ["p5.html"]))
    assert files == ["p5.html", "p0.html", "p1.html", "p2.html"]


def test_a_changed_page_makes_a_new_copy(tmp_path: Path) -> None:
    before = service_worker(site(tmp_path, SMALL), [])
    assert service_worker(tmp_path, []) == before
    (tmp_path / "a.html").write_bytes(b"changed")
    assert service_worker(tmp_path, []) != before
