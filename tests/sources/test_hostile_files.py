"""Files made to hang, fill or fool the reader: refused at once, in little room, with a place."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT

SECONDS = 2
MIB = 1024 * 1024
MOST_MEMORY = 300 * MIB

READ = """
import json, resource, sys, time
from pathlib import Path
from goldenthread.model.finding import Finding
from goldenthread.sources.files import read
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2)
began = time.process_time()
found = read(Path(sys.argv[1]), Path(sys.argv[1]) / "pathways" / "hostile.yaml")
assert isinstance(found, Finding), found
seconds = time.process_time() - began
print(json.dumps([found.place.line, found.message, found.hint, seconds]))
"""


def bomb(levels: int = 12) -> str:
    lines = ["a0: &a0 [lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


def merge_bomb(levels: int = 12) -> str:
    lines = ["a0: {x: 1}"]
    lines += [f"a{n}: {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, levels)]
    return "\n".join(lines)


def stairs(levels: int) -> str:
    return "\n".join(" " * level + "a:" for level in range(levels))


HOSTILE = {
    "Y01": (bomb(), 1, "Anchors and aliases (&a0) are not allowed."),
    "Y02": ("a: &a {b: *a}\n", 1, "Anchors and aliases (&a) are not allowed."),
    "Y03": (merge_bomb(), 2, "Merge keys (<<) are not allowed."),
    "Y04": ("a: " + "[" * 100_000, 1, "This is nested deeper than 30 levels."),
    "Y04 {": ("a: " + "{a: " * 100_000, 1, "This is nested deeper than 30 levels."),
    "Y04 -": ("- " * 100_000, 1, "This is nested deeper than 30 levels."),
    "Y05": (stairs(1_400), 32, "This is nested deeper than 30 levels."),
    "Y05 big": (stairs(2_000), 0, "The file is 1.9 MiB; the limit is 1 MiB."),
    "Y08": ("a: !!python/object/apply:os.system [id]\n", 1, "Tags ("),
    "Y09": ("%YAML 1.1\n---\na: NO\n", 1, "Lines that start with % are not allowed"),
    "Y10": ("a: 1\n---\nb: 2\n", 2, "A second document starts here"),
    "Y29": ("a: " + "x" * MIB, 0, "The file is 1.0 MiB; the limit is 1 MiB."),
    "Y30": ("\n".join(f"{n:x}:" for n in range(100_000)), 50_000, "The file has more than"),
    "Y31": ("a: " + "x" * 5 * MIB, 0, "The file is 5.0 MiB; the limit is 1 MiB."),
    "Y32": ("a: *nobody\n", 1, "Anchors and aliases (*nobody) are not allowed."),
    "Y34": ("kind: role\nname: 'open\n" + "note: x\n" * 100_000, 2, "A quote is opened here"),
    "quotes": ('a: "' + '\\"' * 500_000, 1, "A quote is opened here and never closed."),
    "questions": ("? " * 100_000, 1, "A name is expected here, before the colon."),
    "commas": ("a: [" + "," * 1_000_000, 1, "The layout of this line cannot be read"),
}


def read_apart(folder: Path, text: str) -> tuple[int, str, str, float]:
    """Read a file in a process of its own, which dies when it asks for too much memory."""
    (folder / "pathways").mkdir()
    (folder / "pathways" / "hostile.yaml").write_text(text, encoding="utf-8")
    limit = str(MOST_MEMORY)
    done = subprocess.run(
        [sys.executable, "-c", READ, str(folder), limit],
        capture_output=True,
        check=False,
        timeout=60,
        env={"PYTHONPATH": str(ROOT / "generator")},
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    line, message, hint, seconds = json.loads(done.stdout)
    return line, message, hint, seconds


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no limits of this kind")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_time_and_in_little_memory(tmp_path: Path, name: str) -> None:
    text, line, message = HOSTILE[name]
    found_line, said, hint, seconds = read_apart(tmp_path, text)
    assert said.startswith(message)
    assert found_line == line
    assert hint
    assert seconds < SECONDS
