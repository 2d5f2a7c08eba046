"""Other programs as processes of their own, on a short lead.

A program gets so many seconds and may write so many bytes; beyond either it is ended, with
everything that it started. So none can hang a build or fill the memory.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from contextlib import contextmanager
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from threading import Thread
from time import monotonic
from typing import IO

MIB = 1024 * 1024
WORDS = MIB
"""How much a program may write on standard error: complaints are short."""

_CHUNK = 64 * 1024
_running: set[subprocess.Popen[bytes]] = set()
_guard = Lock()


class Trouble(Exception):
    """A program did not come to an end of its own; the words follow its name in a sentence."""


@dataclass(frozen=True, slots=True)
class Done:
    """A program that came to its end: its exit code and what it wrote."""

    code: int
    out: bytes
    err: bytes


def run(
    command: Sequence[str],
    source: bytes = b"",
    *,
    seconds: float,
    most: int = 64 * MIB,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Done:
    """Run a program to its end with ``source`` on its standard input. Raises ``Trouble``.

    It gets ``seconds``, and may write ``most`` bytes on standard output.
    """
    process = _start(command, environment, folder)
    try:
        out = _Reader(process.stdout, most, lambda: _kill(process))
        err = _Reader(process.stderr, WORDS, lambda: _kill(process))
        threads = [out, err, _Writer(process.stdin, source)]
        for each in threads:
            each.start()
        _wait(process, (out, err), seconds)
        return Done(process.wait(), bytes(out.read), bytes(err.read))
    finally:
        _end(process)
        with _guard:
            _running.discard(process)


@contextmanager
def ended_with() -> Iterator[None]:
    """End every program that still runs when the block fails: nobody waits for it any more."""
    try:
        yield
    except BaseException:
        with _guard:
            left = list(_running)
        for process in left:
            _kill(process)
        raise


def _start(
    command: Sequence[str], environment: Mapping[str, str] | None, folder: Path | None
) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    try:
        process = subprocess.Popen(
            list(command),
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            bufsize=0,
            env=environment,
            cwd=folder,
            start_new_session=True,
        )
    except OSError as reason:
        raise Trouble(f"cannot be started: {reason.strerror}") from reason
    with _guard:
        _running.add(process)
    return process


def _wait(
    process: subprocess.Popen[bytes], readers: tuple[_Reader, _Reader], seconds: float
) -> None:
    """Wait until the program and its output have ended. Raises ``Trouble`` beyond a limit."""
    until = monotonic() + seconds
    for each in readers:
        each.join(max(0, until - monotonic()))
    try:
        process.wait(max(0, until - monotonic()))
        late = any(each.is_alive() for each in readers)  # what it started holds its output open
    except subprocess.TimeoutExpired:
        late = True
    for each in readers:
        if each.starved:
            raise MemoryError
        if each.too_much:
            raise Trouble(f"wrote more than {each.most // MIB} MB and was stopped")
    if late:
        raise Trouble(f"gave no answer within {seconds:g} seconds and was stopped")


def _end(process: subprocess.Popen[bytes]) -> None:
    _kill(process)
    process.wait()


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a program and all that it started; Windows gives a way to end the program alone."""
    if sys.platform == "win32":
        process.kill()
    else:
        # The group lives as long as anything in it, the program itself may be gone.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


class _Reader(Thread):
    """Reads one pipe to its end, to the limit, or as far as there is memory (``starved``)."""

    def __init__(self, pipe: IO[bytes] | None, most: int, at_limit: Callable[[], None]) -> None:
        super().__init__(daemon=True)
        self.pipe = pipe
        self.most = most
        self.at_limit = at_limit
        self.read = bytearray()
        self.too_much = False
        self.starved = False

    def run(self) -> None:
        """Read until nothing comes any more. What goes wrong here is told by whoever waits."""
        try:
            self._take_all()
        except MemoryError:
            self.starved = True
            self.at_limit()

    def _take_all(self) -> None:
        with suppress(OSError, ValueError):
            while self.pipe and (some := self.pipe.read(_CHUNK)):
                self.read += some
                if len(self.read) > self.most:
                    self.too_much = True
                    self.at_limit()
                    break


class _Writer(Thread):
    """Feeds a program, which may stop listening whenever it likes."""

    def __init__(self, pipe: IO[bytes] | None, source: bytes) -> None:
        super().__init__(daemon=True)
        self.pipe = pipe
        self.source = memoryview(source)

    def run(self) -> None:
        """Write everything and close."""
        with suppress(OSError, ValueError):
            while self.pipe and self.source:
                self.source = self.source[self.pipe.write(self.source) or 0 :]
        if self.pipe:
            with suppress(OSError):
                self.pipe.close()
