"""Other programs are kept on a short lead: so many seconds, so many bytes, nothing left over."""

from __future__ import annotations

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from goldenthread.emit.process import MIB
from goldenthread.emit.process import Trouble
from goldenthread.emit.process import ended_with
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


def fail_beside(command: list[str]) -> None:
    with ThreadPoolExecutor(1) as pool, ended_with():
        pool.submit(run, command, seconds=60)
        time.sleep(0.2)
        raise ValueError("the build failed")


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
@pytest.mark.parametrize("ends", ["time.sleep(60)", "sys.exit()"], ids=["waits", "leaves it"])
def test_the_time_limit_ends_all_that_a_program_started(tmp_path: Path, ends: str) -> None:
    note = tmp_path / "pid"
    family = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen(['sleep', '60'])\n"
        f"open({str(note)!r}, 'w').write(str(child.pid))\n"
        f"{ends}\n"
    )
    with pytest.raises(Trouble, match="gave no answer within 1 seconds and was stopped"):
        run(python(family), seconds=1)
    assert gone(int(note.read_text()))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends the program alone")
def test_nothing_runs_on_when_a_build_fails() -> None:

    began = time.monotonic()
    with pytest.raises(ValueError, match="the build failed"):
        fail_beside(["sleep", "60"])
    assert time.monotonic() - began < 10
