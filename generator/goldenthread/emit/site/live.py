"""A site that follows its sources while somebody edits them: built whole once, then page by page.

A page that no longer is what it was is rendered when somebody asks for it, so that a change is
seen as fast when it touches a hundred pages as when it touches one. The search index and the
copy for use without a signal stay as old as the whole build.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Any

from goldenthread.emit.site.build import build_site
from goldenthread.emit.site.dress import Dress
from goldenthread.emit.site.frames import cut
from goldenthread.emit.site.frames import filled
from goldenthread.emit.site.frames import frame_of
from goldenthread.emit.site.frames import words_of
from goldenthread.emit.site.hand_written import read_hand_written
from goldenthread.emit.site.navigation import ways_up
from goldenthread.emit.site.renderer import Renderer
from goldenthread.emit.site.source import SiteInput
from goldenthread.emit.site.stage import places_of
from goldenthread.emit.site.stage import stage
from goldenthread.emit.site.stage import write_data
from goldenthread.model.block import Page
from goldenthread.model.block import figures_in

Values = Callable[[], Mapping[str, Any]]
"""Finds what macros may use, when a page that uses them is asked for."""


class LiveSite:
    """One whole build in ``folder``, whose pages can be rendered again.

    One thread may bring it in step while others ask for pages.
    """

    def __init__(self, site: SiteInput, folder: Path) -> None:
        """Build the site in ``folder``, which must be empty. Raises SiteError."""
        self.folder = folder
        self._out = folder / "site"
        self._source = folder / "source"
        self._site = site
        self._written = read_hand_written(site.hand_written, site.checked_pages)
        build_site(site, self._out)
        self._places = places_of(site, self._written)
        frames = [frame_of(page, alone=True) for page in site.pages]
        stage(site, self._written, frames, self._source)
        self._renderer = Renderer(self._source, site.as_of)
        self._quoting = [each for each in self._written.slugs if self._written.uses_macros(each)]
        self._values: Values | None = None
        self._stale: dict[str, Page | None] = {}
        self._lock = Lock()

    def follows(self, site: SiteInput) -> bool:
        """Say whether ``site`` has the same menu, addresses and look, and other words at most."""
        return _frame(site) == _frame(self._site)

    def update(self, site: SiteInput, values: Values) -> int:
        """Take over what ``site`` says, and return how many generated pages differ.

        ``site`` must follow this one; ``values`` are taken in place of its ``data``.
        """
        changed = {page.slug: page for page in _changed(self._site, site)}
        places = places_of(site, self._written)
        with self._lock:
            self._site, self._places, self._values = site, places, values
            self._stale |= changed | dict.fromkeys(self._quoting)
        return len(changed)

    def file(self, path: str) -> Path:
        """Return where the file at ``path`` of the site stands, brought in step when it is a page.

        The file may not exist. Raises SiteError for a page that cannot be made.
        """
        slug = path.removesuffix(".html")
        with self._lock:
            if path in self._site.attachments:
                _put(self._out / path, self._site.attachments[path])
            elif slug in self._stale:
                self._render(slug)
        return self._out / path

    def _render(self, slug: str) -> None:
        page = self._stale[slug]
        dress = Dress(self._places, self._site.drawings, self._site.banner)
        if page:
            html = self._filled(page, dress)
        else:
            if self._values:
                write_data(self._source, self._site.as_of, self._values())
                self._renderer = Renderer(self._source, self._site.as_of)
            html = dress.on(self._renderer.html(slug), slug)
        _put(self._out / f"{slug}.html", dress.drawn(html).encode())
        del self._stale[slug]

    def _filled(self, page: Page, dress: Dress) -> str:
        frame = frame_of(page, alone=True)
        (self._source / "docs" / f"{page.slug}.md").write_bytes(frame.markdown().encode())
        words = words_of(
            page, self._places.seen_from(page.slug), ways_up(self._site.pages).get(page.slug)
        )
        printed = dress.on(self._renderer.html(page.slug), page.slug)
        return filled(cut(printed), frame, page, words)


def _frame(site: SiteInput) -> tuple[Any, ...]:
    """Return what every page of a site shares with the others."""
    pages = tuple((page.slug, page.title, page.section) for page in site.pages)
    alone = replace(site, pages=(), drawings={}, attachments={}, data={})
    return alone, pages, sorted(site.attachments)


def _changed(before: SiteInput, now: SiteInput) -> Iterator[Page]:
    """Yield each page that differs, or that shows a picture that does."""
    redrawn = {name for name, svg in now.drawings.items() if before.drawings.get(name) != svg}
    for old, page in zip(before.pages, now.pages, strict=True):
        if old != page or (redrawn and any(f.diagram in redrawn for f in figures_in(page))):
            yield page


def _put(path: Path, content: bytes) -> None:
    """Replace a file in one step: a browser may be reading it."""
    beside = path.with_name(f".{path.name}")
    beside.write_bytes(content)
    beside.replace(path)
