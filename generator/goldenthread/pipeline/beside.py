"""Work that a copy of this process does while this one goes on: half the wait on two processors.

A copy has everything that was read at hand and has nothing to load. Where the system cannot make
one, or the copy fails in any way, the work is done here, so that the result is always the same.
"""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import suppress
from typing import Generic
from typing import TypeVar

Result = TypeVar("Result")


@contextmanager
def beside(work: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """Begin some work, and yield what waits for its result, which has to be one to pickle.

    The work may only look at things: what it changes in memory is changed in the copy.
    """
    copy = _begun(work) if _may_copy() else None
    if copy is None:
        yield work
        return
    try:
        yield copy.result
    finally:
        copy.end()


def _may_copy() -> bool:
    """Say whether a copy is safe, which it is not beside other threads, and of any use."""
    return hasattr(os, "fork") and threading.active_count() == 1 and (os.cpu_count() or 1) > 1


def _begun(work: Callable[[], Result]) -> _Copy[Result] | None:
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


def _answer(pipe: int, work: Callable[[], object]) -> None:
    """Do the work, send its result and end. What goes wrong is told when it goes wrong again."""
    code = 1
    try:
        with open(pipe, "wb") as out:
            pickle.dump(work(), out, pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)


class _Copy(Generic[Result]):
    """A copy of this process that works, and how to ask it."""

    def __init__(self, work: Callable[[], Result], child: int, pipe: int) -> None:
        self._work = work
        self._child = child
        self._pipe = pipe
        self._ended = False

    def result(self) -> Result:
        """Return what the copy found; without an answer from it, do the work here."""
        with open(self._pipe, "rb", closefd=False) as pipe:
            said = pipe.read()
        _, status = os.waitpid(self._child, 0)
        self._ended = True
        if status != 0:
            return self._work()
        found: Result = pickle.loads(said)  # noqa: S301 - our own copy wrote it
        return found

    def end(self) -> None:
        """Close what was opened, and end a copy that nobody asked."""
        os.close(self._pipe)
        if not self._ended:
            with suppress(ProcessLookupError):
                os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
