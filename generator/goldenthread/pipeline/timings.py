"""How long each stage took, for ``--timings``, and who wants to hear of each as it begins."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field
from time import perf_counter


@dataclass
class Timings:
    """The stages of one run, in order, with the seconds that each took.

    ``on_stage`` is told the name of each stage and part when it begins. ``rules`` holds the
    seconds of each rule by its code, ``parts`` those of the parts of the longest stage.
    """

    on_stage: Callable[[str], None] = lambda _: None
    stages: list[tuple[str, float]] = field(default_factory=list)
    rules: dict[str, float] = field(default_factory=dict)
    parts: list[tuple[str, float]] = field(default_factory=list)

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Time the block under a name, as a part of the stage that is going on."""
        self.on_stage(name)
        began = perf_counter()
        try:
            yield
        finally:
            self.parts.append((name, perf_counter() - began))

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time the block under a name."""
        self.on_stage(name)
        began = perf_counter()
        try:
            yield
        finally:
            self.stages.append((name, perf_counter() - began))

    def table(self) -> str:
        """Return the stages with their seconds and share, and the rules, slowest first."""
        total = sum(seconds for _, seconds in self.stages) or 1.0
        lines = [
            f"{name:<28}{seconds:>8.3f} s {seconds / total:>6.0%}" for name, seconds in self.stages
        ]
        lines += [f"  of it: {name:<19}{seconds:>8.3f} s" for name, seconds in self.parts]
        slowest = sorted(self.rules.items(), key=lambda rule: (-rule[1], rule[0]))
        lines += [f"  rule {code:<21}{seconds:>8.3f} s" for code, seconds in slowest]
        return "\n".join([*lines, f"{'total':<28}{total:>8.3f} s"])
