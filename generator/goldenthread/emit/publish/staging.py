"""Build beside the last good output, then put the new one in its place in one step.

The staging folder stands beside the output, on the same disk. A build that fails or is killed
leaves only that folder behind, and the next build clears it away.
"""

from __future__ import annotations

import atexit
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goldenthread.emit.publish.beside import Beside
from goldenthread.emit.publish.errors import InPlace
from goldenthread.emit.publish.errors import NotOurs
from goldenthread.emit.publish.errors import PublishError
from goldenthread.emit.publish.errors import in_place_in_words
from goldenthread.emit.publish.errors import in_words
from goldenthread.emit.publish.flush import flush
from goldenthread.emit.publish.generations import put_in_place
from goldenthread.emit.publish.generations import tidy
from goldenthread.emit.publish.lock import lock
from goldenthread.emit.publish.manifest import made_by_a_build
from goldenthread.emit.publish.manifest import read_manifest
from goldenthread.emit.publish.verify import differences


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """Give an empty folder to build in; when the block ends well, it becomes ``out``.

    The block writes the manifest last. When it raises, or when what stands on the disk is not
    what the manifest says, ``out`` stays as it was. Raises ``NotOurs`` when ``out`` holds
    something that no build made, ``PublishError`` when another build is running.
    """
    with alone(out):
        staging = Beside(out).staging(os.getpid())
        staging.mkdir()
        # Where memory is too short to clear up below, there is some when the process ends.
        atexit.register(shutil.rmtree, staging, ignore_errors=True)
        try:
            yield staging
            _verify(staging)
            flush(staging)
            put_in_place(staging, out)
        finally:
            shutil.rmtree(staging, ignore_errors=True)


@contextmanager
def alone(out: Path) -> Iterator[None]:
    """Hold the folder ``out`` for the block, with nothing half done around it.

    What the system refuses in the block becomes a ``PublishError``.
    """
    beside = Beside(out)
    try:
        refuse_foreign(out)
        out.parent.mkdir(parents=True, exist_ok=True)
        with lock(beside.lock, os.getpid()) as holder:
            if holder is not None:
                raise PublishError(
                    f"Another build into {out.name} is running{holder}. Wait until it has finished."
                )
            tidy(out)
            yield
    except OSError as error:
        raise PublishError(in_words(error, beside)) from error
    except InPlace as problem:
        raise PublishError(in_place_in_words(problem.reason, beside)) from problem


def refuse_foreign(out: Path) -> None:
    """Never replace a folder that a build did not make. Raises ``NotOurs``."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise NotOurs(f"{out} is not a folder. Name another with --out.")
    if out.is_dir() and any(out.iterdir()) and not made_by_a_build(out):
        raise NotOurs(
            f"The folder {out} holds files that no build made, so it is left alone. "
            "Name another with --out, or empty it."
        )


def _verify(staging: Path) -> None:
    found = differences(staging, read_manifest(staging)["outputs"])
    if found:
        raise PublishError(
            "What was written is not what stands on the disk, so it was not put in place: "
            f"{'; '.join(str(each) for each in found[:3])}. The last good output is as it was. "
            "Build again; if it happens twice, the disk may be failing."
        )
