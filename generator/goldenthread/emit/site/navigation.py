"""The menu: short on purpose, because the engine prints all of it on every page.

A thousand pages in the menu cost a thousand lines on each of a thousand pages; so the menu
holds the sections' index pages, and these list their own pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from goldenthread.emit.site.encode import encode
from goldenthread.emit.site.source import SiteError
from goldenthread.model.block import Page

HOME = "index"
_LONGEST = 1000  # YAML takes no longer name


def menu(pages: Iterable[Page], hand_written: Iterable[str]) -> list[Any]:
    """Return MkDocs' ``nav``: sections in the order of ``pages``, then hand-written pages.

    ``hand_written`` are slugs; only those at the top level are in the menu. A section with
    one page in the menu is a plain entry, one with more is a group.
    """
    sections: dict[str, list[Page]] = {}
    for page in filter(in_menu, pages):
        sections.setdefault(page.section or page.title, []).append(page)
    generated = [_section(name, members) for name, members in sections.items()]
    return generated + [f"{slug}.md" for slug in hand_written if "/" not in slug]


def ways_up(pages: Iterable[Page]) -> dict[str, Page]:
    """Return, by the slug of each page outside the menu, the index page that leads to it."""
    every = list(pages)
    indexes = {page.slug: page for page in every if in_menu(page)}
    nearest = {
        page.slug: next(filter(indexes.get, _indexes_above(page.slug)), "")
        for page in every
        if not in_menu(page)
    }
    return {slug: indexes[index] for slug, index in nearest.items() if index}


def _indexes_above(slug: str) -> list[str]:
    folders = slug.split("/")[:-1]
    return ["/".join([*folders[:depth], HOME]) for depth in range(len(folders), 0, -1)]


def in_menu(page: Page) -> bool:
    """Say whether the menu leads to a page."""
    return "/" not in page.slug or page.slug.endswith(f"/{HOME}")


def _section(name: str, pages: list[Page]) -> dict[str, Any]:
    if len(pages) == 1:
        return {_entry(name): f"{pages[0].slug}.md"}
    return {_entry(name): [{_entry(page.title): f"{page.slug}.md"} for page in pages]}


def _entry(name: str) -> str:
    entry = encode(name)
    if len(entry) > _LONGEST:
        raise SiteError(f'"{name[:40]}…" is too long for the menu. Use a few words.')
    return entry
