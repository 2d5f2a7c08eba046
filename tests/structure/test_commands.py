"""The two commands of the README, as far as they can be tested from inside one of them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import run
from tests.structure.modules import REPOSITORY

COMMANDS = ("python3 run.py build", "python3 run.py test")


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "run.py"])
def test_the_two_commands_are_given_where_one_looks_for_them(file: str) -> None:
    text = (REPOSITORY / file).read_text("utf-8")
    assert all(command in text for command in COMMANDS)


def test_ci_runs_the_test_command_of_the_readme() -> None:
    script = (REPOSITORY / ".ci" / "run").read_text("utf-8")
    workflow = (REPOSITORY / ".github" / "workflows" / "ci.yml").read_text("utf-8")
    assert script.splitlines()[-1] == "exec python3 run.py test"
    assert "- run: python3 run.py test" in workflow


def audited(*packages: dict[str, object]) -> tuple[int, str]:
    return run.verdict(json.dumps({"dependencies": packages}))


def test_an_audit_says_which_package_has_a_hole_and_what_mends_it() -> None:
    hole = {"id": "PYSEC-2026-1", "fix_versions": ["2.1"]}
    assert audited({"name": "one", "version": "2.0", "vulns": [hole]}) == (
        1,
        "1 known holes in the locked packages:\none 2.0: PYSEC-2026-1, mended in 2.1",
    )


def test_an_audit_that_nobody_answered_is_no_pass() -> None:
    clean = {"name": "one", "version": "2.0", "vulns": []}
    assert audited(clean) == (0, "No known hole in the 1 locked packages.")
    assert audited(clean, {"name": "two", "skip_reason": "not found"})[0] == 3
    assert run.verdict("")[0] == 3


def test_without_a_command_it_says_which_there_are() -> None:
    done = subprocess.run(
        [sys.executable, REPOSITORY / "run.py"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert all(command in done.stdout for command in COMMANDS)


def test_a_package_that_is_not_the_locked_one_is_refused_in_plain_words() -> None:
    said = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."
    assert "nothing was installed" in run.explain(("pip", "install"), said)


def test_any_other_failure_shows_the_command_and_its_last_words() -> None:
    words = run.explain(("pip", "install", "x"), "\n".join(f"line {n}" for n in range(100)))
    assert "pip install x" in words
    assert "line 99" in words
    assert "line 79" not in words
