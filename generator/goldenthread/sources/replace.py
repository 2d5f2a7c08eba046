"""Put new bytes in place of a file: whole or not at all, and only if nobody else was quicker."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

_BESIDE = ".goldenthread-new"


class FileChanged(Exception):
    """The file was changed by somebody else between reading and writing."""


def replace_file(path: Path, before: bytes, after: bytes) -> None:
    """Write ``after`` where ``before`` stands, through a file beside it and one rename.

    The new file has the rights of the old one. Raises ``OSError``, or ``FileChanged`` when the
    file no longer holds ``before``; the file is then as it was.
    """
    beside = path.with_name(f".{path.name}{_BESIDE}")
    try:
        _write(beside, after)
        shutil.copymode(path, beside)
        _swap(beside, path, before)
    finally:
        beside.unlink(missing_ok=True)
    _flush_folder(path.parent)


def _swap(beside: Path, path: Path, before: bytes) -> None:
    if path.read_bytes() != before:
        raise FileChanged
    beside.replace(path)


def _write(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)  # of a run that was killed
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the rename last through a loss of power, where the system lets a folder be opened."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
