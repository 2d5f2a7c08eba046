"""The clock, read here and nowhere else."""

from __future__ import annotations

from datetime import date
from datetime import datetime
from zoneinfo import ZoneInfo

ENGLAND = ZoneInfo("Europe/London")


def today() -> date:
    """Return the day it is in England, wherever the machine stands."""
    return datetime.now(tz=ENGLAND).date()
