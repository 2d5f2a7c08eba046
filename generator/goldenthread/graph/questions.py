"""Questions asked of pathways as graphs: reachability and components, never all paths.

A pathway may loop (chase, wait, chase again): a loop is normal as long as there is a way out. What
can be reached is asked of the steps as they stand; importing networkx takes a tenth of a check of
the sample, so it is imported where a harder question comes up, which few libraries ask.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from functools import cache

from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step

Ways = dict[str, tuple[str, ...]]
"""For each step, by its id, the ids of those that may follow."""


@cache
def ways_of(pathway: Pathway) -> Ways:
    """Return the ways between a pathway's steps; steps that do not exist are left out."""
    ways: Ways = dict.fromkeys((step.id for step in pathway.steps), ())
    for step in pathway.steps:
        ways[step.id] += tuple(id for id in ways_out(step) if id in ways)
    return ways


def ways_out(step: Step) -> tuple[str, ...]:
    """Return the ids of the steps that may follow, in the order they are written."""
    return ((step.next,) if step.next else ()) + tuple(each.next for each in step.branches)


def spread(starts: Iterable[str], near: Callable[[str], Iterable[str]]) -> frozenset[str]:
    """Return all that can be reached from the starts, the starts included."""
    found: set[str] = set()
    waiting = list(starts)
    while waiting:
        if (id := waiting.pop()) not in found:
            found.add(id)
            waiting.extend(near(id))
    return frozenset(found)


def after(pathway: Pathway, step: Step) -> tuple[Step, ...]:
    """Return the steps that may come after a step, in reading order."""
    ways = ways_of(pathway)
    later = spread(ways[step.id], ways.__getitem__)
    return tuple(each for each in pathway.steps if each.id in later)
