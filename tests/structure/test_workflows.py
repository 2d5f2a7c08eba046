"""Workflows: nothing is allowed that a job does not ask for, and every action is a known commit."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.structure.modules import REPOSITORY

WORKFLOWS = sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))
USES = re.compile(r"uses: *(\S+)")
BY_NAME = [path.name for path in WORKFLOWS]


@pytest.mark.parametrize("path", WORKFLOWS, ids=BY_NAME)
def test_nothing_is_allowed_until_a_job_asks(path: Path) -> None:
    assert "\npermissions: {}\n" in path.read_text("utf-8")


@pytest.mark.parametrize("path", WORKFLOWS, ids=BY_NAME)
def test_every_action_is_named_by_its_commit(path: Path) -> None:
    used = USES.findall(path.read_text("utf-8"))
    assert used
    assert not [each for each in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", each)]


@pytest.mark.parametrize("path", WORKFLOWS, ids=BY_NAME)
def test_no_checkout_leaves_its_key_behind_and_nothing_is_cached(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")
    assert "cache" not in text.replace("no cache", "")


def test_the_list_of_packages_is_the_same_whenever_it_is_made(tmp_path: Path) -> None:
    lists = [tmp_path / "one.json", tmp_path / "two.json"]
    for path in lists:
        options = ["--pyproject", "pyproject.toml", "--output-reproducible", "-o", str(path)]
        command = ["-m", "cyclonedx_py", "requirements", "requirements/run.txt", *options]
        subprocess.run([sys.executable, *command], cwd=REPOSITORY, check=True, capture_output=True)
    assert lists[0].read_bytes() == lists[1].read_bytes()
    assert b"pkg:pypi/pydantic@" in lists[0].read_bytes()
