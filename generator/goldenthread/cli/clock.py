"""The clock, read here and nowhere else, and what git knows of the time."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC
from datetime import date
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from zoneinfo import ZoneInfoNotFoundError

from goldenthread.cli.exits import ToolFailed

SECONDS = 10


def today() -> date:
    """Return the day it is in England, wherever the machine stands."""
    return in_england(datetime.now(tz=UTC))


def in_england(moment: datetime) -> date:
    """Return the day of a moment in England, where a summer's day begins at 11pm UTC."""
    return moment.astimezone(england()).date()


def england() -> ZoneInfo:
    """Return the time zone of England."""
    try:
        return ZoneInfo("Europe/London")
    except ZoneInfoNotFoundError:
        raise ToolFailed(
            "This machine has no time zone data, so it cannot say which day it is in England. "
            "Install it: python3 -m pip install tzdata"
        ) from None


def newest_commit(root: Path) -> date | None:
    """Return the day of the newest commit of the library's folder, or None where git knows none.

    Only the file of the commit is read, so a shallow copy of the history is enough. No program that
    the folder's own settings of git might name is started.
    """
    command = ("git", "-C", str(root), "rev-list", "--max-count=1", "--timestamp", "HEAD")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False, env=kept)
    except (OSError, subprocess.TimeoutExpired):
        return None
    stamp = done.stdout.split()[:1]
    return in_england(datetime.fromtimestamp(int(stamp[0]), UTC)) if stamp else None
