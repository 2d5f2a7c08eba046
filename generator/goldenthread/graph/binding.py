"""A pathway bound to one authority: its teams, its limits, its levels, its words.

Written once, a pathway names purposes, clocks and what a threshold level asks. Bound, it names
the teams to call there, the authority's own limits and the authority's own levels, and the
steps that cannot be reached there are gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from goldenthread.library.facts import Scope
from goldenthread.library.library import Library
from goldenthread.library.quoting import resolve
from goldenthread.library.serving import scope_of
from goldenthread.library.serving import serving
from goldenthread.library.serving import thresholds_of
from goldenthread.model.inline import Inline
from goldenthread.model.inline import Quote
from goldenthread.model.inline import Text
from goldenthread.model.inline import plain
from goldenthread.records.agency import Contact
from goldenthread.records.authority import Authority
from goldenthread.records.authority import Clock
from goldenthread.records.pathway import Branch
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step
from goldenthread.records.provider import Service
from goldenthread.records.threshold import Ask
from goldenthread.records.threshold import ThresholdSet


class Exit(NamedTuple):
    """One way out of a step: where to, and the condition (empty for the only way)."""

    next: str
    label: tuple[Inline, ...] = ()

    @property
    def words(self) -> str:
        """Return the condition as plain text."""
        return plain(self.label)


class BoundStep(NamedTuple):
    """A step as it stands for one authority.

    ``number`` is its place in the list of those that are left, from 1; ``at`` its place among
    all steps of the pathway, from 0.
    """

    step: Step
    number: int
    at: int
    title: tuple[Inline, ...]
    detail: tuple[Inline, ...]
    teams: tuple[Contact, ...]
    clock: Clock | None
    exits: tuple[Exit, ...]

    @property
    def words(self) -> str:
        """Return the title as plain text."""
        return plain(self.title)


class BoundPathway(NamedTuple):
    """A pathway for one authority: the steps that can be reached there, in reading order."""

    pathway: Pathway
    authority: Authority
    thresholds: ThresholdSet | None
    steps: tuple[BoundStep, ...]
    scope: Scope

    @property
    def slug(self) -> str:
        """Return a name that no other binding has: ``self-neglect-northbridge``."""
        return f"{self.pathway.id}-{self.authority.id}"


def needed_bindings(library: Library) -> Iterator[tuple[Pathway, Authority]]:
    """Yield each pathway with each authority in which a service needs it, in order of their ids."""
    services = library.all(Service)
    for pathway in library.all(Pathway):
        for id in sorted(
            {s.authority for s in services if s.service_type in pathway.service_types}
        ):
            if authority := library.find(Authority, id):
                yield pathway, authority


def bind_all(library: Library) -> tuple[BoundPathway, ...]:
    """Return every needed binding."""
    scopes = {each.id: scope_of(library, each) for each in library.all(Authority)}
    return tuple(
        bind(library, pathway, authority, scopes[authority.id])
        for pathway, authority in needed_bindings(library)
    )


def bind(
    library: Library, pathway: Pathway, authority: Authority, scope: Scope | None = None
) -> BoundPathway:
    """Return a pathway as it stands for one authority."""
    scope = scope_of(library, authority) if scope is None else scope
    thresholds = thresholds_of(library, authority.id)
    exits = {
        step.id: tuple(_exits(library, step, authority, thresholds, scope))
        for step in pathway.steps
    }
    reached = _reached(pathway.start, exits)
    steps = [(at, step) for at, step in enumerate(pathway.steps) if step.id in reached]
    bound = (
        BoundStep(
            step=step,
            number=number,
            at=at,
            title=resolve(library, step.title, scope),
            detail=resolve(library, step.detail or "", scope),
            teams=serving(library, step.purpose, authority.id) if step.purpose else (),
            clock=next((each for each in authority.clocks if each.id == step.clock), None),
            exits=exits[step.id],
        )
        for number, (at, step) in enumerate(steps, 1)
    )
    return BoundPathway(pathway, authority, thresholds, tuple(bound), scope)


def _exits(
    library: Library,
    step: Step,
    authority: Authority,
    thresholds: ThresholdSet | None,
    scope: Scope,
) -> Iterator[Exit]:
    if step.next:
        yield Exit(step.next)
    for branch in step.branches:
        if branch.asks is None or thresholds is None:
            yield Exit(branch.next, resolve(library, branch.when or "", scope))
        elif authority.every_concern_notified:
            if branch.asks is Ask.REPORT:
                yield Exit(branch.next, _every_concern(authority))
        elif label := _levels(branch, thresholds):
            yield Exit(branch.next, label)


def _every_concern(authority: Authority) -> tuple[Inline, ...]:
    """Return the label of the one way out where the authority asks for every concern."""
    return (
        Text("Always: "),
        Quote(f"{authority.key}#short", authority.short),
        Text(" asks for every concern"),
    )


def _levels(branch: Branch, thresholds: ThresholdSet) -> tuple[Inline, ...]:
    """Return the authority's own names of the levels that ask what the branch says."""
    label: list[Inline] = []
    for level in thresholds.levels:
        if level.asks is branch.asks:
            if label:
                label.append(Text(" or "))
            label.append(Quote(f"{thresholds.key}#levels.{level.id}.name", level.name))
    return tuple(label)


def _reached(start: str, exits: dict[str, tuple[Exit, ...]]) -> set[str]:
    reached, waiting = set(), [start]
    while waiting:
        if (id := waiting.pop()) in exits and id not in reached:
            reached.add(id)
            waiting.extend(each.next for each in exits[id])
    return reached
