"""Pandoc as a process of its own: a tree goes in, the bytes of a .docx come out.

Pandoc runs in its sandbox, so nothing in a document can make it open a file or an address,
and any warning counts as a failure, so that it never leaves something out quietly.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from functools import partial
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from zipfile import is_zipfile

from goldenthread.emit import process
from goldenthread.emit.passing import passing_folder
from goldenthread.emit.word.errors import WordError
from goldenthread.emit.word.nodes import Node

# The first release whose sandbox and warnings behave as this module relies on.
OLDEST = (3, 1, 6)
SECONDS_ALLOWED = 60
BYTES_ALLOWED = 256 * process.MIB
INSTALL = "Install it with: pip install pypandoc_binary==1.17"
DOCTOR = "Run `goldenthread doctor` to check the installation."
CHOSEN = "GOLDENTHREAD_PANDOC"
"""Names another pandoc, for a machine on which the one of the wheel does not run."""


def find() -> Path:
    """Return the pandoc that the ``pypandoc_binary`` package carries.

    Pandoc on PATH is left alone: another version would write other bytes. Only one that is
    named on purpose, in the environment, takes its place.
    """
    if chosen := os.environ.get(CHOSEN):
        return Path(chosen)
    spec = find_spec("pypandoc")
    name = "pandoc.exe" if sys.platform == "win32" else "pandoc"
    path = Path(spec.origin).parent / "files" / name if spec and spec.origin else None
    if path is None or not path.is_file():
        raise WordError("Pandoc, which writes the Word files, is not installed.", INSTALL)
    return path


@cache
def version(pandoc: Path) -> str:
    """Return the version of that pandoc, such as ``3.9``.

    Raises WordError when it is missing, does not say, or is older than OLDEST.
    """
    with _started([str(pandoc), "--version"]) as program:
        said = _written(program).decode("utf-8", "replace")
    found = re.match(r"pandoc(?:\.exe)? (\d+(?:\.\d+)*)", said)
    if not found:
        raise WordError(f"{pandoc.name} does not say which version it is.", INSTALL)
    if tuple(map(int, found[1].split("."))) < OLDEST:
        needed = ".".join(map(str, OLDEST))
        raise WordError(f"Pandoc {found[1]} found; {needed} or newer is needed.", INSTALL)
    return found[1]


@contextmanager
def to_docx(tree: Node, reference: bytes, pandoc: Path) -> Iterator[Callable[[], bytes]]:
    """Let pandoc write ``tree`` in the styles of ``reference`` while the block goes on.

    What is given waits for the .docx and returns it. Raises WordError when pandoc is missing,
    too old, too slow or not content with the tree.
    """
    version(pandoc)
    source = json.dumps(tree, ensure_ascii=False).encode("utf-8")
    with passing_folder("goldenthread-word-") as folder:
        styles = folder / "reference.docx"
        styles.write_bytes(reference)
        with _started([str(pandoc), *_options(folder, styles)], source) as program:
            yield partial(_word_file, program)


def _word_file(program: process.Program) -> bytes:
    written = _written(program)
    if not is_zipfile(BytesIO(written)):
        raise WordError("Pandoc ended well but did not write a Word file.", DOCTOR)
    return written


def _options(folder: Path, styles: Path) -> list[str]:
    return [
        "--sandbox",
        "--fail-if-warnings",
        "--from=json",
        "--to=docx+native_numbering",
        f"--reference-doc={styles}",
        f"--data-dir={folder}",
        "--output=-",
    ]


def _started(command: list[str], source: bytes = b"") -> process.Program:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    with _in_words():
        return process.Program(
            command, source, seconds=SECONDS_ALLOWED, most=BYTES_ALLOWED, environment=environment
        )


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except process.Trouble as reason:
        raise WordError(f"Pandoc {reason}.", DOCTOR) from reason


def _written(program: process.Program) -> bytes:
    with _in_words():
        done = program.done()
    if done.code:
        said = " ".join(done.err.decode("utf-8", "replace").split())[:300]
        raise WordError(
            f"Pandoc stopped with exit code {done.code}: {said or 'it gave no reason'}.", DOCTOR
        )
    return done.out
