"""Which part of a build a folder or a file is a copy of, and whether it is as it was made.

A site on a memory stick or a Word file in an e-mail has lost its place in the build, so what it
is a copy of is found by what is in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from pathlib import PurePosixPath
from typing import Any

from goldenthread.emit.publish.manifest import FILE
from goldenthread.emit.publish.manifest import NoManifest
from goldenthread.emit.publish.manifest import digest_of
from goldenthread.emit.publish.manifest import identity
from goldenthread.emit.publish.manifest import read_manifest
from goldenthread.emit.publish.verify import Difference
from goldenthread.emit.publish.verify import State
from goldenthread.emit.publish.verify import differences
from goldenthread.emit.publish.verify import is_as_made


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of it: of which build and which part of it, how many files, what is wrong."""

    build: str
    as_of: str
    part: str
    files: int
    differences: tuple[Difference, ...]


def verify(path: Path, manifest: Path | None) -> Verdict:
    """Compare a build, a folder of it or a file of it with its manifest.

    ``manifest`` is a manifest or the folder of one; without it the one in ``path``, or in a
    folder above it, is taken. Raises ``NoManifest``.
    """
    if manifest is None and path.name == FILE:
        path = path.parent
    home = _home(path, manifest)
    known = read_manifest(home)
    outputs = _outputs(known, home)
    part = _place(path, home) or _likeness(path, outputs)
    found, files = _compare(path, part, outputs)
    return Verdict(identity(home), str(known.get("as_of", "")), part, files, found)


def _compare(
    path: Path, part: str, outputs: Mapping[str, str]
) -> tuple[tuple[Difference, ...], int]:
    if path.is_dir():
        below = _below(part, outputs)
        return differences(path, below), len(below)
    if part not in outputs:
        return (Difference(path.name, State.EXTRA),), 1
    good = is_as_made(path, outputs[part])
    return () if good else (Difference(path.name, State.CHANGED),), 1


def _home(path: Path, manifest: Path | None) -> Path:
    """Return the folder whose manifest is to be believed."""
    if manifest is not None:
        return manifest.parent if manifest.name == FILE else manifest
    for folder in (path, *path.resolve().parents):
        if (folder / FILE).is_file():
            return folder
    raise NoManifest(
        f"There is no {FILE} in {path} or above it. Name the one of the build that it comes "
        f"from, for example: --manifest build/{FILE}"
    )


def _outputs(manifest: Mapping[str, Any], home: Path) -> dict[str, str]:
    outputs = manifest.get("outputs")
    if not isinstance(outputs, dict) or not all(isinstance(each, str) for each in outputs.values()):
        raise NoManifest(f"The manifest in {home.name} cannot be read: it lists no outputs.")
    return outputs


def _place(path: Path, home: Path) -> str:
    """Return where ``path`` stands in the build of the manifest; nothing for a copy outside."""
    try:
        place = path.resolve().relative_to(home.resolve()).as_posix()
    except ValueError:
        return ""
    return "" if place == "." else place


def _likeness(path: Path, outputs: Mapping[str, str]) -> str:
    """Return the part of the build that a copy is most like: for a folder, by its files' names."""
    if not path.is_dir():
        return _file_like(path, outputs)
    files = {each.relative_to(path).as_posix() for each in path.rglob("*") if each.is_file()}
    parts = {"", *(str(each) for name in outputs for each in PurePosixPath(name).parents)} - {"."}

    def fit(part: str) -> tuple[int, bool, int, str]:
        below = _below(part, outputs).keys()
        return (len(files & below), part.endswith(path.name), -len(below), part)

    return max(parts, key=fit)


def _file_like(path: Path, outputs: Mapping[str, str]) -> str:
    """Return the output of the same bytes, else one of the same name; nothing without either."""
    digest = digest_of(path)
    same = sorted(name for name, known in outputs.items() if known == digest)
    named = sorted(name for name in outputs if PurePosixPath(name).name == path.name)
    return next(iter([*(set(same) & set(named)), *same, *named]), "")


def _below(part: str, outputs: Mapping[str, str]) -> dict[str, str]:
    """Return the outputs of a part by their paths in it."""
    above = f"{part}/" if part else ""
    return {
        name.removeprefix(above): known for name, known in outputs.items() if name.startswith(above)
    }
