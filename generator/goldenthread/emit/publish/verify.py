"""Compare what stands in a folder with what a manifest says of it, file by file."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from goldenthread.emit.publish.manifest import FILE
from goldenthread.emit.publish.manifest import digest_of


class State(Enum):
    """How a file differs from the manifest; the word is what programs read."""

    CHANGED = "changed"
    MISSING = "missing"
    EXTRA = "extra"

    @property
    def words(self) -> str:
        """Return what completes a sentence that begins with the file's name."""
        return {
            "changed": "is not as it was made",
            "missing": "is missing",
            "extra": "is not in the manifest",
        }[self.value]


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One file, by its path below the folder, that is not as the manifest says."""

    file: str
    state: State

    def __str__(self) -> str:
        """Say it as one clause. Names may come from anywhere: what would not print is a ``?``."""
        name = "".join(each if each.isprintable() else "?" for each in self.file)
        return f"{name} {self.state.words}"


def differences(folder: Path, outputs: Mapping[str, str]) -> tuple[Difference, ...]:
    """Return every file below ``folder`` that is not as ``outputs`` says, by path.

    ``outputs`` are SHA-256 by path; the manifest itself is in no manifest.
    """
    found = {each.relative_to(folder).as_posix(): each for each in _files(folder)}
    found.pop(FILE, None)
    states = {path: _state(found.get(path), outputs.get(path)) for path in {*found, *outputs}}
    return tuple(Difference(path, state) for path, state in sorted(states.items()) if state)


def _state(there: Path | None, digest: str | None) -> State | None:
    if there is None:
        return State.MISSING
    if digest is None:
        return State.EXTRA
    return None if is_as_made(there, digest) else State.CHANGED


def is_as_made(path: Path, digest: str) -> bool:
    """Say whether a file has this SHA-256. A link or a device is not opened: no build makes one."""
    return path.is_file() and not path.is_symlink() and digest_of(path) == digest


def _files(folder: Path) -> Iterator[Path]:
    """Yield what is no folder; a link counts as a file and is never followed to a folder."""
    yield from (each for each in folder.rglob("*") if each.is_symlink() or not each.is_dir())
