"""Runs MkDocs over a staged folder and says what went wrong in words."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from datetime import date
from datetime import datetime
from datetime import time
from functools import partial
from pathlib import Path

from goldenthread.emit import process
from goldenthread.emit.site.source import SiteError

SECONDS_ALLOWED = 1800
"""A site of 10,000 pages takes a few minutes; beyond half an hour MkDocs hangs."""

_ELSEWHERE = "Check the free space and who may write there."
_MACRO = re.compile(r"_File_: `([^`]+)`\s+(?:_\w+_: )?([^`]*?)\s*```", re.DOTALL)
_EMPHASIS = re.compile(r"^_(.+?)_ \*\*(.+)\*\*$")
_REFUSED = re.compile(r"^\w*Error: \[Errno \d+\] ([^:\n]+)", re.MULTILINE)
_COMPLAINT = re.compile(r"^(?:WARNING|ERROR) +- +(?! |\[macros\])(.+)", re.MULTILINE)


@contextmanager
def mkdocs(staged: Path, out: Path, as_of: date) -> Iterator[Callable[[], None]]:
    """Let MkDocs build the folder ``staged`` into ``out``, strictly, while the block goes on.

    What is given waits for it. Every date in the output is ``as_of``. Raises SiteError with
    MkDocs' own complaints, which name the page.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(out)]
    with _in_words():
        program = process.Program(
            [*command, "--config-file", str(staged / "mkdocs.yml")],
            seconds=SECONDS_ALLOWED,
            environment=environment(as_of),
            folder=staged,
        )
    with program:
        yield partial(_built, program, staged)


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except process.Trouble as reason:
        raise SiteError(f"The site was not built: MkDocs {reason}.") from reason


def _built(program: process.Program, staged: Path) -> None:
    with _in_words():
        done = program.done()
    if done.code:
        log = done.err.decode("utf-8", "replace").replace(str(staged) + os.sep, "")
        if refused := _REFUSED.search(log):
            raise SiteError(f"The site was not built: {refused[1]}. {_ELSEWHERE}")
        raise SiteError("The site was not built.\n" + _complaints(log))


def environment(as_of: date) -> dict[str, str]:
    """Return the environment in which MkDocs runs: every date in its output is ``as_of``."""
    midnight = datetime.combine(as_of, time(), UTC)
    return os.environ | {
        "SOURCE_DATE_EPOCH": str(int(midnight.timestamp())),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
    }


def _complaints(log: str) -> str:
    """Return MkDocs' own sentences; without any, the last line that is not a detail."""
    macros = [page + ": " + _EMPHASIS.sub(r"\1 \2", what) for page, what in _MACRO.findall(log)]
    said = macros + _COMPLAINT.findall(log)
    return "\n".join(said or re.findall(r"^\S.*", log, re.MULTILINE)[-1:])
