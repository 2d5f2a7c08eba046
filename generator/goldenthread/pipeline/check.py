"""Read, validate, link and check one library: everything that is wrong, in one run."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from goldenthread.library.library import Library
from goldenthread.library.load import load
from goldenthread.library.load import load_settings
from goldenthread.library.load import no_settings
from goldenthread.library.load import settings_links
from goldenthread.model.finding import Finding
from goldenthread.model.finding import Place
from goldenthread.model.finding import Severity
from goldenthread.model.finding import Suppressed
from goldenthread.model.finding import as_finding
from goldenthread.model.memory import ask_for_room
from goldenthread.model.profile import Profile
from goldenthread.pipeline.beside import beside
from goldenthread.pipeline.timings import Timings
from goldenthread.records.settings import FILE
from goldenthread.records.settings import Settings
from goldenthread.rules import RULES
from goldenthread.rules.engine import run
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World
from goldenthread.rules.rule import world_of
from goldenthread.rules.suppressions.applying import apart
from goldenthread.sources.files import Source
from goldenthread.sources.files import addresses_named
from goldenthread.sources.files import read
from goldenthread.sources.files import read_page
from goldenthread.sources.folder import look
from goldenthread.sources.pages import page_files

Reader = Callable[[Path, Path], Source | Finding]
"""Reads one file of the library below a root, as ``sources.files.read`` does."""


class NoLibrary(Exception):
    """The folder is no library, or its settings are wrong. ``findings`` say what to mend."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(findings[0].message)
        self.findings = findings


@dataclass(frozen=True)
class Checked:
    """A library that was read and checked, the day it was judged on, and what was found."""

    world: World
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()

    @property
    def library(self) -> Library:
        """Return the library."""
        return self.world.library

    @property
    def blocked(self) -> bool:
        """Say whether something was found that stops a build."""
        return any(each.severity is Severity.ERROR for each in self.findings)


def check(  # noqa: PLR0913 - one argument a choice of the caller
    root: Path,
    as_of: date | None,
    today: date,
    timings: Timings,
    *,
    reader: Reader = read,
    profile: Profile = Profile.PUBLISH,
    before: Library | None = None,
) -> Checked:
    """Return the library below ``root`` and every finding.

    It is judged on ``as_of``; without one, a demonstration is judged on the day that its
    settings name, and any other library today. ``reader`` reads one file; ``profile`` says how
    strictly to judge, ``before`` is the library as it was. Raises ``NoLibrary``.
    """
    with without_collector():
        ask_for_room()
        with timings.stage("read settings"):
            source, settings = _settings(root)
        with timings.stage("read sources"):
            folder = look(root)
            files = [reader(root, path) for path in folder.files]
            pages = [read_page(root, path) for path in page_files(root)]
        notes = (each for each in folder.findings if _asked_for(each, profile))
        unread = (*notes, *(each for each in (*files, *pages) if isinstance(each, Finding)))
        with timings.stage("make records"):
            sources = [each for each in files if isinstance(each, Source)]
            written = [each for each in pages if isinstance(each, Source)]
            library, findings = load(settings, sources, _named_in(root, unread), written)
            findings += settings_links(source, settings, library)
        with timings.stage("build graph"):
            world = world_of(library, as_of or settings.as_of or today, before)
        with timings.stage("run rules"):
            rules = [rule for rule in RULES if rule.profile <= profile]
            found = _run_all(rules, world, timings)
    not_run = frozenset(rule.code for rule in RULES if rule not in rules)
    parted = apart(found, library, world.as_of, not_run)
    return Checked(world, (*unread, *findings, *parted.counting), parted.suppressed)


def _asked_for(finding: Finding, profile: Profile) -> bool:
    """Say whether a run wants to hear this: what needs no mending is for inspections alone."""
    return finding.severity > Severity.INFO or profile is Profile.INSPECTION


def _named_in(root: Path, unread: tuple[Finding, ...]) -> set[str]:
    """Return the addresses of records that stand in files which could not be read."""
    return {
        key
        for each in unread
        if each.severity is Severity.ERROR
        for key in addresses_named(root / each.place.file)
    }


@contextmanager
def without_collector() -> Iterator[None]:
    """Spare the garbage collector a run over objects that all stay: a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _run_all(rules: list[Rule], world: World, timings: Timings) -> tuple[Finding, ...]:
    """Return what the rules find, in their order; those that need the index of words run beside."""
    of_words = [rule for rule in rules if rule.reads_words]
    others = [rule for rule in rules if not rule.reads_words]
    with beside(lambda: _run(of_words, world)) as words:
        found, seconds = _run(others, world)
        there, seconds_there = words()
    timings.rules |= seconds | seconds_there
    order = {rule.code: number for number, rule in enumerate(rules)}
    found += tuple(map(as_finding, there))
    return tuple(sorted(found, key=lambda each: order[each.code]))


def _run(rules: list[Rule], world: World) -> tuple[tuple[Finding, ...], dict[str, float]]:
    """Return what some rules find, and the seconds that each of them took."""
    seconds: dict[str, float] = {}
    began = perf_counter()

    def note(rule: Rule) -> None:
        nonlocal began
        now = perf_counter()
        seconds[rule.code], began = now - began, now

    return run(rules, world, note), seconds


def settings_of(root: Path) -> Settings:
    """Return the settings of the library below ``root``. Raises ``NoLibrary``."""
    return _settings(root)[1]


def _settings(root: Path) -> tuple[Source, Settings]:
    path = root / FILE
    if not os.path.lexists(path):
        missing = no_settings()
        place = Place(FILE)
        raise NoLibrary(
            (
                Finding(
                    "GT005", Severity.ERROR, place, missing.message, missing.hint, missing.example
                ),
            )
        )
    source = read(root, path)
    if isinstance(source, Finding):
        raise NoLibrary((source,))
    settings = load_settings(source)
    if isinstance(settings, Settings):
        return source, settings
    raise NoLibrary(settings)
