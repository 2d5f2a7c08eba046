"""Put one folder in the place of another.

Linux exchanges two folders in one step, so that a reader sees the old or the new one and never
neither. Elsewhere, and on disks that cannot do it, the old one is moved aside first: two quick
steps, and ``recover`` mends a stop between them.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

_HERE = -100
_EXCHANGE = 2


def switch(new: Path, out: Path, aside: Path) -> Path | None:
    """Make ``new`` the folder ``out``. Return where the folder that stood there is now, if any."""
    if not out.exists():
        new.rename(out)
        return None
    if exchange(new, out):
        return new
    out.rename(aside)
    try:
        new.rename(out)
    except OSError:
        aside.rename(out)
        raise
    return aside


def recover(out: Path, aside: Path) -> None:
    """Bring the old folder back when somebody was stopped between the two steps of a switch."""
    if aside.exists() and not out.exists():
        aside.rename(out)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; say no where the system or the disk cannot."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    done = renameat2(_HERE, bytes(one), _HERE, bytes(other), _EXCHANGE)
    return bool(done == 0)


def can_exchange(folder: Path) -> bool:
    """Try in an empty folder whether the system and the disk can exchange two folders."""
    one, other = folder / "one", folder / "other"
    one.mkdir()
    other.mkdir()
    return exchange(one, other)
