"""Graphviz: the one inside the pygraphviz wheel, or this machine's own ``dot`` when asked.

The wheel is the default because it draws the same bytes whatever the machine has installed
and needs no system package (``docs/decisions/0002-graphviz-in-the-wheel.md``).
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from functools import cache
from typing import Literal

import pygraphviz
from pygraphviz import graphviz

from goldenthread.emit import process
from goldenthread.emit.diagram.error import DiagramError
from goldenthread.emit.diagram.fonts import our_font_only
from goldenthread.emit.diagram.stderr import caught_stderr
from goldenthread.emit.diagram.stderr import complaint_in

Engine = Literal["wheel", "system"]
"""Which Graphviz draws: ``wheel`` (pygraphviz) or ``system`` (the ``dot`` on the path)."""

Format = Literal["svg", "png", "png:cairo:gd"]
"""What Graphviz writes. The last is drawn by cairo and packed by gd in at most 256 colours."""

OLDEST_SYSTEM = (10, 0, 1)
"""Older ones read past the end of a bad configuration file (CVE-2023-46045)."""

CHOSEN = "GOLDENTHREAD_DOT"
"""Names this machine's ``dot``, for a machine on which the Graphviz of the wheel does not run."""

_SECONDS = 30


def chosen() -> Engine:
    """Return the engine that the environment asks for; without a word, the wheel."""
    return "system" if os.environ.get(CHOSEN) else "wheel"


def render(dot: str, form: Format, engine: Engine = "wheel") -> bytes:
    """Return the picture that ``dot`` describes. Any complaint of Graphviz's is an error.

    Raises ``DiagramError`` with Graphviz's own words.
    """
    drawn = _by_wheel(dot, form) if engine == "wheel" else _by_system(dot, form)
    if not drawn:
        raise DiagramError("Graphviz drew nothing and gave no reason.")
    return drawn


def paper_format(engine: Engine) -> Format:
    """Return how pictures for paper are written.

    Packed by gd they take less than half the time and a third of the bytes of cairo's own
    (0.12 s against 0.28 s, 129 KB against 392 KB). The wheel for macOS has no gd.
    """
    return "png" if engine == "system" or sys.platform == "darwin" else "png:cairo:gd"


def version(engine: Engine = "wheel") -> str:
    """Return the version of Graphviz that draws, such as ``14.1.5``.

    Raises ``DiagramError`` when this machine's ``dot`` is asked for and missing or too old.
    """
    if engine == "system":
        return ".".join(str(part) for part in _system()[1])
    parts = (
        graphviz.GRAPHVIZ_MAJOR_VERSION,
        graphviz.GRAPHVIZ_MINOR_VERSION,
        graphviz.GRAPHVIZ_PATCH_VERSION,
    )
    return ".".join(str(part) for part in parts)


def _by_wheel(dot: str, form: Format) -> bytes:
    drawn, reason = b"", ""
    with our_font_only(), caught_stderr() as complaints:
        try:
            drawn = pygraphviz.AGraph(string=dot).draw(format=form, prog="dot")
        except (ValueError, TypeError) as error:
            reason = str(error)
    if complaints or reason:
        raise DiagramError(" ".join([*complaints, reason]).strip())
    return drawn


def _by_system(dot: str, form: Format) -> bytes:
    program, _ = _system()
    with our_font_only():
        done = _run([program, f"-T{form}"], dot.encode())
    complaint = complaint_in(done.err)
    if complaint or done.code:
        raise DiagramError(complaint or f"{program} failed with exit code {done.code}.")
    return done.out


def _system() -> tuple[str, tuple[int, int, int]]:
    """Return this machine's ``dot`` and its version."""
    program = os.environ.get(CHOSEN) or shutil.which("dot")
    if program is None:
        raise DiagramError("No dot on this machine's path. Use the engine 'wheel'.")
    return program, _version(program)


@cache
def _version(program: str) -> tuple[int, int, int]:
    words = _run([program, "-V"], b"").err.decode("utf-8", "replace")
    found = re.search(r"(\d+)\.(\d+)\.(\d+)", words)
    if found is None:
        raise DiagramError(f"{program} does not say which version it is. Use the engine 'wheel'.")
    major, minor, patch = (int(part) for part in found.groups())
    if (major, minor, patch) < OLDEST_SYSTEM:
        oldest = ".".join(str(part) for part in OLDEST_SYSTEM)
        raise DiagramError(
            f"{program} is Graphviz {found[0]}, which is too old: {oldest} or newer is needed. "
            "Install a newer one, or use the engine 'wheel'."
        )
    return major, minor, patch


def _run(command: list[str], text: bytes) -> process.Done:
    try:
        return process.run(command, text, seconds=_SECONDS)
    except process.Trouble as error:
        raise DiagramError(f"{command[0]} {error}.") from error
