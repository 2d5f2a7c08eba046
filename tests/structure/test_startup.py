"""Asking for help or the version answers at once: nothing heavy is imported for it."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.structure.modules import GENERATOR
from tests.structure.modules import PACKAGE
from tests.structure.modules import REPOSITORY
from tests.structure.modules import room_of

HEAVY = {
    "networkx",
    "mkdocs",
    "rich",
    "pydantic",
    "pygraphviz",
    "pypandoc",
    "ruamel",
    "phonenumbers",
}

FOR_FEW = {"networkx", "holidays", "mkdocs", "rich", "tarfile"}
"""What only some questions need: a check in which none of them comes up does without."""


def imported_by(*arguments: str) -> set[str]:
    """Return the dotted names of all modules that a run of goldenthread imports."""
    command = [sys.executable, "-X", "importtime", "-m", "goldenthread", *arguments]
    run = subprocess.run(command, cwd=GENERATOR, capture_output=True, text=True, check=True)
    return set(re.findall(r"^import time:.*\|\s*([\w.]+)$", run.stderr, flags=re.MULTILINE))


@pytest.mark.parametrize("question", ["--help", "--version"])
def test_a_quick_question_imports_nothing_heavy(question: str) -> None:
    libraries = {name.partition(".")[0] for name in imported_by(question)}
    assert "click" in libraries
    assert not libraries & HEAVY


def test_help_enters_no_room_but_the_command_line() -> None:
    rooms = {room_of(name) for name in imported_by("--help") if name.startswith(PACKAGE)}
    assert rooms == {"", "cli"}


def test_a_check_that_finds_nothing_imports_only_what_it_needs() -> None:
    names = imported_by("check", "--root", str(REPOSITORY))
    libraries = {name.partition(".")[0] for name in names}
    assert "pydantic" in libraries
    assert not libraries & FOR_FEW
