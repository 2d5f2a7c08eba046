"""When pandoc is missing, old, slow or not content, one sentence says so and another mends it."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from goldenthread.emit.word import WordError
from goldenthread.emit.word import nodes
from goldenthread.emit.word import pandoc
from goldenthread.emit.word import reference
from goldenthread.emit.word import write
from tests.emit.word_sample import PICTURES
from tests.emit.word_sample import SAMPLE

REPOSITORY = Path(__file__).parents[2]


def fake(folder: Path, version: str = "pandoc 3.9", otherwise: str = "exit 0") -> Path:
    """Write a program that says ``version`` when asked, and otherwise does something else."""
    path = folder / "pandoc"
    path.write_text(
        f'#!/bin/sh\nif [ "$1" = --version ]; then echo "{version}"; exit 0; fi\n{otherwise}\n'
    )
    path.chmod(0o755)
    return path


def refusal(program: Path) -> WordError:
    with pytest.raises(WordError) as caught:
        write(SAMPLE, PICTURES, pandoc=program)
    return caught.value


def test_the_pandoc_of_the_wheel_is_found_and_new_enough() -> None:
    assert pandoc.find().is_file()
    assert pandoc.version(pandoc.find()) == "3.9"


def test_a_missing_package_is_said_with_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pandoc, "find_spec", lambda _: None)
    with pytest.raises(WordError, match="is not installed") as caught:
        pandoc.find()
    assert "pip install pypandoc_binary" in caught.value.mend


def test_a_missing_program_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none").sentence.startswith("Pandoc cannot be started: No such file")


@pytest.mark.parametrize("version", ["2.17.1.1", "3.1.5", "3.1"])
def test_an_old_pandoc_is_refused(tmp_path: Path, version: str) -> None:
    said = refusal(fake(tmp_path, f"pandoc {version}"))
    assert said.sentence == f"Pandoc {version} found; 3.1.6 or newer is needed."


def test_a_program_that_is_not_pandoc_is_refused(tmp_path: Path) -> None:
    assert "does not say which version" in refusal(fake(tmp_path, "hello")).sentence


def test_a_pandoc_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "SECONDS_ALLOWED", 1)
    said = refusal(fake(tmp_path, otherwise="exec sleep 30"))
    assert said.sentence == "Pandoc gave no answer within 1 seconds and was stopped."


def test_what_pandoc_complains_of_is_repeated(tmp_path: Path) -> None:
    said = refusal(fake(tmp_path, otherwise='echo "something is wrong" >&2; exit 3'))
    assert said.sentence == "Pandoc stopped with exit code 3: something is wrong."
    assert "goldenthread doctor" in said.mend


def test_a_pandoc_that_writes_nothing_is_not_believed(tmp_path: Path) -> None:
    assert "did not write a Word file" in refusal(fake(tmp_path)).sentence


def test_the_sandbox_opens_no_file_and_a_warning_counts_as_a_failure(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(next(iter(PICTURES.values()))[0].png)
    image = nodes.image(1, 1)
    image["c"][2][0] = str(secret)
    leaking = nodes.document([nodes.figure(image, [])])
    with (
        pytest.raises(WordError, match="exit code 3"),
        pandoc.to_docx(leaking, reference.docx(), pandoc.find()) as written,
    ):
        written()


def test_many_documents_can_be_written_at_once() -> None:
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: write(SAMPLE, PICTURES, pandoc=pandoc.find()), range(6)))
    assert len(set(made)) == 1


DIGEST = """
import hashlib
from goldenthread.emit.word import pandoc, write
from tests.emit.word_sample import PICTURES, SAMPLE
print(hashlib.sha256(write(SAMPLE, PICTURES, pandoc=pandoc.find())).hexdigest())
"""


def digest(folder: Path, **variables: str) -> str:
    """Return the digest of the sample, made by a process of its own."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(REPOSITORY / "generator"), str(REPOSITORY)]),
        "HOME": str(folder),
        **variables,
    }
    command = [sys.executable, "-c", DIGEST]
    done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    return done.stdout


def test_the_bytes_depend_on_the_document_alone(tmp_path: Path) -> None:
    first = digest(tmp_path, PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C", LANG="C")
    second = digest(
        tmp_path, PYTHONHASHSEED="2", TZ="America/New_York", LC_ALL="en_US.UTF-8", LANG="de_DE"
    )
    assert first == second
