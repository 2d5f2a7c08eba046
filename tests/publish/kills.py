"""Publish without end and be killed: ``python -m tests.publish.kills FOLDER KILLS SEED [STEPS]``.

A process publishes small builds one after the other and is ended at a random moment, again and
again. After each time what stands there is looked at. The counts are printed as JSON. With
``two`` for STEPS, folders are put in place as on systems that cannot exchange them.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from itertools import count
from pathlib import Path

from goldenthread.emit.publish import switch
from goldenthread.emit.publish.beside import Beside
from goldenthread.emit.publish.generations import generations
from goldenthread.emit.publish.manifest import made_by_a_build
from goldenthread.emit.publish.manifest import read_manifest
from goldenthread.emit.publish.verify import differences
from tests.publish.making import publish
from tests.publish.making import words_in

FILES = 20
LONGEST = 0.03
"""Seconds until a kill: two or three publications on a quick disk."""


def whole(folder: Path) -> bool:
    """Say whether a build is as its manifest says, and of one piece."""
    pages = sorted(folder.glob("part-*/*.html"))
    return (
        not differences(folder, read_manifest(folder)["outputs"])
        and len(pages) == FILES
        and len({each.read_text("utf-8") for each in pages}) == 1
    )


def publish_for_ever(out: Path, kill: int) -> None:
    for number in count():
        publish(out, f"{kill}-{number}", FILES)


def killed(out: Path, kill: int, after: float) -> None:
    """Let a process publish, and end it at once after some seconds."""
    child = os.fork()
    if not child:
        try:
            publish_for_ever(out, kill)
        finally:
            os._exit(1)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def state(out: Path) -> str:
    """Say in a word what stands there after a kill."""
    beside = Beside(out)
    if not out.exists():
        return "aside" if whole(beside.aside) else "broken"
    if not whole(out):
        return "broken"
    kept = [each for each in beside.kept.iterdir() if made_by_a_build(each)]
    return "whole" if all(map(whole, kept)) else "broken generation"


def main(out: Path, kills: int, seed: int) -> dict[str, int]:
    chance = random.Random(seed)
    states: Counter[str] = Counter()
    seen = set()
    publish(out, "first", FILES)
    for kill in range(kills):
        killed(out, kill, chance.uniform(0, LONGEST))
        states[state(out)] += 1
        states["left a staging folder"] += any(Beside(out).leftovers())
        if out.exists():
            seen.add(words_in(out))
    publish(out, "last", FILES)
    states["left over at the end"] = len(list(out.parent.iterdir())) - 3
    states["generations at the end"] = len(generations(out))
    return {**states, "kills": kills, "different builds": len(seen)}


if __name__ == "__main__":
    if sys.argv[4:] == ["two"]:
        switch.exchange = lambda *_: False  # type: ignore[assignment]
    told = main(Path(sys.argv[1], "build"), int(sys.argv[2]), int(sys.argv[3]))
    sys.stdout.write(json.dumps(told))
