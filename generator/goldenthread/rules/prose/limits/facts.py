"""Every time limit that the records of a library set, with what it is a limit for."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from goldenthread.library.library import Library
from goldenthread.records.agency import Purpose
from goldenthread.records.authority import Authority
from goldenthread.records.duty import Duty
from goldenthread.records.limits import Limit
from goldenthread.records.links import KeyPath
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind
from goldenthread.records.threshold import Ask
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.prose.typed import Kept
from goldenthread.rules.prose.wording import Said
from goldenthread.rules.prose.wording import holds
from goldenthread.rules.prose.wording import phrases
from goldenthread.rules.prose.wording import said_in


class Of(Enum):
    """What sort of record sets a limit."""

    STEP = 1
    CLOCK = 2
    DUTY = 3
    LEVEL = 4


class LimitFact(NamedTuple):
    """A limit of a record: what sets it, the words that say what for, and for which purpose.

    ``authority`` is that of a clock or a level. ``clock`` is a clock's id, or that of the one that
    a step answers to. ``told`` are the words that say who is told. ``chases`` says that it is for
    asking again.
    """

    code: str
    kept: Kept
    of: Of
    about: Said
    told: Said
    purpose: str | None = None
    clock: str | None = None
    authority: str | None = None
    chases: bool = False


@lru_cache(maxsize=8)
def limit_facts(library: Library) -> tuple[LimitFact, ...]:
    """Return the limits of steps, then of clocks, of levels and of duties."""
    steps, clocks = _of_steps(library), _of_clocks(library)
    return (*steps, *clocks, *_of_levels(library), *_of_duties(library))


def _steps(library: Library) -> Iterator[Step]:
    return (step for pathway in library.all(Pathway) for step in pathway.steps)


def _of_steps(library: Library) -> Iterator[LimitFact]:
    for pathway in library.all(Pathway):
        for index, step in enumerate(pathway.steps):
            if step.within:
                yield LimitFact(
                    step.within.limit.code,
                    _kept(
                        pathway.key,
                        f"steps.{step.id}.within.limit",
                        ("steps", index, "within", "limit"),
                        step.within.limit,
                    ),
                    Of.STEP,
                    _about_step(library, step),
                    _about_step(library, step),
                    step.purpose,
                    step.clock,
                    chases=step.kind is StepKind.FOLLOW_UP,
                )


def _about_step(library: Library, step: Step) -> Said:
    purpose = library.find(Purpose, step.purpose)
    return said_in(f"{step.title} | {purpose.name} | {purpose.short}" if purpose else step.title)


def _of_clocks(library: Library) -> Iterator[LimitFact]:
    for authority in library.all(Authority):
        for index, clock in enumerate(authority.clocks):
            path = ("clocks", index, "limit")
            kept = _kept(authority.key, f"clocks.{clock.id}.limit", path, clock.limit)
            about = said_in(f"{clock.id} | {clock.what}")
            yield LimitFact(
                clock.limit.code,
                kept,
                Of.CLOCK,
                about,
                about,
                clock=clock.id,
                authority=authority.id,
            )


def _of_levels(library: Library) -> Iterator[LimitFact]:
    """Yield the limits for telling the council; a level that asks for a record is only logged."""
    for found in library.all(ThresholdSet):
        for index, level in enumerate(found.levels):
            if level.limit and level.asks is not Ask.RECORD:
                path = ("levels", index, "limit")
                kept = _kept(found.key, f"levels.{level.id}.limit", path, level.limit)
                about = said_in(level.name)
                yield LimitFact(
                    level.limit.code, kept, Of.LEVEL, about, about, authority=found.authority
                )


def _of_duties(library: Library) -> Iterator[LimitFact]:
    chasing = {
        id for step in _steps(library) if step.kind is StepKind.FOLLOW_UP for id in step.duties
    }
    for duty in library.all(Duty):
        chases = duty.id in chasing
        about = said_in(f"{duty.title} | {duty.recipient} | {duty.basis}")
        told = said_in(duty.recipient)
        for name, limit in (("limit", duty.limit), ("then_limit", duty.then_limit)):
            if limit:
                kept = _kept(duty.key, name, (name,), limit)
                yield LimitFact(limit.code, kept, Of.DUTY, about, told, duty.purpose, chases=chases)


def _kept(key: str, name: str, path: KeyPath, limit: Limit) -> Kept:
    return Kept(f"{key}#{name}", limit.words, key, path)


@lru_cache(maxsize=8)
def concern_facts(library: Library) -> tuple[LimitFact, ...]:
    """Return the limits for raising a concern: of steps, of their clocks, and of duties."""
    purposes = concern_purposes(library)
    clocks = {
        step.clock
        for step in _steps(library)
        if step.purpose in purposes and step.kind is not StepKind.FOLLOW_UP
    }
    return tuple(
        each
        for each in limit_facts(library)
        if not each.chases
        and (
            each.of is Of.LEVEL
            or (each.clock in clocks if each.of is Of.CLOCK else each.purpose in purposes)
        )
    )


@lru_cache(maxsize=8)
def council_facts(library: Library) -> tuple[LimitFact, ...]:
    """Return the limits for telling the council anything: of its clocks, and of what it is told."""
    sectors = {each.sector for each in library.all(Purpose) if each.id in concern_purposes(library)}
    purposes = {each.id for each in library.all(Purpose) if each.sector in sectors}
    return tuple(
        each for each in limit_facts(library) if each.authority or each.purpose in purposes
    )


@lru_cache(maxsize=8)
def concern_purposes(library: Library) -> frozenset[str]:
    """Return the purposes for which a concern about an adult is raised.

    They are those of a step to which a level leads that asks for a report and which answers to a
    clock of the authority; without one, those of a step that does one of the two, if the purpose's
    name speaks of a concern.
    """
    steps = [(each, step) for each in library.all(Pathway) for step in each.steps]
    reported = {
        (pathway.id, branch.next)
        for pathway, step in steps
        for branch in step.branches
        if branch.asks is Ask.REPORT
    }
    asked = {step.purpose for each, step in steps if (each.id, step.id) in reported}
    clocked = {step.purpose for _, step in steps if step.clock}
    named = phrases("concern", of="words")
    found = [each for each in library.all(Purpose) if each.id in asked | clocked]
    sure = frozenset(each.id for each in found if each.id in asked & clocked)
    return sure or frozenset(each.id for each in found if holds(said_in(each.name), named))
