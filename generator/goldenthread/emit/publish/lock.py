"""One build at a time into one folder. The system frees the lock when a build dies.

The lock file stays when the lock is gone: whoever deleted it could delete one that another build
just locked. In it stands the process that held it last, for those who are turned away.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

_FAR = 1 << 30
"""Windows keeps others from reading what is locked, so a byte far behind the words is locked."""

_TAKEN = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}
"""What the systems answer when somebody else holds a lock."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock: the number of the process and since when, as far as they are known."""

    process: str
    since: datetime | None

    def __str__(self) -> str:
        """Say it in words that follow "another build is running"; nothing when nothing is known."""
        known = [f"process {self.process}"] if self.process else []
        if self.since:
            known.append(f"since {self.since:%H:%M:%S} on {self.since.day} {self.since:%B %Y}")
        return f" ({', '.join(known)})" if known else ""


@contextmanager
def lock(path: Path, process: int) -> Iterator[Holder | None]:
    """Hold the lock file for the block, in the name of a process.

    Yields nothing when the lock was free, and its holder when somebody else has it.
    """
    with path.open("a+b") as file:
        if _take(file):
            _sign(file, process)
            yield None
        else:
            yield _holder(path)


def _sign(file: BinaryIO, process: int) -> None:
    file.truncate(0)
    file.write(str(process).encode())
    file.flush()


def _holder(path: Path) -> Holder:
    """Return what the lock file says; its time of change is the moment of the signature."""
    try:
        words = path.read_bytes()
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return Holder("", None)
    process = words.decode("ascii", "replace")
    return Holder(
        process if process.isdecimal() else "", changed.astimezone(ZoneInfo("Europe/London"))
    )


def _take(file: BinaryIO) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            file.seek(_FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists elsewhere only

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in _TAKEN:
            raise  # the disk knows no locks, which is another trouble than being turned away
        return False
    return True
