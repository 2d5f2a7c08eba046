"""A name that belongs to another record's inside: a step, a level, a clock, a heading."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from goldenthread.library.library import Library
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.model.spelling import meant_or_known
from goldenthread.records.case_example import CaseExample
from goldenthread.records.framework import Framework
from goldenthread.records.framework import Requirement
from goldenthread.records.governance import Audit
from goldenthread.records.links import KeyPath
from goldenthread.records.pathway import Pathway
from goldenthread.records.provider import ServiceType
from goldenthread.records.threshold import ThresholdSet
from goldenthread.records.traits import Evidence
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

Named = tuple[str, KeyPath, str, str, Iterable[str]]
"""A record, a path in it, what the name is of, the name, and the names that exist."""


def check(world: World) -> Iterator[Problem]:
    """Yield every name within a record that its owner does not have."""
    library = world.library
    for names in (
        _steps,
        _case_steps,
        _levels,
        _case_levels,
        _headings,
        _categories,
        _not_used,
        _actions,
    ):
        for key, path, what, name, known in names(library):
            existing = sorted(set(known))
            if name not in existing:
                yield _problem(key, path, what, name, existing)
    yield from _clocks(world)


def _problem(key: str, path: KeyPath, what: str, name: str, known: list[str]) -> Problem:
    hint = meant_or_known(name, known, "Write the name of one that is there.")
    return Problem(key, path, f'There is no {what} called "{name}".', hint)


def _steps(library: Library) -> Iterator[Named]:
    for pathway in library.all(Pathway):
        ids = [step.id for step in pathway.steps]
        if len(set(ids)) < len(ids):
            continue  # two steps with one name are another rule's: the other name is not known
        yield pathway.key, ("start",), "step in this pathway", pathway.start, ids
        for number, step in enumerate(pathway.steps):
            if step.next:
                yield pathway.key, ("steps", number, "next"), "step in this pathway", step.next, ids
            for index, branch in enumerate(step.branches):
                path = ("steps", number, "branches", index, "next")
                yield pathway.key, path, "step in this pathway", branch.next, ids


def _case_steps(library: Library) -> Iterator[Named]:
    for case in library.all(CaseExample):
        if pathway := library.find(Pathway, case.pathway):
            ids = [step.id for step in pathway.steps]
            for index, action in enumerate(case.actions):
                path = ("actions", index, "step")
                yield case.key, path, f"step in the pathway {pathway.id}", action.step, ids


def _levels(library: Library) -> Iterator[Named]:
    for each in library.all(ThresholdSet):
        ids = [level.id for level in each.levels]
        for number, row in enumerate(each.rows):
            for index, cell in enumerate(row.cells):
                path = ("rows", number, "cells", index, "level")
                yield each.key, path, "level in this set", cell.level, ids


def _case_levels(library: Library) -> Iterator[Named]:
    """Yield the levels that examples name; a set of another authority is reported as such."""
    for case in library.all(CaseExample):
        used = case.decision and library.find(ThresholdSet, case.decision.threshold_set)
        if case.decision and used and used.authority == case.authority:
            ids = [level.id for level in used.levels]
            yield case.key, ("decision", "level"), f"level in {used.id}", case.decision.level, ids


def _headings(library: Library) -> Iterator[Named]:
    for each in library.all(Requirement):
        if framework := library.find(Framework, each.framework):
            ids = [group.id for group in framework.groups]
            yield each.key, ("group",), f"heading in {framework.id}", each.group, ids


def _categories(library: Library) -> Iterator[Named]:
    for key, entry in library.entries.items():
        shows = entry.record.shows if isinstance(entry.record, Evidence) else ()
        for index, each in enumerate(shows):
            requirement = library.find(Requirement, each.requirement)
            framework = requirement and library.find(Framework, requirement.framework)
            if framework:
                ids = [category.id for category in framework.categories]
                path = ("shows", index, "category")
                yield key, path, f"evidence category in {framework.id}", each.category, ids


def _not_used(library: Library) -> Iterator[Named]:
    """Yield the evidence categories that a type of service says do not apply to it."""
    for each in library.all(ServiceType):
        for place, unused in enumerate(each.evidence_not_used):
            if framework := library.find(Framework, unused.framework):
                ids = [category.id for category in framework.categories]
                for index, name in enumerate(unused.categories):
                    path = ("evidence_not_used", place, "categories", index)
                    yield each.key, path, f"evidence category in {framework.id}", name, ids


def _actions(library: Library) -> Iterator[Named]:
    for audit in library.all(Audit):
        ids = [action.id for action in audit.actions]
        for number, finding in enumerate(audit.findings):
            for index, action in enumerate(finding.actions):
                path = ("findings", number, "actions", index)
                yield audit.key, path, "action in this audit", action, ids


def _clocks(world: World) -> Iterator[Problem]:
    """Yield each step whose clock one of its authorities lacks, once a step."""
    reported = set()
    for bound in world.bindings:
        ids = sorted(clock.id for clock in bound.authority.clocks)
        for number, step in enumerate(bound.pathway.steps):
            place = (bound.pathway.key, ("steps", number, "clock"))
            if step.clock and step.clock not in ids and place not in reported:
                reported.add(place)
                yield _problem(*place, f"clock at {bound.authority.short}", step.clock, ids)


RULE = Rule(
    code="GT104",
    name="unknown-name-within",
    summary="A step, level, clock, heading or action is named that its owner does not have.",
    why=(
        "A case example that cites a step which no longer exists, or a branch that leads to a "
        "deleted step, shows that the written approach and the practised one have come apart."
    ),
    source="docs/decisions/0007-facts-are-quoted.md.",
    severity=Severity.ERROR,
    bad="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: tel-manager}  # <-
  - {id: tell-manager, kind: tell, title: Tell the manager, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    good="""\
kind: pathway
start: make-safe
steps:
  - {id: make-safe, kind: act, title: Make the person safe, next: tell-manager}
  - {id: tell-manager, kind: tell, title: Tell the manager, next: closed}
  - {id: closed, kind: end, title: Closed}
""",
    check=check,
    profile=Profile.DRAFT,
)
