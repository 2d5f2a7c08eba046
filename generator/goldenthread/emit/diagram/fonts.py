"""The one font of every picture, and Graphviz made to see no other.

Atkinson Hyperlegible Next 2.001 was drawn by the Braille Institute so that letters are hard to
mistake for one another. It covers Welsh and Polish and is free under the SIL Open Font
License 1.1 (``fonts/OFL.txt``). Files from
https://github.com/googlefonts/atkinson-hyperlegible-next (7925f50); the WOFF2 files are for
the site's ``@font-face``.
"""

from __future__ import annotations

import atexit
import functools
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import escape

from goldenthread.emit.diagram.error import DiagramError

FAMILY = "Atkinson Hyperlegible Next"
"""The font's name in DOT, SVG and style sheets."""

BOLD_FAMILY = f"{FAMILY} Bold"
"""The bold font's name in DOT, where a family and a weight are one name."""

FALLBACKS = "Arial, Helvetica, sans-serif"
"""Fonts of nearly the same widths (Arial: within 1 %), for a viewer without the font."""

FOLDER = Path(__file__).with_name("fonts")
"""Where the TTF and WOFF2 files, regular and bold, and their licence stand."""

_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir><config><rescan><int>0</int></rescan></config></fontconfig>
"""


@contextmanager
def our_font_only() -> Iterator[None]:
    """Let fontconfig see our font and nothing of this machine's while the block runs.

    The environment is put back afterwards: other programs need the machine's fonts.
    """
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = _config_file()
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


@functools.cache
def _config_file() -> str:
    """Write the settings once a process, in a folder that goes when the process ends."""
    for weight in ("Regular", "Bold"):
        file = FOLDER / f"AtkinsonHyperlegibleNext-{weight}.ttf"
        if not file.is_file():
            raise DiagramError(f"The font file {file.name} is missing. Install goldenthread again.")
    folder = tempfile.TemporaryDirectory(prefix="goldenthread-fonts-")
    atexit.register(folder.cleanup)
    config = Path(folder.name, "fonts.conf")
    words = _CONFIG.format(fonts=escape(str(FOLDER)), cache=escape(str(config.with_name("cache"))))
    config.write_text(words, encoding="utf-8")
    return str(config)
