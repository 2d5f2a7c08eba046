"""What is committed works on any machine: no path of one, no address of a package registry."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.structure.modules import REPOSITORY
from tests.structure.modules import committed

HERE = "tests/structure/test_tracked_files.py"
HERE_ONLY = re.compile(
    r"(?<![\w.$}>-])/(?:root|work|home/\w+|Users/\w+|tmp/venv)/\w|[A-Z]:\\Users\\"
)
REGISTRY = re.compile(
    r"pypi\.(?:org|python\.org)|pythonhosted|registry\.npm|deb\.debian|--index-url http"
)


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path}:{number}"
        for path in committed()
        if path != HERE
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if pattern.search(line)
    ]


def text_of(path: str) -> str:
    """Return a file as text; what is not text (fonts, documents) loses its other bytes."""
    return (REPOSITORY / path).read_bytes().decode("utf-8", "ignore")


@pytest.mark.parametrize("pattern", [HERE_ONLY, REGISTRY], ids=["machine", "registry"])
def test_no_committed_file_names_one_machine_or_registry(pattern: re.Pattern[str]) -> None:
    assert not lines_with(pattern)


def test_nothing_that_is_made_is_committed() -> None:
    """A file that was committed once stays so, whatever is ignored afterwards."""
    made = subprocess.run(
        ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    assert made.stdout == ""


def test_the_two_locks_agree() -> None:
    run, dev = (locked(name) for name in ("run", "dev"))
    assert run.items() <= dev.items()


def test_every_locked_package_has_its_checksums() -> None:
    for name in ("run", "dev"):
        text = (REPOSITORY / "requirements" / f"{name}.txt").read_text("utf-8")
        packages = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
        assert packages
        assert not [package for package in packages if "--hash=sha256:" not in package]


def locked(name: str) -> dict[str, str]:
    """Return the versions that a lock file names."""
    text = (REPOSITORY / "requirements" / f"{name}.txt").read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", text, flags=re.MULTILINE))
