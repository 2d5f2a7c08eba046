"""What this machine has of what Golden Thread needs: one function a need, each giving parts.

Nothing here is imported at the top that may be missing: finding that out is the task.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from enum import Enum
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from packaging.requirements import Requirement

from goldenthread.cli.shell import typed

OLDEST_PYTHON = (3, 11)
MATERIAL_ENDS = date(2027, 5, 5)
"""Material for MkDocs gets no security fixes after this day, as it says itself at every build."""
WARN_BEFORE = timedelta(days=90)


class State(Enum):
    """How a part stands; the word is what people and programs read."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is needed: ``found`` says what is there, ``mend`` the line that mends it."""

    name: str
    state: State
    found: str
    mend: str = ""


def parts(as_of: date, out: Path) -> Iterator[Part]:
    """Yield every part, in the order in which one would mend them.

    ``as_of`` is the day on which ends of support are judged, ``out`` where outputs will go.
    """
    yield python()
    yield from libraries()
    yield looked_at("pandoc", pandoc, reinstall("pypandoc_binary"))
    yield looked_at("Graphviz", graphviz, reinstall("pygraphviz"))
    yield looked_at("Font of the diagrams", font, reinstall("goldenthread"))
    yield looked_at("Time zones", time_zones, reinstall("tzdata"))
    yield support(as_of)
    yield git()
    yield folder(out)
    yield switching(out)


def looked_at(name: str, look: Callable[[], str], mend: str) -> Part:
    """Return a good part with what ``look`` found, or a bad one with what it ran into."""
    try:
        return Part(name, State.GOOD, look())
    except Exception as problem:  # noqa: BLE001 - whatever it is, it is what is wrong with the part
        return Part(name, State.BAD, " ".join(str(problem).split()) or repr(problem), mend)


def python() -> Part:
    """Judge the Python that runs this."""
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] >= OLDEST_PYTHON:
        return Part("Python", State.GOOD, found)
    return Part("Python", State.BAD, found, "Install Python 3.11 or newer.")


def libraries() -> Iterator[Part]:
    """Yield each library that the installed package asks for."""
    try:
        wanted = metadata.requires("goldenthread") or []
    except metadata.PackageNotFoundError:
        found = "runs from its folder without being installed, so its libraries are not known"
        yield Part("goldenthread", State.WARNING, found, pip("install", "."))
        return
    for requirement in sorted(map(Requirement, wanted), key=lambda each: each.name.lower()):
        if requirement.marker is None or requirement.marker.evaluate():
            yield library(requirement)


def library(requirement: Requirement) -> Part:
    """Judge the installed version of one library."""
    mend = pip("install", f"{requirement.name}{requirement.specifier}")
    try:
        version = metadata.version(requirement.name)
    except metadata.PackageNotFoundError:
        return Part(requirement.name, State.BAD, "not installed", mend)
    if requirement.specifier.contains(version, prereleases=True):
        return Part(requirement.name, State.GOOD, version)
    found = f"{version}, but {requirement.specifier} is needed"
    return Part(requirement.name, State.BAD, found, mend)


def pandoc() -> str:
    """Return the version of the pandoc that writes the Word files."""
    from goldenthread.emit.word import pandoc  # noqa: PLC0415

    return pandoc.version(pandoc.find())


def graphviz() -> str:
    """Draw one arrow and return the version of the Graphviz that drew it."""
    from goldenthread.emit.diagram import engine  # noqa: PLC0415

    chosen = engine.chosen()
    engine.render("digraph { a -> b }", "svg", chosen)
    return engine.version(chosen)


def font() -> str:
    """Return the names of the font files that ship with the package."""
    from goldenthread.emit.diagram import fonts  # noqa: PLC0415

    names = sorted(path.stem for path in fonts.FOLDER.glob("*.ttf"))
    if not names:
        raise FileNotFoundError("the font files of the package are missing")
    return ", ".join(names)


def time_zones() -> str:
    """Return the name of the time zone that opening hours are given in."""
    return ZoneInfo("Europe/London").key


def support(as_of: date) -> Part:
    """Warn when Material for MkDocs is about to get no more security fixes."""
    left = (MATERIAL_ENDS - as_of).days
    state = State.WARNING if MATERIAL_ENDS - as_of <= WARN_BEFORE else State.GOOD
    ends = f"{MATERIAL_ENDS.day} {MATERIAL_ENDS:%B %Y}"
    found = f"security fixes end on {ends}" if left >= 0 else f"security fixes ended on {ends}"
    mend = "Plan the move to another site builder: docs/decisions/0001-parts-chosen.md"
    return Part("Support of the site's theme", state, found, mend if state != State.GOOD else "")


def git() -> Part:
    """Look for git, which keeps the library's history; building does without."""
    if shutil.which("git"):
        return Part("git", State.GOOD, "found")
    mend = "Install git from your system's packages, for example: apt-get install git"
    return Part("git", State.WARNING, "not found; the library's history cannot be kept", mend)


def folder(out: Path) -> Part:
    """Judge the folder for outputs, or the nearest one above it that is there."""
    there = nearest(out)
    if there.is_dir() and os.access(there, os.W_OK | os.X_OK):
        return Part("Folder for outputs", State.GOOD, f"{out} can be written")
    found = f"{there} cannot be written"
    return Part("Folder for outputs", State.BAD, found, "Choose another with --out FOLDER.")


def switching(out: Path) -> Part:
    """Try, beside the folder for outputs, how a build can be put in the place of another."""
    from goldenthread.emit.publish.switch import can_exchange  # noqa: PLC0415

    name = "Putting a build in place"
    try:
        with TemporaryDirectory(prefix=".goldenthread-doctor-", dir=nearest(out.parent)) as there:
            in_one_step = can_exchange(Path(there))
    except OSError as problem:
        return Part(name, State.WARNING, f"could not be tried: {problem.strerror}")
    if in_one_step:
        return Part(name, State.GOOD, "one step: readers see the old build or the new one")
    found = (
        "two quick steps on this disk: a machine that stops between them leaves no build until "
        "the next `goldenthread rollback` or `goldenthread build` brings it back"
    )
    return Part(name, State.WARNING, found)


def nearest(path: Path) -> Path:
    """Return a path, or the nearest folder above it that is there."""
    return next(each for each in (path, *path.resolve().parents) if each.exists())


def reinstall(package: str) -> str:
    """Return the line that installs a package again as it should be."""
    return pip("install", "--force-reinstall", "--no-deps", package)


def pip(*arguments: str) -> str:
    """Return a pip command for this very Python."""
    return typed(sys.executable, "-m", "pip", *arguments)
