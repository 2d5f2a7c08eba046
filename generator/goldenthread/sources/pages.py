"""Which files are hand-written pages of the site: prose that is published, and no records."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

PAGES = "site"
"""The folder of the hand-written pages and of their pictures."""


def page_files(root: Path) -> Iterator[Path]:
    """Yield every hand-written page of a library, sorted by path; links are not followed."""
    if not (root / PAGES).is_symlink():
        yield from _below(root / PAGES)


def _below(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path))
        elif entry.name.endswith(".md"):
            yield Path(entry.path)
