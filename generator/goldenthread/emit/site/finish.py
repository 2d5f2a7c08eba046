"""From what the engine printed to the finished site: every page in place of its frame."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from goldenthread.emit.site.dress import Dress
from goldenthread.emit.site.frames import Frame
from goldenthread.emit.site.frames import cut
from goldenthread.emit.site.frames import filled
from goldenthread.emit.site.frames import sitemap
from goldenthread.emit.site.search import fill_index
from goldenthread.model.block import Page


@dataclass(frozen=True, slots=True)
class Finish:
    """Finishes a printed site. ``words`` are what stands in place of marks, by a page's slug."""

    dress: Dress
    frames: Mapping[Frame, tuple[Page, ...]]
    words: Mapping[str, Mapping[str, str]]

    def site(self, out: Path, pages: Iterable[Page], untouched: Iterable[str]) -> None:
        """Finish the site in the folder ``out``, but for the files ``untouched``."""
        frames = {frame.slug: frame for frame in self.frames}
        for path in sorted(set(out.rglob("*.html")) - {out / name for name in untouched}):
            slug = path.relative_to(out).as_posix().removesuffix(".html")
            html = self.dress.on(path.read_bytes().decode(), slug)
            path.unlink()
            for name, page in self._pages(html, slug, frames.get(slug)):
                (out / f"{name}.html").write_bytes(self.dress.drawn(page).encode())
        fill_index(out / "search" / "search_index.json", pages, frozenset(frames))
        self._map(out / "sitemap.xml")

    def _pages(self, html: str, slug: str, frame: Frame | None) -> Iterable[tuple[str, str]]:
        if frame is None:
            return [(slug, html)]
        parts = cut(html)
        return (
            (page.slug, filled(parts, frame, page, self.words[page.slug]))
            for page in self.frames[frame]
        )

    def _map(self, path: Path) -> None:
        """Name pages in the engine's map of the site, which is there twice: plain and packed."""
        text = sitemap(path.read_bytes().decode(), self.frames).encode()
        path.write_bytes(text)
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(text, mtime=0))
