"""Work that a copy of this process does while this one goes on: half the wait on two processors.

A copy has everything that was read at hand and has nothing to load. Where the system cannot make
one, or the copy fails in any way, the work is done here, so that the result is always the same.
Results travel as JSON: nothing that another process sends is ever unpickled.
"""

from __future__ import annotations

import json
import os
import signal
import threading
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import suppress
from select import select
from typing import Any

SILENCE = 300
"""Seconds without a word from a copy, after which the work is done here."""
CHUNK = 1 << 16
Work = Callable[[], Any]
"""What looks at things, changes nothing, and returns what JSON can hold; tuples arrive as lists."""


@contextmanager
def beside(work: Work) -> Iterator[Work]:
    """Begin some work, and yield what waits for its result."""
    copy = _begun(work) if _may_copy() else None
    if copy is None:
        yield lambda: json.loads(_said(work))
        return
    try:
        yield copy.result
    finally:
        copy.end()


def _may_copy() -> bool:
    """Say whether a copy is safe, which it is not beside other threads, and of any use."""
    return hasattr(os, "fork") and threading.active_count() == 1 and (os.cpu_count() or 1) > 1


def _begun(work: Work) -> _Copy | None:
    ours, theirs = os.pipe()
    try:
        child = os.fork()
    except OSError:  # no memory, or no more processes allowed
        os.close(ours)
        os.close(theirs)
        return None
    if child == 0:
        os.close(ours)
        _answer(theirs, work)
    os.close(theirs)
    return _Copy(work, child, ours)


def _said(work: Work) -> str:
    return json.dumps(work())


def _answer(pipe: int, work: Work) -> None:
    """Do the work, send its result and end. What goes wrong is told when it goes wrong again."""
    code = 1
    try:
        with open(pipe, "w", encoding="ascii") as out:
            out.write(_said(work))
        code = 0
    finally:
        os._exit(code)


class _Copy:
    """A copy of this process that works, and how to ask it."""

    def __init__(self, work: Work, child: int, pipe: int) -> None:
        self._work = work
        self._child = child
        self._pipe = pipe
        self._ended = False

    def result(self) -> Any:
        """Return what the copy found; without an answer from it, do the work here."""
        said = self._answer()
        if said is not None:
            _, status = os.waitpid(self._child, 0)
            self._ended = True
        return json.loads(said if said is not None and status == 0 else _said(self._work))

    def _answer(self) -> bytes | None:
        """Return all that the copy says until it ends; None if it falls silent."""
        said = bytearray()
        while select([self._pipe], [], [], SILENCE)[0]:
            if not (more := os.read(self._pipe, CHUNK)):
                return bytes(said)
            said += more
        return None

    def end(self) -> None:
        """Close what was opened, and end a copy that nobody asked."""
        os.close(self._pipe)
        if not self._ended:
            with suppress(ProcessLookupError):
                os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
