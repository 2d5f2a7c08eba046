"""File operations that fail: the Nth of a block, once or from then on.

Everything below a folder goes through a handful of functions of ``os`` and ``io``. While a block
runs they are counted, and one of them is refused as a broken disk would refuse it.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from goldenthread.emit.publish import switch

OPERATIONS = (
    (os, "fsync"),
    (os, "listdir"),
    (os, "mkdir"),
    (os, "open"),
    (os, "rename"),
    (os, "rmdir"),
    (os, "scandir"),
    (os, "unlink"),
    (io, "open"),
)


@dataclass
class Fault:
    """What is to fail, and afterwards how far it came."""

    number: int
    error: int
    for_good: bool
    seen: int = 0

    @property
    def came(self) -> bool:
        """Say whether there were that many operations."""
        return self.seen >= self.number

    def strikes(self) -> bool:
        self.seen += 1
        return self.seen >= self.number if self.for_good else self.seen == self.number


@contextmanager
def failing(number: int, error: int, *, for_good: bool) -> Iterator[Fault]:
    """Refuse file operation ``number`` of the block, and with ``for_good`` all after it."""
    fault = Fault(number, error, for_good)
    with pytest.MonkeyPatch.context() as patch:
        for module, name in OPERATIONS:
            patch.setattr(module, name, _struck(getattr(module, name), fault))
        exchange = switch.exchange
        patch.setattr(switch, "exchange", lambda *two: not fault.strikes() and exchange(*two))
        yield fault


def _struck(operation: Callable[..., Any], fault: Fault) -> Callable[..., Any]:
    def either(*given: Any, **named: Any) -> Any:
        if fault.strikes():
            raise OSError(fault.error, os.strerror(fault.error), str(given[0]))
        return operation(*given, **named)

    return either
