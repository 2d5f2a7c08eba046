"""Measure: ``python -m benchmarks [--quick]`` prints one table.

Every figure is a whole process, the median of several runs on this machine. Beside each check
stands the floor of the same files: opening them, the C parser, a hash, and nothing else.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.generate import write_library
from benchmarks.generate import write_provider

ROOT = Path(__file__).parent.parent
GOLDENTHREAD = (sys.executable, "-m", "goldenthread")
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
PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@dataclass(frozen=True)
class Row:
    """One line of the table. ``target`` and ``floor`` are seconds, ``peak`` is MiB."""

    what: str
    seconds: float
    target: float
    floor: float | None = None
    peak: float | None = None

    def __str__(self) -> str:
        """Write the row with its ratio to the floor."""
        floor = f"{self.floor:8.2f} s {self.seconds / self.floor:5.1f}x" if self.floor else " " * 17
        peak = f"{self.peak:6.0f} MiB" if self.peak else ""
        verdict = "ok" if self.seconds <= self.target else "SLOW"
        return f"{self.what:<34}{self.seconds:8.2f} s{floor}{self.target:8.2f} s {verdict:<5}{peak}"


def timed(command: tuple[str, ...], runs: int) -> float:
    """Return the median seconds of a whole process."""
    taken = []
    for _ in range(runs):
        began = perf_counter()
        subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        taken.append(perf_counter() - began)
    return statistics.median(taken)


def peak(command: tuple[str, ...]) -> float:
    """Return the largest memory of a process, in MiB (Linux counts in KiB)."""
    run = subprocess.run(
        (sys.executable, "-c", PEAK, *command), cwd=ROOT, capture_output=True, check=True
    )
    return int(run.stdout) / 1024


def check_row(what: str, root: Path, target: float, runs: int) -> Row:
    """Measure a check beside the floor of the same files."""
    command = (*GOLDENTHREAD, "check", "--root", str(root))
    floor = timed((sys.executable, "-c", FLOOR, str(root)), runs)
    return Row(what, timed(command, runs), target, floor, peak(command))


def build_row(what: str, root: Path, target: float, runs: int, folder: Path) -> Row:
    """Measure a build into an empty folder each time."""
    command = (*GOLDENTHREAD, "build", "--root", str(root), "--out", str(folder / "out"))
    return Row(what, timed(command, runs), target, None, peak(command))


def shares(root: Path, folder: Path) -> str:
    """Return the share of each stage of one build."""
    command = (
        *GOLDENTHREAD,
        "build",
        "--timings",
        "--root",
        str(root),
        "--out",
        str(folder / "out"),
    )
    run = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    return "\n".join(line for line in run.stderr.splitlines() if not line.startswith("  rule"))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="one run each, small libraries")
    runs = 1 if parser.parse_args().quick else 5
    print(f"{'':<34}{'median':>10}{'floor':>10}{'':>7}{'target':>10}")
    print(Row("--help", timed((*GOLDENTHREAD, "--help"), runs * 2), 0.1), flush=True)
    print(check_row("check, the sample", ROOT, 0.5, runs), flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for records, target in ((1_000, 0.7), (10_000, 4.0)):
            made = write_library(folder / str(records), records)
            row = check_row(f"check, {made:,} records", folder / str(records), target, runs)
            print(row, flush=True)
        few = max(1, runs // 2)
        print(build_row("build, the sample", ROOT, 12.0, few, folder), flush=True)
        write_provider(folder / "provider", 1_000)
        row = build_row("build, 1,000 records", folder / "provider", 8.0, few, folder)
        print(row, flush=True)
        print(f"\nbuild of the sample, by stage\n{shares(ROOT, folder)}")
        print(f"\nbuild of 1,000 records, by stage\n{shares(folder / 'provider', folder)}")


if __name__ == "__main__":
    main()
