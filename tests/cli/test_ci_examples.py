"""The examples for CI do what they say, as far as they can without a network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

from goldenthread.cli import exits
from goldenthread.sources.folder import FOLDERS
from tests.support import ROOT

CI = ROOT / "docs" / "ci"
BASH = shutil.which("bash") or "bash"


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


@pytest.fixture
def versioned(library: Path, tmp_path: Path) -> Path:
    """Return a library in git, with `goldenthread` on the path as an installation puts it."""
    script = tmp_path / "bin" / "goldenthread"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m goldenthread "$@"\n', "utf-8")
    script.chmod(0o755)
    for arguments in (
        ("init", "--quiet", "--initial-branch=main"),
        ("add", "--all"),
        ("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "One"),
    ):
        subprocess.run(("git", "-C", str(library), *arguments), check=True)
    return library


def shell(library: Path, command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    path = f"{library.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        (BASH, "-c", command),
        cwd=library,
        env={**os.environ, "PATH": path, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def spoil(library: Path) -> None:
    file = library / "pathways" / "any-concern.yaml"
    text = file.read_text("utf-8").replace('"2027-11-01"', '"2026-11-10"')
    file.write_text(text, "utf-8")


def steps() -> dict[str, dict[str, Any]]:
    return {
        step["name"]: step
        for step in loaded(CI / "github-actions.yml")["jobs"]["check"]["steps"]
        if "name" in step
    }


def test_the_workflow_fails_a_change_and_writes_its_summary(
    versioned: Path, tmp_path: Path
) -> None:
    summary = tmp_path / "summary.md"
    line = steps()["What this change brings"]["run"]
    assert shell(versioned, line, BASE="main").returncode == exits.CLEAN
    spoil(versioned)
    done = shell(versioned, line, BASE="main", GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == exits.FINDINGS
    assert done.stdout.startswith("::warning file=pathways/any-concern.yaml,line=")
    assert "GT202" in summary.read_text("utf-8")
    assert shell(versioned, steps()["Everything"]["run"]).returncode == exits.FINDINGS


def test_the_hook_is_the_command_and_sees_every_folder_of_a_library(versioned: Path) -> None:
    [hook] = loaded(ROOT / ".pre-commit-hooks.yaml")
    [used] = loaded(CI / "pre-commit.yaml")["repos"][0]["hooks"]
    assert used["id"] == hook["id"]
    assert all(folder in hook["files"] for folder in (*FOLDERS, "site", r"goldenthread\.yaml"))
    line = " ".join([hook["entry"], *used["args"]])
    assert shell(versioned, line).returncode == exits.CLEAN
    spoil(versioned)
    assert shell(versioned, line).returncode == exits.FINDINGS


@pytest.mark.parametrize("since", ["main", ""])
def test_the_script_writes_reports_and_leaves_with_the_code_of_the_check(
    versioned: Path, since: str
) -> None:
    spoil(versioned)
    done = shell(versioned, f'sh {CI / "check.sh"} "{since}" reports')
    assert done.returncode == exits.FINDINGS
    assert "GT202" in done.stdout
    log = json.loads((versioned / "reports" / "goldenthread.sarif").read_text("utf-8"))
    assert [each["ruleId"] for each in log["runs"][0]["results"]] == ["GT202"]
    assert ET.parse(versioned / "reports" / "goldenthread.xml").getroot().attrib["failures"] == "1"


def test_the_workflow_pins_what_it_uses_and_asks_for_nothing() -> None:
    workflow = loaded(CI / "github-actions.yml")
    assert workflow["permissions"] == {}
    used = [step["uses"] for step in workflow["jobs"]["check"]["steps"] if "uses" in step]
    assert used
    assert all(len(each.split("@")[1].split()[0]) == 40 for each in used)
