"""Whatever file operation of publishing fails, what stands there is whole: the old or the new.

The sweep of SQLite: the first operation fails, then the second, and so on until there are no
more; each once, and each with all that follow.
"""

from __future__ import annotations

import errno
import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from goldenthread.emit.publish import switch
from goldenthread.emit.publish.beside import Beside
from goldenthread.emit.publish.errors import PublishError
from goldenthread.emit.publish.generations import generations
from goldenthread.emit.publish.manifest import read_manifest
from goldenthread.emit.publish.rollback import roll_back
from goldenthread.emit.publish.verify import differences
from tests.publish.faults import failing
from tests.publish.making import publish
from tests.publish.making import words_in

SWEEPS = [(errno.EIO, False), (errno.EIO, True), (errno.ENOSPC, True), (errno.EACCES, False)]
MOST = 400
"""More operations than a publication has: a sweep that comes so far does not end."""


IN_MEMORY = Path("/dev/shm")
"""A disk that flushes at once, where there is one: a sweep publishes some hundred times."""


@pytest.fixture(params=["one step", "two steps"])
def out(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with three generations, where folders can be exchanged and where not."""
    if request.param == "two steps":
        monkeypatch.setattr(switch, "exchange", lambda *_: False)
    with TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as folder:
        for words in ("a", "b", "c"):
            publish(Path(folder, "build"), words)
        yield Path(folder, "build")


def whole(folder: Path) -> bool:
    return not differences(folder, read_manifest(folder)["outputs"])


def attempt(do: Callable[[], object]) -> str:
    """Do it; return nothing when it came to an end, and else what was said."""
    try:
        do()
    except PublishError as problem:
        return str(problem)
    return ""


def holds(out: Path, old: str, new: str, said: str) -> None:
    """See that what stands there is whole, and that what was said of it is true."""
    assert "\n" not in said
    if "`goldenthread rollback` brings it back" in said:
        assert not out.exists()
        out = Beside(out).aside
    assert whole(out)
    kept = "is as it was" in said or "brings it back" in said
    assert words_in(out) == (old if kept else new)
    assert kept or not said or "was put in place" in said


@pytest.mark.parametrize(("error", "for_good"), SWEEPS)
def test_a_publication_of_which_any_operation_fails(
    out: Path, error: int, *, for_good: bool
) -> None:
    for number in range(1, MOST):
        old, new = f"old {number}", f"new {number}"
        publish(out, old)
        with failing(number, error, for_good=for_good) as fault:
            said = attempt(lambda words=new: publish(out, words))  # type: ignore[misc]
        if not fault.came:
            assert not said
            return
        holds(out, old, new, said)
    pytest.fail("the sweep did not come to its end")


@pytest.mark.parametrize(("error", "for_good"), SWEEPS)
def test_a_rollback_of_which_any_operation_fails(out: Path, error: int, *, for_good: bool) -> None:
    for number in range(1, MOST):
        there = {words_in(each.folder) for each in generations(out)}
        oldest = generations(out)[-1].id
        with failing(number, error, for_good=for_good) as fault:
            said = attempt(lambda name=oldest: roll_back(out, name))  # type: ignore[misc]
        if not fault.came:
            assert not said
            return
        if not out.exists():
            assert "`goldenthread rollback` brings it back" in said
        publish(out, f"after {number}")
        assert whole(out)
        assert all(whole(each.folder) for each in generations(out))
        assert {words_in(each.folder) for each in generations(out)} <= there | {f"after {number}"}
        publish(out, "z")
    pytest.fail("the sweep did not come to its end")


def test_after_any_fault_the_next_build_clears_up(out: Path) -> None:
    for number in itertools.count(1):
        with failing(number, errno.EIO, for_good=True) as fault:
            attempt(lambda: publish(out, "x"))
        publish(out, "y")
        assert words_in(out) == "y"
        assert {each.name for each in out.parent.iterdir()} == {
            "build",
            ".build.lock",
            ".build-generations",
        }
        assert all(whole(each.folder) for each in generations(out))
        if not fault.came:
            return


def mounted(folder: Path, *options: str) -> None:
    subprocess.run(["mount", *options, str(folder)], check=True, capture_output=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux may make a disk for a test")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted(disk, "-t", "tmpfs", "-o", "size=1m", "tmpfs")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_that_is_full(small_disk: Path) -> None:
    out = small_disk / "build"
    publish(out, "old")
    for files in (100, 200, 300, 1000):
        (small_disk / "ballast").write_bytes(b"x" * 500_000)
        said = attempt(lambda many=files: publish(out, "new" * 100, many))  # type: ignore[misc]
        (small_disk / "ballast").unlink()
        assert "build could not be written: No space left on device" in said
        assert "The last good output is as it was. Free some space on the disk" in said
        assert words_in(out) == "old"
        assert whole(out)
    assert not list(small_disk.glob(".build-staging-*"))
    publish(out, "new")
    assert words_in(out) == "new"


def test_a_disk_that_can_only_be_read(small_disk: Path) -> None:
    out = small_disk / "build"
    publish(out, "old")
    mounted(small_disk, "-o", "remount,ro")
    said = attempt(lambda: publish(out, "new"))
    assert "Read-only file system" in said
    assert "The disk can only be read. Name a folder on another disk with --out." in said
    assert words_in(out) == "old"
    assert attempt(lambda: roll_back(out, None)).startswith("build could not be written")


def test_a_folder_that_is_a_disk_of_its_own_is_left_as_it_was(
    small_disk: Path,
) -> None:
    said = attempt(lambda: publish(small_disk, "new"))
    assert "Name a folder in it with --out." in said
    assert not list(small_disk.iterdir())


def test_a_build_that_was_half_deleted_by_hand_is_replaced(out: Path) -> None:
    shutil.rmtree(out / "part-0")
    publish(out, "new")
    assert whole(out)
