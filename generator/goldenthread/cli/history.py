"""The library as it was at an earlier version, read from git into a folder that is thrown away.

git is asked here and nowhere below: rules are given the library as it was, and open no file.
"""

from __future__ import annotations

import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from goldenthread.cli.exits import WrongSettings
from goldenthread.records.settings import FILE
from goldenthread.sources.folder import FOLDERS

SECONDS = 60


@contextmanager
def as_it_was(root: Path, ref: str) -> Iterator[Path | None]:
    """Give a folder with the library of the commit at which the work since ``ref`` began.

    None when there was no library yet. Raises ``WrongSettings`` where git cannot say.
    """
    began = _began(root, ref)
    why = f"cannot be read at {ref}"
    there = _git(root, "ls-tree", "--name-only", "-z", began, why=why).decode().split("\0")
    if FILE not in there:
        yield None
        return
    wanted = [name for name in (FILE, *FOLDERS, "site") if name in there]
    packed = _git(root, "archive", "--format=tar", began, "--", *wanted, why=why)
    with TemporaryDirectory() as folder:
        with tarfile.open(fileobj=BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
        yield Path(folder)


def _began(root: Path, ref: str) -> str:
    """Return the commit at which the work since ``ref`` began: what came to ``ref`` later is left.

    A shallow copy of the history may not reach back so far; then ``ref`` itself is taken.
    """
    known = _git(
        root,
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        f"{ref}^{{commit}}",
        why=f"has no version called {ref}",
    )
    commit = known.decode().strip()
    common = _run(root, "merge-base", commit, "HEAD")
    return common.stdout.decode().strip() if common.returncode == 0 else commit


def _git(root: Path, *arguments: str, why: str) -> bytes:
    done = _run(root, *arguments)
    if done.returncode:
        raise WrongSettings(
            f"The history of this library {why}. Name a commit, a branch or a tag that `git log` "
            "shows; in CI, fetch the history first (fetch-depth: 0)."
        )
    return done.stdout


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = ("git", "-C", str(root), *arguments)
    try:
        return subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except FileNotFoundError:
        raise WrongSettings(
            "git is needed to compare with an earlier version, and is not on this machine. "
            "Install it, or leave --changed-since out."
        ) from None
    except subprocess.TimeoutExpired:
        raise WrongSettings(f"git did not answer within {SECONDS} seconds.") from None
