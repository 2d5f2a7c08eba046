"""Measure: ``python -m benchmarks [--quick]`` prints one table, and where the time goes.

Every figure is a whole process, the median of several runs on this machine: seconds on the clock,
seconds of processors, and the most memory of one process. Beside each check stands the floor of
the same files: opening them, the C parser, a hash, and nothing else, run in turn with the check.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.circle import AGENCIES
from benchmarks.circle import write_circle
from benchmarks.generate import write_library
from benchmarks.generate import write_provider

ROOT = Path(__file__).parent.parent
GOLDENTHREAD = (sys.executable, "-m", "goldenthread")
USUAL = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment of people who use it: Python keeps what it compiled for the next run."""
FLOOR = """
import gc, hashlib, sys
from pathlib import Path
from _ruamel_yaml import CParser
from ruamel.yaml.events import StreamEndEvent
gc.disable()
for path in sorted(Path(sys.argv[1]).rglob("*")):
    if path.suffix in (".yaml", ".md"):
        raw = path.read_bytes()
        hashlib.sha256(raw).hexdigest()
        parser = CParser(raw.decode().split("\\n---\\n")[0])
        while not isinstance(parser.get_event(), StreamEndEvent):
            pass
"""
HEADER = f"{'':<34}{'seconds':>8}{'CPU':>8}{'floor':>8}{'times':>7}{'target':>8}{'memory':>17}"


@dataclass(frozen=True)
class Cost:
    """What one process took: seconds on the clock, seconds of processors, MiB at its peak."""

    seconds: float
    cpu: float
    peak: float


def once(command: Sequence[str]) -> Cost:
    """Run a process to its end. Its own children count; not on Windows, which cannot say so."""
    began = perf_counter()
    process = subprocess.Popen(
        command, cwd=ROOT, env=USUAL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, _, usage = os.wait4(process.pid, 0)
    kibibytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Cost(perf_counter() - began, usage.ru_utime + usage.ru_stime, kibibytes / 1024)


def median(costs: list[Cost]) -> Cost:
    """Return the middle of each figure."""
    return Cost(
        statistics.median(each.seconds for each in costs),
        statistics.median(each.cpu for each in costs),
        statistics.median(each.peak for each in costs),
    )


def in_turn(runs: int, *commands: Sequence[str]) -> list[Cost]:
    """Return the median cost of each command, run in turn so that a busy moment meets them all."""
    rounds = [[once(command) for command in commands] for _ in range(runs)]
    return [median(list(costs)) for costs in zip(*rounds, strict=True)]


def row(what: str, cost: Cost, target: float, floor: Cost | None = None) -> str:
    """Return one line of the table."""
    beside = f"{floor.seconds:8.2f}{cost.seconds / floor.seconds:6.1f}x" if floor else " " * 15
    verdict = "ok" if cost.seconds <= target else "SLOW"
    figures = f"{cost.seconds:8.2f}{cost.cpu:8.2f}{beside}{target:8.2f}"
    return f"{what:<34}{figures} {verdict:<5}{cost.peak:7.0f} MiB"


def show(line: str) -> None:
    """Print a line at once: the next may take a minute."""
    print(line, flush=True)


def check(what: str, root: Path, target: float, runs: int) -> float:
    """Measure a check beside the floor of the same files; return its seconds."""
    command = (*GOLDENTHREAD, "check", "--root", str(root))
    cost, floor = in_turn(runs, command, (sys.executable, "-c", FLOOR, str(root)))
    show(row(what, cost, target, floor))
    return cost.seconds


def build(what: str, root: Path, target: float, runs: int, out: Path) -> None:
    """Measure a build."""
    (cost,) = in_turn(runs, (*GOLDENTHREAD, "build", "--root", str(root), "--out", str(out)))
    show(row(what, cost, target))


def stages(command: str, *options: str) -> str:
    """Return what each stage and each rule took in one run of a command."""
    run = subprocess.run(
        (*GOLDENTHREAD, command, "--timings", *options),
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    return run.stderr


def without_rules(table: str) -> str:
    """Return a table of stages alone."""
    return "\n".join(line for line in table.splitlines() if not line.startswith("  rule"))


def main() -> None:
    """Print the table, then the share of each stage and the cost of each rule."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="one run of each")
    runs = 1 if parser.parse_args().quick else 5
    few = max(1, runs // 2)
    show(HEADER)
    show(row("--help", *in_turn(runs * 2, (*GOLDENTHREAD, "--help")), 0.1))
    check("check, the sample", ROOT, 0.5, runs)
    with tempfile.TemporaryDirectory() as name:
        small, large, circle, provider = (Path(name, each) for each in ("1", "10", "12", "one"))
        few_records, many_records = write_library(small, 1_000), write_library(large, 10_000)
        less = check(f"check, {few_records:,} records", small, 0.7, runs)
        more = check(f"check, {many_records:,} records", large, 4.0, runs)
        write_circle(circle)
        check(f"check, {AGENCIES} agencies in a circle", circle, 0.5, runs)
        build("build, the sample", ROOT, 12.0, few, Path(name, "out"))
        write_provider(provider, 1_000)
        build("build, 1,000 records", provider, 8.0, few, Path(name, "out"))
        each = (more - less) / (many_records - few_records) * 1000
        show(f"\nEach further record adds {each:.2f} ms to a check.")
        for root, title in ((ROOT, "the sample"), (provider, "1,000 records")):
            table = stages("build", "--root", str(root), "--out", str(Path(name, "out")))
            show(f"\nbuild of {title}, by stage\n{without_rules(table)}")
        table = stages("check", "--profile", "inspection", "--root", str(large))
        show(f"\ncheck of {many_records:,} records, by stage and rule\n{table}")


if __name__ == "__main__":
    main()
