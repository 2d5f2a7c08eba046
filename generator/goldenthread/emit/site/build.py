"""From pages of blocks to a folder of HTML that any web server, or a disk, can show."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path

from goldenthread.emit.passing import passing_folder
from goldenthread.emit.site.blocks import DRAWINGS
from goldenthread.emit.site.dress import Dress
from goldenthread.emit.site.engine import mkdocs
from goldenthread.emit.site.finish import Finish
from goldenthread.emit.site.frames import frames_of
from goldenthread.emit.site.frames import words_of
from goldenthread.emit.site.hand_written import read_hand_written
from goldenthread.emit.site.links import Places
from goldenthread.emit.site.navigation import in_menu
from goldenthread.emit.site.navigation import ways_up
from goldenthread.emit.site.offline import service_worker
from goldenthread.emit.site.source import SiteError
from goldenthread.emit.site.source import SiteInput
from goldenthread.emit.site.stage import places_of
from goldenthread.emit.site.stage import stage


def build_site(site: SiteInput, out: Path) -> None:
    """Build the site into the folder ``out``, which must be new or empty.

    The same input gives the same bytes. Raises SiteError, which names the page and what to
    put right; ``out`` then holds nothing that may be used.
    """
    with building_site(site, out) as finish:
        finish(site.drawings)


@contextmanager
def building_site(site: SiteInput, out: Path) -> Iterator[Callable[[Mapping[str, str]], None]]:
    """Let MkDocs work on the site, as for ``build_site``, while the block does something else.

    ``site.drawings`` need only name the drawings: what is given takes them and finishes the site.
    """
    if out.exists() and any(out.iterdir()):
        raise SiteError(f"The folder {out.name} is not empty. Give a new one.")
    written = read_hand_written(site.hand_written, site.checked_pages)
    places = places_of(site, written)
    frames = frames_of(site.pages, lambda page: in_menu(page) or written.names(page.slug))
    with passing_folder("goldenthread-site-") as folder:
        stage(site, written, frames, folder)
        with mkdocs(folder, out.resolve(), site.as_of) as printed:
            words = _words(site, places)

            def finish(drawings: Mapping[str, str]) -> None:
                printed()
                _write_drawings(drawings, out)
                dress = Dress(places, drawings, site.banner)
                _finish(site, out, Finish(dress, frames, words))

            yield finish


def _finish(site: SiteInput, out: Path, finish: Finish) -> None:
    for path in out.rglob("*.map"):
        path.unlink()  # a megabyte that only the theme's own developers read
    finish.site(out, site.pages, site.attachments)
    worker = service_worker(out, _first_offline(site))
    (out / "sw.js").write_bytes(worker.encode())


def _words(site: SiteInput, places: Places) -> dict[str, dict[str, str]]:
    above = ways_up(site.pages)
    return {
        page.slug: words_of(page, places.seen_from(page.slug), above.get(page.slug))
        for page in site.pages
    }


def _write_drawings(drawings: Mapping[str, str], out: Path) -> None:
    for name, svg in drawings.items():
        (out / DRAWINGS / f"{name}.svg").write_bytes(svg.encode())


def _first_offline(site: SiteInput) -> list[str]:
    return sorted(site.attachments) + [f"{page.slug}.html" for page in site.pages]
