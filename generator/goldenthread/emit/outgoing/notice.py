"""The sheet that lies on top of a build: which files may leave the house, and for whom."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from goldenthread.model.audience import Audience

FILE = "WHO-MAY-READ.txt"
_HEAD = """\
Which of these files may leave the house

These were made for readers outside. Each was made from what its reader may see and from nothing
else, and was looked through before this build was put in place:
"""
_FOOT = """
All else in this folder is for our own staff: the site with its data, the diagrams on their own, the
registers, and manifest.json, which quotes telephone numbers and notes that are for staff only. Send
a Word file by itself. Never send this folder.
"""


def write_notice(folder: Path, files: Iterable[tuple[str, Audience]]) -> None:
    """Write the sheet into a build: ``files`` are what goes out, each with its reader."""
    lines = [f"  {path}  (for: {reader.circle})\n" for path, reader in sorted(files)]
    text = "\n".join((_HEAD, "".join(lines) or "  none\n")) + _FOOT
    (folder / FILE).write_bytes(text.encode())
