"""A pathway with what was found out about its steps: reachability and components, never paths.

A pathway may loop (chase, wait, chase again): a loop is normal as long as there is a way out.
"Every way from A to B passes C" is asked as "B cannot be reached from A when C is gone".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from functools import lru_cache

from goldenthread.graph.questions import spread
from goldenthread.graph.questions import ways_out
from goldenthread.library.library import Library
from goldenthread.records.pathway import Pathway
from goldenthread.records.pathway import Step
from goldenthread.records.pathway import StepKind

Ids = frozenset[str]


@dataclass(frozen=True, eq=False)
class Flow:
    """One pathway and what was asked of its steps, each answer worked out once."""

    pathway: Pathway

    @cached_property
    def steps(self) -> dict[str, Step]:
        """Return the steps by id; of two with one id the first."""
        return {step.id: step for step in reversed(self.pathway.steps)}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Return the place of each step among the steps, from 0."""
        return {id: number for number, id in enumerate(step.id for step in self.pathway.steps)}

    @cached_property
    def misnamed(self) -> bool:
        """Say whether a next step does not exist, or an id stands twice: no way is sure then."""
        named = {self.pathway.start}.union(*map(ways_out, self.pathway.steps))
        return not named <= self.steps.keys() or len(self.steps) < len(self.pathway.steps)

    @cached_property
    def met(self) -> Ids:
        """Return the steps that can be reached from the first."""
        return self.reached([self.pathway.start])

    @cached_property
    def ends(self) -> Ids:
        """Return the steps at which the pathway is over."""
        return frozenset(id for id, step in self.steps.items() if step.kind is StepKind.END)

    @cached_property
    def finishing(self) -> Ids:
        """Return the steps from which an end can be reached."""
        before: dict[str, list[str]] = {}
        for id, step in self.steps.items():
            for target in ways_out(step):
                before.setdefault(target, []).append(id)
        return spread(self.ends, lambda id: before.get(id, ()))

    @cached_property
    def stuck(self) -> Ids:
        """Return the steps that can be reached and from which no end can."""
        return self.met - self.finishing

    @cached_property
    def whole(self) -> bool:
        """Say whether every step is met and leads to an end. What is broken was reported once."""
        return not (self.misnamed or self.stuck) and len(self.met) == len(self.steps)

    @cached_property
    def outside(self) -> Ids:
        """Return the steps that contact somebody outside the provider."""
        return frozenset(id for id, step in self.steps.items() if step.outside)

    def reached(self, starts: Iterable[str], without: Ids = frozenset()) -> Ids:
        """Return the steps that can be reached, the starts included, when some are gone."""
        known = self.steps.keys() - without
        return spread(
            (id for id in starts if id in known),
            lambda id: (each for each in ways_out(self.steps[id]) if each in known),
        )

    def after(self, id: str) -> Ids:
        """Return the steps that may follow a step."""
        return self.reached(ways_out(self.steps[id]))

    def can_end(self, start: str, without: Ids) -> bool:
        """Say whether an end can be reached from a step when some steps are gone."""
        return bool(self.reached([start], without) & self.ends)

    def closed_loops(self) -> tuple[tuple[Step, ...], ...]:
        """Return each loop that no way leads out of, its steps in the order they follow."""
        if not self.stuck:
            return ()
        import networkx as nx  # noqa: PLC0415 - a tenth of a check, for few pathways

        graph: nx.DiGraph[str] = nx.DiGraph()
        for id in self.steps:
            if id in self.stuck:
                graph.add_edges_from((id, target) for target in ways_out(self.steps[id]))
        return tuple(
            self._in_order(frozenset(loop))
            for loop in nx.attracting_components(graph)
            if any(ways_out(self.steps[id]) for id in loop)
        )

    def _in_order(self, loop: Ids) -> tuple[Step, ...]:
        """Return the steps of a loop from the first that is met, each after one that leads to it.

        A loop with inner ways has no one order; each step is named once.
        """
        first = next(step.id for step in self.pathway.steps if step.id in loop)
        walk: dict[str, None] = {}
        waiting = [first]
        while waiting:
            if (id := waiting.pop()) in loop and id not in walk:
                walk[id] = None
                waiting.extend(reversed(ways_out(self.steps[id])))
        return tuple(self.steps[id] for id in walk)


@lru_cache(maxsize=8)
def flows(library: Library) -> tuple[Flow, ...]:
    """Return every pathway as a graph, by id."""
    return tuple(map(Flow, library.all(Pathway)))
