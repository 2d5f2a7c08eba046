"""``manifest.json``: every output with its digest, and every fact that an output quotes.

From it come ``where-used`` today, and impact and drift later.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from typing import NamedTuple

FILE = "manifest.json"
FORMAT = "golden-thread-build/1"
_EVERY_FORMAT = b'{\n "format": "golden-thread-build/'
"""How the manifest of every version of this tool begins."""


class QuoteLine(NamedTuple):
    """That an output quotes a fact: which file, which address, where it stands, its words.

    A tuple, because a provider's build has tens of thousands and sorts them.
    """

    output: str
    address: str
    file: str
    line: int
    value: str


class NoManifest(Exception):
    """There is no build to ask, or its manifest cannot be read; the words say what to do."""


def write_manifest(
    folder: Path,
    *,
    library: str,
    as_of: date,
    tools: Mapping[str, str],
    inputs: Mapping[str, str],
    quotes: Iterable[QuoteLine],
) -> None:
    """Write the manifest of a finished build into its folder.

    ``inputs`` are the SHA-256 of every source file by its path; ``tools`` the version of
    everything that had a hand in the bytes.
    """
    outputs = {
        path.relative_to(folder).as_posix(): digest_of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    manifest = {
        "format": FORMAT,
        "library": library,
        "as_of": as_of.isoformat(),
        "tools": dict(sorted(tools.items())),
        "inputs": dict(sorted(inputs.items())),
        "outputs": dict(sorted(outputs.items())),
        "quotes": [each._asdict() for each in sorted(set(quotes))],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    (folder / FILE).write_bytes(text.encode())


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of a build. Raises ``NoManifest``."""
    try:
        manifest = json.loads((folder / FILE).read_bytes())
    except FileNotFoundError:
        raise NoManifest(
            f"There is no build in {folder.name}. Run `goldenthread build` first."
        ) from None
    except ValueError:
        raise NoManifest(
            f"The manifest in {folder.name} cannot be read. Run `goldenthread build` again."
        ) from None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise NoManifest(
            f"The build in {folder.name} was made by another version. "
            "Run `goldenthread build` again."
        )
    return manifest


def made_by_a_build(folder: Path) -> bool:
    """Say whether a folder was made by a build, by whichever version of this tool."""
    path = folder / FILE
    if folder.is_symlink() or path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_EVERY_FORMAT)) == _EVERY_FORMAT


def identity(folder: Path) -> str:
    """Return the short name of a build: builds of the same bytes share it, and no others do."""
    return digest_of(folder / FILE)[:12]


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
