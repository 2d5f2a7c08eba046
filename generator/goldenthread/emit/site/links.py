"""The places of a site and the way from one of its pages to another."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from goldenthread.emit.site.encode import encode
from goldenthread.emit.site.sections import headings_in
from goldenthread.emit.site.source import SiteError
from goldenthread.model.block import Page

Href = Callable[[str], str]
"""From a link's target to the finished ``href`` on one page, or "" when there is no such place."""

_OUTSIDE = ("https:", "http:", "mailto:", "tel:")
_PAGE = "page:"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Places:
    """Every address inside a site.

    ``pages`` gives the named parts of each page by slug, or ``None`` where they are not
    known. ``files`` are the paths of everything else.
    """

    pages: Mapping[str, frozenset[str] | None]
    files: frozenset[str] = frozenset()

    def seen_from(self, slug: str) -> Href:
        """Return the way from the page ``slug`` to any target."""
        return partial(self._href, slug)

    def _href(self, here: str, target: str) -> str:
        if target.startswith(_OUTSIDE):
            return encode(target)
        slug, _, name = target.removeprefix(_PAGE).partition("#")
        path = self._path(slug) if target.startswith(_PAGE) else ""
        if not path:
            return ""
        names = self.pages.get(slug)
        if name and names is not None and name not in names:
            raise SiteError(
                f'Page "{here}" links to "{slug}#{name}", but that page has no part of this name.'
            )
        way = posixpath.relpath(path, posixpath.dirname(here) or ".")
        return encode(f"{way}#{name}" if name else way)

    def _path(self, slug: str) -> str:
        if slug in self.pages:
            return f"{slug}.html"
        return next((path for path in (f"{slug}.html", slug) if path in self.files), "")


def named_parts(page: Page) -> frozenset[str]:
    """Return the anchors of a page; raise SiteError for one that is unfit or used twice."""
    names = [block.anchor for block in headings_in(page.blocks) if block.anchor]
    for place, name in enumerate(names):
        if not _NAME.fullmatch(name):
            raise SiteError(
                f'Page "{page.slug}" has the anchor "{name}". '
                "Use small letters a to z, digits and single hyphens."
            )
        if name in names[:place]:
            raise SiteError(f'Page "{page.slug}" has the anchor "{name}" twice. Rename one.')
    return frozenset(names)
