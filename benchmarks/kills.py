"""Kill whole builds: ``python -m benchmarks.kills [KILLS]`` prints what stood there after each.

A small library is built; then one telephone number is changed to and fro, `goldenthread build` is
started and ended at a random moment, with all that it has started. After each time the build in
place has to be whole, and hold the number that it was made with.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from time import perf_counter

from goldenthread.emit.publish.copies import verify
from goldenthread.emit.publish.generations import generations

GOLDENTHREAD = (sys.executable, "-m", "goldenthread")
NUMBERS = ("01632 960201", "01632 960299")
CONTACTS = "pathways/contacts/anytown.yaml"
PAGE = "build/site/call/anytown.html"


def main(kills: int) -> None:
    """Make the library, kill builds of it, and print the counts."""
    chance = random.Random(kills)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "library")
        run("new", "library", str(root))
        began = perf_counter()
        run("build", "--root", str(root))
        seconds = perf_counter() - began
        print(f"A whole build takes {seconds:.1f} s here.")
        counts: Counter[str] = Counter()
        for kill in range(kills):
            swap(root)
            counts[killed(root, chance.uniform(0, seconds * 1.1))] += 1
            counts["staging folders left"] += any(root.glob(".build-staging-*"))
            counts[state(root)] += 1
            if kill % 10 == 9:
                print(f"{kill + 1} of {kills}: {dict(counts)}", flush=True)
        run("build", "--root", str(root))
        left = {each.name for each in root.glob(".build*")} - {".build.lock", ".build-generations"}
        kept = all(
            not verify(each.folder, None).differences for each in generations(root / "build")
        )
        print(f"Afterwards one more build: {state(root)}; left over: {left or 'nothing'}; ", end="")
        print(
            f"{len(generations(root / 'build'))} generations, {'all whole' if kept else 'BROKEN'}."
        )


def run(*arguments: str) -> None:
    """Run a command of Golden Thread, which has to end well."""
    subprocess.run([*GOLDENTHREAD, *arguments], check=True, stdout=subprocess.DEVNULL)


def swap(root: Path) -> None:
    """Change the number to the other one."""
    path = root / CONTACTS
    text = path.read_text("utf-8")
    old, new = NUMBERS if NUMBERS[0] in text else reversed(NUMBERS)
    path.write_text(text.replace(old, new), "utf-8")


def killed(root: Path, after: float) -> str:
    """Start a build and end it after some seconds; say whether it had come to its end."""
    command = [*GOLDENTHREAD, "build", "--root", str(root)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True) as build:
        time.sleep(after)
        done = build.poll() is not None
        if not done:
            os.killpg(build.pid, signal.SIGKILL)
    return "came to the end" if done else "killed"


def state(root: Path) -> str:
    """Say in a word what stands in the folder of the build."""
    if verify(root / "build", None).differences:
        return "BROKEN"
    page = (root / PAGE).read_text("utf-8")
    return "whole" if sum(each in page for each in NUMBERS) == 1 else "BROKEN"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
