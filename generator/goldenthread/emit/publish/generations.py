"""The builds that were in place before: kept whole beside the output, ready to be put back.

A generation is a folder that is named by the digest of its manifest, so its name says what is in
it, and a folder whose name is wrong was only stopped on its way: ``tidy`` gives it its name.
Everything here moves folders and copies nothing.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from datetime import UTC
from datetime import datetime
from pathlib import Path

from goldenthread.emit.publish.beside import Beside
from goldenthread.emit.publish.errors import InPlace
from goldenthread.emit.publish.flush import flush_folder
from goldenthread.emit.publish.manifest import FILE
from goldenthread.emit.publish.manifest import identity
from goldenthread.emit.publish.manifest import made_by_a_build
from goldenthread.emit.publish.switch import recover
from goldenthread.emit.publish.switch import switch

MOST = 3
"""How many builds there are at most, the one in place included."""


@dataclass(frozen=True, slots=True)
class Generation:
    """One build that is still there. ``made`` is the moment at which it was finished."""

    id: str
    folder: Path
    made: datetime
    in_place: bool


def generations(out: Path) -> tuple[Generation, ...]:
    """Return every build that is there, the newest first."""
    found = [_generation(out, in_place=True)] if made_by_a_build(out) else []
    found += [_generation(each, in_place=False) for each in _folders(Beside(out))]
    return tuple(sorted(found, key=lambda each: (each.made, each.id), reverse=True))


def put_in_place(new: Path, out: Path) -> None:
    """Make a whole and verified build the folder ``out``, and keep the one that stood there.

    Raises ``OSError`` while ``out`` is as it was, and ``InPlace`` once the new one is there.
    """
    beside = Beside(out)
    ready = _filed(new, beside)
    if out.is_dir() and not any(out.iterdir()):
        out.rmdir()
    try:
        old = switch(ready, out, beside.aside)
    except OSError:
        if out.exists():
            discard(ready, beside)
        raise
    settle(old, beside)


def settle(old: Path | None, beside: Beside) -> None:
    """After a switch: flush, keep what was replaced, let go of the oldest. Raises ``InPlace``."""
    try:
        flush_folder(beside.out.parent)
        if old is not None:
            _filed(old, beside)
        if beside.kept.is_dir():
            _prune(beside)
            flush_folder(beside.kept)
    except OSError as error:
        raise InPlace(error) from error


def tidy(out: Path) -> None:
    """Finish what a stopped build or rollback left half done around ``out``."""
    beside = Beside(out)
    recover(out, beside.aside)
    for left in beside.leftovers():
        # A program that a killed build had started may still be writing there. Each build has a
        # staging folder of its own, so nothing is made of what cannot be removed.
        shutil.rmtree(left, ignore_errors=True)
    for folder in _folders(beside):
        _filed(folder, beside)


def discard(folder: Path, beside: Beside) -> None:
    """Remove a build in one step: what is half removed is never taken for a build."""
    staging = beside.staging(os.getpid())
    going = staging.with_name(f"{staging.name}-{folder.name}")
    folder.rename(going)
    shutil.rmtree(going, ignore_errors=True)


def _filed(folder: Path, beside: Beside) -> Path:
    """Move a build to the place among the generations that its content names."""
    place = beside.kept / identity(folder)
    if folder != place:
        beside.kept.mkdir(exist_ok=True)
        if place.exists():
            discard(place, beside)
        folder.rename(place)
    return place


def _prune(beside: Beside) -> None:
    """Let go of all but the newest, and of what is the same as the one in place."""
    same = identity(beside.out)
    kept = [each for each in generations(beside.out) if not each.in_place]
    others = [each for each in kept if each.id != same]
    for each in (*others[MOST - 1 :], *(each for each in kept if each.id == same)):
        discard(each.folder, beside)


def _folders(beside: Beside) -> list[Path]:
    """Return the folders that hold a kept build."""
    if not beside.kept.is_dir():
        return []
    return sorted(each for each in beside.kept.iterdir() if made_by_a_build(each))


def _generation(folder: Path, *, in_place: bool) -> Generation:
    made = datetime.fromtimestamp((folder / FILE).stat().st_mtime, UTC)
    return Generation(identity(folder), folder, made, in_place)
