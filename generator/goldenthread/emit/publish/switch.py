"""Put one folder in the place of another.

Linux exchanges two folders in one step, so that a reader sees the old or the new one and never
neither. Elsewhere the old one is moved aside first: two quick steps, and ``staging`` recovers
from a stop between them.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

_HERE = -100
_EXCHANGE = 2


def switch(new: Path, out: Path, aside: Path) -> None:
    """Make ``new`` the folder ``out``. What stood there is then at ``new`` or ``aside``."""
    if not out.exists():
        new.rename(out)
    elif not _exchange(new, out):
        out.rename(aside)
        new.rename(out)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; say no where the system or the disk cannot."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    done = renameat2(_HERE, bytes(one), _HERE, bytes(other), _EXCHANGE)
    return bool(done == 0)
