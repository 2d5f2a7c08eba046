"""``manifest.json``: every output with its digest, and every fact that an output quotes.

From it come ``where-used`` today, and impact and drift later.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import asdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

FILE = "manifest.json"
FORMAT = "golden-thread-build/1"


@dataclass(frozen=True, slots=True, order=True)
class QuoteLine:
    """That an output quotes a fact: which file, which address, where it stands, its words."""

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
        path.relative_to(folder).as_posix(): _digest(path)
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
        "quotes": [asdict(each) for each in sorted(set(quotes))],
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
    except (OSError, ValueError):
        raise NoManifest(
            f"The manifest in {folder.name} cannot be read. Run `goldenthread build` again."
        ) from None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise NoManifest(
            f"The build in {folder.name} was made by another version. "
            "Run `goldenthread build` again."
        )
    return manifest


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
