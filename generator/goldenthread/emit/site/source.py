"""What a site is made of, and the one way in which making it may fail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Any

from goldenthread.model.block import Page
from goldenthread.model.inline import Inline


class SiteError(Exception):
    """The site cannot be made. Its words name the page and say what to put right."""


@dataclass(frozen=True, slots=True)
class SiteInput:
    """Everything that the site emitter needs; it reads nothing else.

    ``pages`` stand in menu order. A page is in the menu when its slug is ``index``, ends in
    ``/index`` or has no slash; every other page is reached from its section's index.
    ``drawings`` are SVG texts by the name that a ``Figure`` gives; ``attachments`` are whole
    files by their path in the site, such as ``call/northbridge.html``. ``banner`` stands at
    the top of every page. ``data`` is what macros on hand-written pages may use: ``counts``
    by kind and ``facts`` by address. ``hand_written`` is a folder of Markdown pages and
    pictures, ``checked_pages`` those pages as they were checked, ``config`` the library's own
    ``mkdocs.yml``; without them the site has generated pages only and the packaged look.
    ``as_of`` is the day the content is judged on, ``until`` the last on which it is to be used.
    """

    title: str
    pages: tuple[Page, ...]
    as_of: date
    drawings: Mapping[str, str] = field(default_factory=dict)
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    banner: tuple[Inline, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    hand_written: Path | None = None
    checked_pages: Mapping[str, bytes] | None = None
    config: Path | None = None
    until: date | None = None
