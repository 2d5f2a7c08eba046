#!/usr/bin/env python3
"""The commands of this repository, for a machine that has Python 3.11 or newer and git.

python3 run.py build    install what is needed, then check and build the library in this folder
python3 run.py test     install what is needed, then run every check and test
python3 run.py serve    install what is needed, then show the site while its sources are edited
python3 run.py bench    install what is needed, then measure the speed
python3 run.py audit    ask whether a locked package has a known hole (needs the network)
python3 run.py sbom     list every package that is installed, in goldenthread.cdx.json

What follows the name is handed on: `python3 run.py build --timings`. Everything is installed into
.venv from the lock files in requirements/; a second run installs nothing. Only Python's own
library is used here, because nothing else is there yet.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"
LOCKS = {"run": HERE / "requirements" / "run.txt", "dev": HERE / "requirements" / "dev.txt"}
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
SBOM = HERE / "goldenthread.cdx.json"
CHECKS = (
    ("Style", ("ruff", "check", ".")),
    ("Layout of the code", ("ruff", "format", "--check", ".")),
    ("Types", ("mypy", "--strict")),
    ("The library's own checks", ("goldenthread", "check")),
    ("Reference pages", ("goldenthread", "docs", "--check")),
    ("Workflow files", ("zizmor", "--offline", "--no-progress", "--persona=auditor", ".")),
)
PROGRAMS = {"zizmor"}
"""Tools that are no Python module: they are started by their file."""
PIP_TROUBLE = {
    "DO NOT MATCH THE HASHES": "A downloaded package is not the one that the lock file names (its "
    "SHA-256 differs), so nothing was installed. Run the command again; if it says the same, "
    "something between here and the package registry changes the files.",
    "connection broken by": "The package registry cannot be reached. Check the network (and the "
    "proxy, where there is one) and run the command again.",
    "No matching distribution": "A locked package was not found: the package registry cannot be "
    "reached, or has no file of it for this machine. Linux (glibc), macOS and Windows on the usual "
    "processors are supported.",
    "No space left on device": "The disk is full. The packages need about 600 MB.",
}


class Stopped(Exception):
    """A step that could not be done. The message says why and what mends it."""


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code; 3 when it could not be prepared."""
    commands = {"build": build, "test": test, "serve": serve, "bench": bench}
    commands |= {"audit": audit, "sbom": sbom}
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        need_python()
        return commands[arguments[0]](arguments[1:])
    except Stopped as problem:
        print(f"\nStopped: {problem}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def build(arguments: list[str]) -> int:
    """Check and build the library in this folder."""
    install("run")
    return in_venv("goldenthread", "build", *arguments)


def serve(arguments: list[str]) -> int:
    """Show the site on this machine while its sources are edited."""
    install("run")
    return in_venv("goldenthread", "serve", *arguments)


def bench(arguments: list[str]) -> int:
    """Measure the speed and print a table."""
    install("dev")
    return in_venv("benchmarks", *arguments)


def audit(arguments: list[str]) -> int:
    """Ask whether a locked package has a known hole; 1 when one has, 3 when nobody answered."""
    install("dev")
    options = ("--require-hashes", "--disable-pip", "--format=json", "--progress-spinner=off")
    command = ("pip_audit", "--requirement", str(LOCKS["dev"]), *options, *arguments)
    done = subprocess.run(
        [PYTHON, "-m", *command],
        cwd=HERE,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        check=False,
    )
    code, words = verdict(done.stdout)
    print(words)
    return code


def verdict(answer: str) -> tuple[int, str]:
    """Return the exit code and the words for what pip-audit answered."""
    try:
        packages = json.loads(answer)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return 3, "Nothing was audited: the list of known holes cannot be reached from here."
    asked = [each for each in packages if "vulns" in each]
    holes = [
        f"{each['name']} {each['version']}: {hole['id']}, mended in "
        f"{', '.join(hole['fix_versions']) or 'no version yet'}"
        for each in asked
        for hole in each["vulns"]
    ]
    if holes:
        return 1, "\n".join([f"{len(holes)} known holes in the locked packages:", *holes])
    if len(asked) < len(packages):
        missing = len(packages) - len(asked)
        return (
            3,
            f"Not audited: {missing} of {len(packages)} packages, about which nobody answered.",
        )
    return 0, f"No known hole in the {len(packages)} locked packages."


def sbom(arguments: list[str]) -> int:
    """Write the software bill of materials: every locked package with its version and hashes."""
    install("dev")
    options = ("--pyproject", "pyproject.toml", "--output-reproducible", "-o", SBOM.name)
    code = in_venv("cyclonedx_py", "requirements", str(LOCKS["run"]), *options, *arguments)
    if code == 0:
        print(f"Written: {SBOM.name}, SHA-256 {digest(SBOM.read_bytes())}")
    return code


def test(arguments: list[str]) -> int:
    """Run every check, then pytest with ``arguments``; report all that failed."""
    start = time.monotonic()
    install("dev")
    need_browser()
    failed = []
    for title, command in (*CHECKS, ("Tests", ("pytest", *arguments))):
        print(f"\n== {title}: {' '.join(command)}", flush=True)
        if in_venv(*command):
            failed.append(title)
    seconds = time.monotonic() - start
    if failed:
        print(f"\nNot clean after {seconds:.0f} s: {', '.join(failed)}.")
        return 1
    print(f"\nAll clean after {seconds:.0f} s.")
    return 0


def in_venv(*command: str) -> int:
    """Run a tool of the environment with the terminal as it is; return its exit code."""
    name, *rest = command
    program = (str(PYTHON.with_name(name)),) if name in PROGRAMS else (str(PYTHON), "-m", name)
    return subprocess.run([*program, *rest], cwd=HERE, env=environment(), check=False).returncode


def environment() -> dict[str, str]:
    """Return the environment for commands: compiled files kept, no packages from elsewhere."""
    unwanted = {
        "PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH", "PIP_USER", "SOURCE_DATE_EPOCH",
    }  # fmt: skip
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "DEBIAN_FRONTEND": "noninteractive"}


