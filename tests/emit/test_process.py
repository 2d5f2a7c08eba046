"""Other programs are kept on a short lead: so many seconds, so many bytes, nothing left over."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from goldenthread.emit.process import MIB
from goldenthread.emit.process import Program
from goldenthread.emit.process import Trouble
from goldenthread.emit.process import run


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def runs(pid: int) -> bool:
    """Say whether a process is there and no mere entry of one that has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def gone(pid: int) -> bool:
    until = time.monotonic() + 5
    while runs(pid) and time.monotonic() < until:
        time.sleep(0.01)
    return not runs(pid)


def with_a_child(note: Path) -> str:
    """Return the start of a program that starts another and notes its number."""
    return (
        "import subprocess, time\n"
        "child = subprocess.Popen(['sleep', '60'])\n"
        f"open({str(note)!r}, 'w').write(str(child.pid))\n"
    )


def noted(note: Path) -> int:
    """Wait for the number that a program notes, and return it."""
    until = time.monotonic() + 20
    while not (note.exists() and note.read_text()):
        assert time.monotonic() < until
        time.sleep(0.01)
    return int(note.read_text())


def test_what_goes_in_comes_out() -> None:
    done = run(["cat"], b"x" * MIB, seconds=20)
    assert (done.code, len(done.out), done.err) == (0, MIB, b"")


def test_a_program_need_not_listen() -> None:
    assert run(["true"], b"x" * 10 * MIB, seconds=20).code == 0


def test_its_complaint_and_its_exit_code_are_kept() -> None:
    done = run(python("import sys; sys.exit('not so')"), seconds=20)
    assert (done.code, done.err) == (1, b"not so\n")


def test_a_program_that_is_not_there() -> None:
    with pytest.raises(Trouble, match="cannot be started: No such file or directory"):
        run(["no-such-program"], seconds=1)


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_flood_is_stopped_at_the_limit(stream: str) -> None:
    flood = f"import sys\nwhile True: sys.{stream}.write('x' * 65536)"
    began = time.monotonic()
    with pytest.raises(Trouble, match="wrote more than 1 MB and was stopped"):
        run(python(flood), seconds=30, most=MIB)
    assert time.monotonic() - began < 10


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends the program alone")
def test_the_time_limit_ends_all_that_a_program_started(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    with pytest.raises(Trouble, match="gave no answer within 1 seconds and was stopped"):
        run(python(with_a_child(note) + "time.sleep(60)"), seconds=1)
    assert gone(noted(note))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends the program alone")
def test_what_a_program_leaves_behind_is_ended_and_not_waited_for(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    began = time.monotonic()
    assert run(python(with_a_child(note) + "print('done')"), seconds=60).out == b"done\n"
    assert time.monotonic() - began < 10
    assert gone(noted(note))


def test_a_program_works_beside_the_block() -> None:
    with Program(["cat"], b"words", seconds=20) as program:
        beside = run(["cat"], b"other words", seconds=20)
        assert (program.done().out, beside.out) == (b"words", b"other words")


def test_a_program_that_nobody_waits_for_ends_with_the_block(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    began = time.monotonic()
    with Program(python(with_a_child(note) + "time.sleep(60)"), seconds=60):
        child = noted(note)
    assert time.monotonic() - began < 10
    assert gone(child)


def test_a_program_that_was_short_of_memory() -> None:
    with pytest.raises(MemoryError):
        run(python("raise MemoryError"), seconds=20)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows starts a program in another way")
def test_memory_that_runs_out_just_after_a_program_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "pid"

    def no_memory(*_: object) -> bytes:
        noted(note)
        raise MemoryError

    monkeypatch.setattr(os, "read", no_memory)  # by which the new process says that all is well
    with pytest.raises(MemoryError):
        run(python(with_a_child(note) + "time.sleep(60)"), seconds=60)
    assert gone(noted(note))
