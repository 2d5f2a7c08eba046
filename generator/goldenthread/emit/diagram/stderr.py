"""What C libraries print on standard error, caught: Graphviz reports its troubles nowhere else."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

_TROUBLE = re.compile(
    r"^(?:Error|Warning): |(?:Pango|GLib|cairo)[^\n]*-(?:WARNING|CRITICAL)", re.MULTILINE
)
_CHATTER = re.compile(r"^Fontconfig warning:[^\n]*\n?", re.MULTILINE)


@contextmanager
def caught_stderr() -> Iterator[list[str]]:
    """Catch what is written to file descriptor 2 while the block runs.

    The list that it gives holds Graphviz's complaint afterwards, or stays empty. Words of others
    are passed on.
    """
    complaints: list[str] = []
    _flush()
    kept = os.dup(2)
    with tempfile.TemporaryFile() as file:
        os.dup2(file.fileno(), 2)
        try:
            yield complaints
        finally:
            _flush()
            os.dup2(kept, 2)
            os.close(kept)
            file.seek(0)
            _sort_out(file.read(), complaints)


def complaint_in(printed: bytes) -> str:
    """Return Graphviz's complaint on one line, or nothing when none was printed."""
    words = _others(printed)
    return " ".join(words.split()) if _TROUBLE.search(words) else ""


def _others(printed: bytes) -> str:
    """Return what was printed without fontconfig's remarks on this machine's own settings."""
    return _CHATTER.sub("", printed.decode("utf-8", "replace"))


def _sort_out(printed: bytes, complaints: list[str]) -> None:
    complaint = complaint_in(printed)
    if complaint:
        complaints.append(complaint)
    elif sys.stderr is not None:
        sys.stderr.write(_others(printed))


def _flush() -> None:
    if sys.stderr is not None:
        sys.stderr.flush()
