"""The bytes of one file: only of a plain file, never a link, never more than a mebibyte.

A link may lead anywhere on the machine, and a pipe or device may never end: neither is opened.
A file with several names (a hard link) is read like any other. Backups and some stores make
such files by the thousand, and what is read is what stands in the folder.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from goldenthread.sources.refusal import Refusal

LARGEST = 1024 * 1024
_MIB = 1024 * 1024
# Not every system has each of these; where one is missing, the look before opening is all.
_FLAGS = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK")
)


def content(path: Path) -> bytes:
    """Return what stands in a file. Raises ``Refusal`` when it cannot be had whole."""
    try:
        _refuse_special(path, os.lstat(path).st_mode)
        return _read(path)
    except OSError as error:
        raise Refusal(
            f"The file cannot be opened ({error.strerror}).",
            "Check that you may read it, and that its name is not too long.",
        ) from None


def _refuse_special(path: Path, mode: int) -> None:
    if stat.S_ISLNK(mode):
        raise link_refused(path.name)
    if not stat.S_ISREG(mode):
        raise Refusal(
            f"This is not a file but a pipe or a device: {path.name}.",
            "Delete it, and put a file in its place.",
        )


def link_refused(name: str) -> Refusal:
    """Return what is said of a link to a file or folder."""
    return Refusal(
        f"Links are not allowed here: {name}.",
        "Put the file or folder itself in its place; what stands elsewhere is not read.",
    )


def _read(path: Path) -> bytes:
    with os.fdopen(os.open(path, _FLAGS), "rb") as file:
        before = os.fstat(file.fileno())
        _refuse_special(path, before.st_mode)
        raw = file.read(LARGEST + 1)
        after = os.fstat(file.fileno())
    if after.st_size > LARGEST:
        raise Refusal(
            f"The file is {after.st_size / _MIB:.1f} MiB; the limit is 1 MiB.",
            "Split it into several files.",
        )
    if _stamp(before) != _stamp(after) or len(raw) != after.st_size:
        raise Refusal(
            "The file changed while it was being read.",
            "Wait until the other program has saved it, then run this again.",
        )
    return raw


def _stamp(found: os.stat_result) -> tuple[int, int]:
    return found.st_size, found.st_mtime_ns
