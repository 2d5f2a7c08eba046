"""The staff site of one library, as its emitter wants it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from goldenthread.emit.crisis.sheet import crisis_page
from goldenthread.emit.crisis.sheet import crisis_path
from goldenthread.emit.site.source import SiteInput
from goldenthread.model.inline import Text
from goldenthread.pipeline.check import Checked
from goldenthread.pipeline.outputs import Outputs
from goldenthread.pipeline.pictures import Parts
from goldenthread.pipeline.pictures import with_parts
from goldenthread.sources.pages import PAGES

LOOK = "mkdocs.yml"
"""Where a library keeps its own look."""

_DEMONSTRATION = "A demonstration: the provider, the people and the numbers are made up."


def site_input(
    root: Path, checked: Checked, made: Outputs, parts: Parts, drawings: Mapping[str, str]
) -> SiteInput:
    """Return all that the site emitter needs for the library below ``root``.

    ``drawings`` are the SVG of each part by its name.
    """
    hand_written, config = root / PAGES, root / LOOK
    settings = checked.library.settings
    return SiteInput(
        title=settings.name,
        pages=tuple(with_parts(page, parts) for page in made.pages),
        as_of=checked.world.as_of,
        drawings=drawings,
        attachments={crisis_path(each): crisis_page(each).encode() for each in made.sheets},
        banner=(Text(_DEMONSTRATION),) if settings.demonstration else (),
        data=made.data,
        hand_written=hand_written if hand_written.is_dir() else None,
        checked_pages=_checked_pages(checked),
        config=config if config.is_file() else None,
        until=checked.world.as_of + timedelta(days=settings.site_valid_days),
    )


def _checked_pages(checked: Checked) -> dict[str, bytes]:
    """Return the hand-written pages as they were checked, by their path in the site."""
    return {
        file.removeprefix(f"{PAGES}/"): str(page.data["body"]).encode()
        for file, page in checked.library.pages.items()
    }
