"""Everything that MkDocs is given: one folder of finished sources, made from nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from goldenthread.emit.diagram.fonts import FOLDER
from goldenthread.emit.site.blocks import DRAWINGS
from goldenthread.emit.site.dates import in_words
from goldenthread.emit.site.frames import Frame
from goldenthread.emit.site.hand_written import HandWritten
from goldenthread.emit.site.links import Places
from goldenthread.emit.site.links import named_parts
from goldenthread.emit.site.navigation import HOME
from goldenthread.emit.site.navigation import menu
from goldenthread.emit.site.packaged import ASSETS
from goldenthread.emit.site.packaged import DATA
from goldenthread.emit.site.settings import settings
from goldenthread.emit.site.source import SiteError
from goldenthread.emit.site.source import SiteInput

_LOOK = ("site.css", "site.js", "thread.svg")
_SLUG = re.compile(r"[a-z0-9]+(-+[a-z0-9]+)*(/[a-z0-9]+(-+[a-z0-9]+)*)*")


def places_of(site: SiteInput, written: HandWritten) -> Places:
    """Return every address of the site; raise SiteError for one that is unfit."""
    for page in site.pages:
        if not _SLUG.fullmatch(page.slug):
            raise SiteError(
                f'Page "{page.slug}" cannot have this address. '
                "Use small letters a to z, digits, hyphens and slashes."
            )
    known = {page.slug: named_parts(page) for page in site.pages}
    drawings = {f"{DRAWINGS}/{name}.svg" for name in site.drawings}
    return Places(
        pages=dict.fromkeys(written.slugs) | known,
        files=frozenset(drawings | set(site.attachments) | set(written.assets)),
    )


def stage(site: SiteInput, written: HandWritten, frames: Iterable[Frame], folder: Path) -> None:
    """Write MkDocs' settings, its docs folder and the macros' data into ``folder``.

    The docs folder holds ``frames`` in place of the pages of ``site``.

    Raises SiteError when two sources would be one page, or when there is no home page.
    """
    nav = menu(site.pages, [slug for slug in written.slugs if slug != HOME])
    _write(folder / "mkdocs.yml", settings(site, nav).encode())
    write_data(folder, site.as_of, site.data)
    seen: set[str] = set()
    for path, content in _docs(site, written, frames):
        if path in seen:
            raise SiteError(f'Two sources would both be "{path}" on the site. Rename one.')
        seen.add(path)
        _write(folder / "docs" / path, content)
    if f"{HOME}.md" not in seen:
        raise SiteError(f'The site has no home page. One page needs the address "{HOME}".')


def write_data(folder: Path, as_of: date, data: Mapping[str, Any]) -> None:
    """Write what the macros of hand-written pages may use into a staged folder."""
    values = {"as_of": in_words(as_of)} | dict(data)
    _write(folder / DATA, json.dumps(values, ensure_ascii=False, sort_keys=True).encode())


def _docs(
    site: SiteInput, written: HandWritten, frames: Iterable[Frame]
) -> Iterator[tuple[str, bytes]]:
    for frame in frames:
        yield f"{frame.slug}.md", frame.markdown().encode()
    yield from written.files.items()
    for name, svg in sorted(site.drawings.items()):
        yield f"{DRAWINGS}/{name}.svg", svg.encode()
    yield from sorted(site.attachments.items())
    for file in [*(ASSETS / name for name in _LOOK), *sorted(FOLDER.glob("*.woff2"))]:
        yield f"assets/goldenthread/{file.name}", file.read_bytes()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
