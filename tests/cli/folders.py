"""What stands in a folder, and changes to its files, for tests of commands."""

from __future__ import annotations

import shutil
from pathlib import Path


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Replace the first ``old`` in a file, which must be there."""
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text, (file, old)
    path.write_text(text.replace(old, new, 1), "utf-8")


def copied(folder: Path, place: Path) -> Path:
    """Return a copy of a library that a test may change."""
    return Path(shutil.copytree(folder, place))
