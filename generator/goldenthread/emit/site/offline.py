"""The service worker: after one visit the pages for a crisis open without a signal.

Pages come from the network first, so that a changed number is never hidden by a copy while
there is a connection; the copy is used when there is none, or when it takes too long.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from goldenthread.emit.site.packaged import ASSETS

BUDGET = 3_000_000
"""Bytes fetched ahead at the first visit; pages beyond it are kept when they are opened."""

_EVERY_PAGE_NEEDS = (".css", ".js")
_LOOK = "assets/goldenthread/"
_SEARCH = "search/search_index.json"
_NOT_AHEAD = ("assets/javascripts/lunr/", "404.html")


def service_worker(site: Path, first: Iterable[str]) -> str:
    """Return the text of ``sw.js`` for the built folder ``site``.

    ``first`` are paths of pages in the order they matter in; they are fetched ahead before
    any other. The name of the copy is a digest of every file in it: a new build replaces it.
    """
    files = _within_budget(site, _ordered(site, list(first)))
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.encode() + b"\0" + (site / path).read_bytes() + b"\0")
    template = (ASSETS / "sw.js").read_text(encoding="utf-8")
    return template.replace("@DIGEST@", digest.hexdigest()[:16]).replace(
        '"@FILES@"', json.dumps(files, ensure_ascii=False, indent=2)
    )


def _ordered(site: Path, first: list[str]) -> list[str]:
    """Return paths to fetch ahead: what every page needs, pages by need, the search index."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    wanted = [path for path in paths if not path.startswith(_NOT_AHEAD)]
    look = [path for path in wanted if path.endswith(_EVERY_PAGE_NEEDS) or path.startswith(_LOOK)]
    pages = [path for path in wanted if path.endswith(".html")]
    rank = {path: place for place, path in enumerate(first)}
    pages.sort(key=lambda path: (rank.get(path, len(rank)), path))
    return look + pages + [path for path in wanted if path == _SEARCH]


def _within_budget(site: Path, paths: Iterable[str]) -> list[str]:
    kept, left = [], BUDGET
    for path in paths:
        left -= (site / path).stat().st_size
        if left < 0:
            break
        kept.append(path)
    return kept
