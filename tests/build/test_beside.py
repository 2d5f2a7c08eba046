"""Work that a copy of the process does: the result is the same, whatever becomes of the copy."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or (os.cpu_count() or 1) < 2, reason="no copy is made here"
)


def said(script: str) -> str:
    """Return what a script prints, in a process of its own: pytest's has threads."""
    begin = "import os, threading, time\nfrom goldenthread.pipeline.beside import beside\n"
    done = subprocess.run(
        [sys.executable, "-c", begin + script], capture_output=True, text=True, timeout=30, check=True
    )
    assert done.stderr == ""
    return done.stdout.strip()


def test_the_copy_does_the_work() -> None:
    assert said("with beside(os.getpid) as pid: print(pid() != os.getpid())") == "True"


def test_a_long_result_arrives_whole() -> None:
    assert said("with beside(lambda: 'a' * 3_000_000) as text: print(len(text()))") == "3000000"


def test_what_goes_wrong_in_the_copy_goes_wrong_here() -> None:
    script = """
def fail():
    raise ValueError("the reason")
try:
    with beside(fail) as work: work()
except ValueError as error:
    print(error)
"""
    assert said(script) == "the reason"


def test_the_work_of_a_copy_that_is_killed_is_done_here() -> None:
    script = """
here = os.getpid()
def work():
    if os.getpid() != here: os.kill(os.getpid(), 9)
    return os.getpid()
with beside(work) as pid: print(pid() == here)
"""
    assert said(script) == "True"


def test_a_copy_that_nobody_asks_is_ended() -> None:
    script = """
try:
    with beside(lambda: time.sleep(60)):
        raise ValueError("something else failed")
except ValueError as error:
    print(error)
try:
    os.waitpid(-1, 0)
except ChildProcessError:
    print("no copy is left")
"""
    assert said(script) == "something else failed\nno copy is left"


def test_no_copy_is_made_beside_another_thread() -> None:
    script = """
go = threading.Event()
threading.Thread(target=go.wait, daemon=True).start()
with beside(os.getpid) as pid: print(pid() == os.getpid())
go.set()
"""
    assert said(script) == "True"


def test_findings_arrive_as_they_were() -> None:
    script = """
from goldenthread.model.finding import *
found = Finding("GT101", Severity.WARNING, Place("a.yaml", 2, 3), "a", "b", "c", "role/x",
                (Related(Place("\\udc80.yaml"), "why"),))
with beside(lambda: [found]) as there: print([as_finding(each) for each in there()] == [found])
"""
    assert said(script) == "True"
