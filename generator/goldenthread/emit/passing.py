"""A folder for files that are needed for a while only."""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def passing_folder(prefix: str) -> Iterator[Path]:
    """Give a folder that goes with the block.

    Where memory is too short even for that, it goes when the process ends and has some again.
    """
    folder = TemporaryDirectory(prefix=prefix)
    atexit.register(folder.cleanup)
    with folder as name:
        yield Path(name)
    atexit.unregister(folder.cleanup)
