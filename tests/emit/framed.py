"""A page as it stands on the site, with nothing of the theme round it."""

from __future__ import annotations

from functools import cache
from typing import Any

import markdown
import yaml

from goldenthread.emit.site.frames import cut
from goldenthread.emit.site.frames import filled
from goldenthread.emit.site.frames import frame_of
from goldenthread.emit.site.frames import words_of
from goldenthread.emit.site.links import Places
from goldenthread.emit.site.packaged import ASSETS
from goldenthread.model.block import Page


@cache
def extensions() -> dict[str, Any]:
    own = yaml.safe_load((ASSETS / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    return {"attr_list": {}, "admonition": {}, "md_in_html": {}, **own}


def framed(page: Page, places: Places, above: Page | None = None) -> str:
    """Return the page in its frame, which Python-Markdown reads as MkDocs has it do."""
    frame = frame_of(page, alone=True)
    source = frame.markdown().split("---\n", 2)[2]
    configs = {name: values or {} for name, values in extensions().items()}
    printed = markdown.markdown(source, extensions=list(configs), extension_configs=configs)
    return filled(cut(printed), frame, page, words_of(page, places.seen_from(page.slug), above))