def need_python() -> None:
    """Refuse a Python that is too old."""
    if sys.version_info < (3, 11):
        found = ".".join(map(str, sys.version_info[:3]))
        raise Stopped(
            f"this is Python {found}, and Golden Thread needs 3.11 or newer. Install one and "
            "start it by its name, for example: python3.11 run.py build"
        )


def install(group: str) -> None:
    """Make .venv hold the locked packages of ``group`` (``run`` or ``dev``) and goldenthread.

    Does nothing when the stamp in .venv says that it already holds them: ``dev`` contains ``run``.
    """
    machine = digest(sys.version.encode(), bytes(HERE))
    locks = digest(*(path.read_bytes() for path in (HERE / "pyproject.toml", *LOCKS.values())))
    installed = STAMP.read_text("utf-8").split() if STAMP.exists() else ["", machine, ""]
    if installed in ([group, machine, locks], ["dev", machine, locks]) and PYTHON.exists():
        return
    STAMP.unlink(missing_ok=True)
    if machine not in installed or not PYTHON.exists():
        make_venv()
    lock = LOCKS[group]
    count = lock.read_text("utf-8").count("==")
    pip(f"Installing {count} locked packages", "--require-hashes", "--requirement", str(lock))
    pip("Installing goldenthread", "--no-build-isolation", "--no-deps", "--editable", str(HERE))
    STAMP.write_text(f"{group} {machine} {locks}\n", "utf-8")


def digest(*parts: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def make_venv() -> None:
    """Make .venv anew."""
    print("Preparing .venv: this happens once and takes about a minute.", flush=True)
    if importlib.util.find_spec("ensurepip") is None:
        major, minor = sys.version_info[:2]
        system_package(f"python{major}.{minor}-venv", "This Python cannot make environments.")
    follow("Making a Python environment in .venv", sys.executable, "-m", "venv", "--clear", VENV)


def pip(title: str, *arguments: str) -> None:
    """Install with the environment's pip, in silence unless it fails."""
    follow(title, PYTHON, "-m", "pip", "install", "--progress-bar", "off", *arguments)


def need_browser() -> None:
    """Install Chromium for the browser tests unless a browser of its family is here."""
    if not any(shutil.which(name) for name in BROWSERS):
        system_package("chromium", "The browser tests need Chromium or Chrome.")


def system_package(name: str, why: str) -> None:
    """Install a package of the operating system where apt-get can; else say what to install."""
    administrator = hasattr(os, "geteuid") and os.geteuid() == 0
    if not shutil.which("apt-get") or not (administrator or shutil.which("sudo")):
        raise Stopped(f"{why} Install the system package {name}, then run the command again.")
    prefix = [] if administrator else ["sudo"]
    follow("Reading the system's list of packages", *prefix, "apt-get", "update")
    install = ("apt-get", "install", "--yes", "--no-install-recommends", name)
    follow(f"Installing the system package {name}", *prefix, *install)


def follow(title: str, *command: str | Path) -> None:
    """Run a command in silence, showing that it goes on; raise ``Stopped`` if it fails."""
    start = time.monotonic()
    lines: list[str] = []
    print(title, end=" ... ", flush=True)
    with subprocess.Popen(
        command,
        cwd=HERE,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        reader = threading.Thread(target=collect, args=(process, lines))
        reader.start()
        while reader.is_alive():
            reader.join(0.5)
            show(title, f"{progress(lines)}{time.monotonic() - start:.0f} s")
    if process.returncode:
        raise Stopped(explain(command, "".join(lines)))
    show(title, "")
    print(f"done in {time.monotonic() - start:.0f} s", flush=True)


def collect(process: subprocess.Popen[str], lines: list[str]) -> None:
    """Append what a process prints to ``lines``, until it ends."""
    for line in process.stdout or ():
        lines.append(line)  # noqa: PERF402 - another thread reads along


def progress(lines: list[str]) -> str:
    """Return how far pip is, by what it has printed; nothing for other programs."""
    if any(line.startswith("Installing collected packages") for line in lines):
        return "unpacking, "
    count = sum(line.startswith(("Collecting ", "Processing ")) for line in lines)
    return f"{count} found, " if count else ""


def show(title: str, state: str) -> None:
    """Write ``state`` over the last one on a terminal; elsewhere nothing, to keep a log short."""
    if sys.stdout.isatty():
        print(f"\r{title} ... {state:30}\r{title} ... {state}", end="", flush=True)


def explain(command: tuple[str | Path, ...], output: str) -> str:
    """Return why a command failed, in plain words where the cause is known."""
    for sign, words in PIP_TROUBLE.items():
        if sign in output:
            return words
    last = "\n".join(f"    {line}" for line in output.splitlines()[-20:])
    return f"this command failed:\n    {' '.join(map(str, command))}\n{last}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
