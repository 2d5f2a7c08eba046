"""A library that is being edited: checked again, and shown again, whenever a file changes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from goldenthread.emit.site.live import LiveSite
from goldenthread.emit.site.source import SiteInput
from goldenthread.model.finding import Finding
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.check import check
from goldenthread.pipeline.check import without_collector
from goldenthread.pipeline.outputs import macro_data
from goldenthread.pipeline.outputs import site_outputs
from goldenthread.pipeline.pictures import Pictures
from goldenthread.pipeline.pictures import draw_changed
from goldenthread.pipeline.site import LOOK
from goldenthread.pipeline.site import site_input
from goldenthread.pipeline.timings import Timings
from goldenthread.records.settings import FILE
from goldenthread.sources.files import Source
from goldenthread.sources.files import read
from goldenthread.sources.folder import source_files
from goldenthread.sources.pages import PAGES

Stamp = tuple[str, int, int]
"""A file, its time of change in nanoseconds and its size in bytes."""


def stamps(root: Path) -> tuple[Stamp, ...]:
    """Return the stamp of every file that the site of the library below ``root`` is made from."""
    return (*_stamps((root / FILE, *source_files(root))), *look_stamps(root))


def look_stamps(root: Path) -> tuple[Stamp, ...]:
    """Return the stamps of what every page may depend on: hand-written pages and the look."""
    return tuple(_stamps((root / LOOK, *sorted((root / PAGES).rglob("*")))))


def _stamps(paths: Iterable[Path]) -> Iterator[Stamp]:
    yield from filter(None, map(_stamp, paths))


def _stamp(path: Path) -> Stamp | None:
    """Return the stamp of a file; None for one that an editor is just replacing."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return str(path), found.st_mtime_ns, found.st_size


class Live:
    """The library below ``root``, shown as a site that is kept in ``folder``."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._root = root
        self._folder = folder
        self._read: dict[Path, tuple[Stamp | None, Source | Finding]] = {}
        self._pictures = Pictures({}, {})
        self._look: tuple[Stamp, ...] = ()
        self._site: LiveSite | None = None
        self._builds = 0

    def file(self, path: str) -> Path | None:
        """Return where a file of the site stands; None before there is a site.

        The file may not exist. Raises SiteError for a page that cannot be made.
        """
        return self._site.file(path) if self._site else None

    def check(self, as_of: date | None, today: date) -> Checked:
        """Check the library as it stands now. Raises ``NoLibrary``."""
        return check(self._root, as_of, today, Timings(), reader=self._reader)

    def _reader(self, root: Path, path: Path) -> Source | Finding:
        """Read a file, unless it is as it was when it was last read."""
        stamp = _stamp(path)
        if path not in self._read or self._read[path][0] != stamp:
            self._read[path] = stamp, read(root, path)
        return self._read[path][1]

    def show(self, checked: Checked) -> int:
        """Bring the site in step, and return how many generated pages changed.

        Raises the error of the emitter that failed; the last good site then stays.
        """
        with without_collector():
            made = site_outputs(checked)
            pictures = draw_changed(made.diagrams, self._pictures)
            site = site_input(self._root, checked, made, pictures.parts, pictures.svg())
            look = look_stamps(self._root)
            if self._site and look == self._look and self._site.follows(site):
                changed = self._site.update(site, partial(macro_data, checked))
            else:
                changed = self._build(replace(site, data=macro_data(checked)))
        self._pictures, self._look = pictures, look
        return changed

    def _build(self, site: SiteInput) -> int:
        self._builds += 1
        old, self._site = self._site, LiveSite(site, self._folder / str(self._builds))
        if old:
            shutil.rmtree(old.folder, ignore_errors=True)
        return len(site.pages)
