"""Make sure that what was written has reached the disk: the files, and the folders that name them.

A name that was given to a file is safe after a power cut only when its folder was flushed too.
Windows cannot flush a folder; there the system's own journal is all there is.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def flush(folder: Path) -> None:
    """Flush every file and folder below a folder, and the folder itself."""
    for inner, _, files in os.walk(folder, topdown=False, onerror=_refused):
        for name in files:
            _flush_file(Path(inner, name))
        flush_folder(Path(inner))


def flush_folder(folder: Path) -> None:
    """Flush the names in one folder."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _flush_file(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _refused(error: OSError) -> None:
    raise error
