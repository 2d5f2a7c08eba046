"""Other programs as processes of their own, on a short lead.

A program gets so many seconds and may write so many bytes; beyond either it is ended, with
everything that it started. So none can hang a build or fill the memory.

A program reads from a file and writes into files. Nobody has to stand by a pipe while it works,
so no thread is needed: where memory is short a thread may die before its first line, and whoever
started it waits for good (``docs/decisions/0022-programs-not-threads.md``).
"""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from collections.abc import Sequence
from contextlib import ExitStack
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from time import monotonic
from typing import IO
from typing import Self

from goldenthread.model.memory import tells_of_no_memory

MIB = 1024 * 1024
WORDS = MIB
"""How much a program may write on standard error: complaints are short."""

_LOOK_EVERY = 0.05
"""Seconds between two looks at how much a program has written."""
_TO_DIE = 10
"""Seconds to wait for a process that was killed, which takes long when its disk is slow."""


class Trouble(Exception):
    """A program did not come to an end of its own; the words follow its name in a sentence."""


@dataclass(frozen=True, slots=True)
class Done:
    """A program that came to its end: its exit code and what it wrote."""

    code: int
    out: bytes
    err: bytes


class Program:
    """A program at work until it is ``done``, or until the end of the ``with`` block.

    What is in the block goes on beside it.
    """

    def __init__(
        self,
        command: Sequence[str],
        source: bytes = b"",
        *,
        seconds: float,
        most: int = 64 * MIB,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> None:
        """Start a program with ``source`` on its standard input. Raises ``Trouble``.

        It gets ``seconds``, and may write ``most`` bytes on standard output.
        """
        self._seconds = seconds
        self._until = monotonic() + seconds
        with ExitStack() as files, TemporaryFile() as given:
            given.write(source)
            given.seek(0)
            out, err = (files.enter_context(TemporaryFile()) for _ in range(2))
            self._written = ((out, most), (err, WORDS))
            self._process = _start(command, (given, out, err), environment, folder)
            self._files = files.pop_all()

    def done(self) -> Done:
        """Wait for the end, and return what was written. Raises ``Trouble`` beyond a limit."""
        while not self._has_ended():
            self._refuse_too_much()
            if monotonic() > self._until:
                raise Trouble(f"gave no answer within {self._seconds:g} seconds and was stopped")
        self._refuse_too_much()
        self._process.end()  # what it started may still be there
        out, err = (_content(file) for file, _ in self._written)
        self._files.close()
        code = self._process.returncode
        if code and tells_of_no_memory(err.decode("utf-8", "replace")):
            raise MemoryError
        return Done(code, out, err)

    def _has_ended(self) -> bool:
        try:
            self._process.wait(_LOOK_EVERY)
        except subprocess.TimeoutExpired:
            return False
        return True

    def _refuse_too_much(self) -> None:
        for file, most in self._written:
            if os.fstat(file.fileno()).st_size > most:
                raise Trouble(f"wrote more than {most // MIB} MB and was stopped")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.end()
        self._files.close()


def run(
    command: Sequence[str],
    source: bytes = b"",
    *,
    seconds: float,
    most: int = 64 * MIB,
    environment: Mapping[str, str] | None = None,
) -> Done:
    """Run a program to its end, as ``Program`` does. Raises ``Trouble``."""
    with Program(command, source, seconds=seconds, most=most, environment=environment) as program:
        return program.done()


class _Process(subprocess.Popen[bytes]):
    """A process at the head of a group of its own, which ends with it."""

    _over = False

    def __init__(
        self,
        command: Sequence[str],
        files: tuple[IO[bytes], IO[bytes], IO[bytes]],
        environment: Mapping[str, str] | None,
        folder: Path | None,
    ) -> None:
        given, out, err = files
        try:
            super().__init__(
                list(command),
                stdin=given,
                stdout=out,
                stderr=err,
                env=environment,
                cwd=folder,
                start_new_session=True,
            )
        except BaseException:
            if getattr(self, "pid", None):  # it runs: memory ran out after it was started
                self.end()
            raise

    def end(self) -> None:
        """End it and all that it started; Windows gives a way to end the program alone."""
        if self._over:
            return  # its number may be another's by now
        self._over = True
        if sys.platform == "win32":
            self.kill()
        else:
            # The group lives as long as anything in it, the program itself may be gone.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, signal.SIGKILL)
        with suppress(subprocess.TimeoutExpired):  # beyond that nobody can end it
            self.wait(_TO_DIE)


def _start(
    command: Sequence[str],
    files: tuple[IO[bytes], IO[bytes], IO[bytes]],
    environment: Mapping[str, str] | None,
    folder: Path | None,
) -> _Process:
    try:
        return _Process(command, files, environment, folder)
    except OSError as reason:
        if reason.errno == errno.ENOMEM:
            raise MemoryError from reason
        raise Trouble(f"cannot be started: {reason.strerror}") from reason


def _content(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()
