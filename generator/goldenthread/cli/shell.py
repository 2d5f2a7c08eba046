"""Command lines as they are typed: quoted for the shell of this system."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path


def typed(*words: str | Path) -> str:
    """Return words as one command line that can be copied, on Windows as Windows quotes it."""
    line = [str(word) for word in words]
    return subprocess.list2cmdline(line) if os.name == "nt" else shlex.join(line)


def at_root(command: str, root: Path) -> str:
    """Return the command line of a command for the library below ``root``."""
    return typed("goldenthread", command, *(() if root == Path() else ("--root", root)))
