"""Build beside the last good output, then put the new one in its place in one step.

The staging folder stands beside the output, on the same disk. A build that fails or is killed
leaves only that folder behind, and the next build clears it away.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path

from goldenthread.emit.publish.lock import lock
from goldenthread.emit.publish.manifest import FILE
from goldenthread.emit.publish.switch import switch


class PublishError(Exception):
    """The output cannot be put in place; the words say why and what to do."""


class NotOurs(PublishError):
    """The output would replace something that no build made."""


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """Give an empty folder to build in; when the block ends well, it becomes ``out``.

    When the block raises, ``out`` stays as it was. Raises ``NotOurs`` when ``out`` holds
    something that no build made, ``PublishError`` when another build is running.
    """
    _refuse_foreign(out)
    parent = out.parent
    try:
        parent.mkdir(parents=True, exist_ok=True)
        with lock(parent / f".{out.name}.lock") as free:
            if not free:
                raise PublishError(
                    f"Another build into {out.name} is running. Wait until it has finished."
                )
            yield from _build_and_switch(out)
    except OSError as error:
        raise PublishError(_sentence(error, out)) from error


def _build_and_switch(out: Path) -> Iterator[Path]:
    staging = out.parent / f".{out.name}-staging-{os.getpid()}"
    aside = out.parent / f".{out.name}-previous"
    _recover(out, aside)
    _clear(out)
    staging.mkdir()
    try:
        yield staging
        _sync(staging)
        switch(staging, out, aside)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        if out.exists():
            shutil.rmtree(aside, ignore_errors=True)


def _recover(out: Path, aside: Path) -> None:
    """Bring the last good output back if a build was killed between the two halves of a switch."""
    if aside.exists() and not out.exists():
        aside.rename(out)


def _clear(out: Path) -> None:
    """Remove what killed builds left behind.

    A program that such a build had started may still be writing there, which is why each build
    has a staging folder of its own and nothing is made of what cannot be removed.
    """
    for left in sorted(out.parent.glob(f".{escape(out.name)}-staging-*")):
        shutil.rmtree(left, ignore_errors=True)


def _refuse_foreign(out: Path) -> None:
    """Never replace a folder that a build did not make."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise NotOurs(f"{out} is not a folder. Name another with --out.")
    if out.is_dir() and any(out.iterdir()) and not (out / FILE).is_file():
        raise NotOurs(
            f"The folder {out} holds files that no build made, so it is left alone. "
            "Name another with --out, or empty it."
        )


def _sync(folder: Path) -> None:
    """Make sure that what was written has reached the disk before it is switched in."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("r+b") as file:
                os.fsync(file.fileno())


def _sentence(error: OSError, out: Path) -> str:
    """Say what the system refused, in words, with the file it was about."""
    about = f" ({error.filename})" if error.filename else ""
    return (
        f"{out.name} could not be written: {error.strerror or error}{about}. "
        "The last good output is as it was. Check the free space and who may write there."
    )
