"""The conditions of a decision's ways out, for the rules that look at decisions."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.words import words
from goldenthread.records.links import KeyPath
from goldenthread.records.pathway import Step


def repeated(step: Step) -> Iterator[tuple[KeyPath, str]]:
    """Yield where a condition stands again, and in words; one for each branch."""
    seen: set[object] = set()
    for index, branch in enumerate(step.branches):
        conditions: dict[str, tuple[object, str]] = {}
        if branch.when:
            plain = " ".join(branch.when.lower().split()).rstrip(".")
            conditions["when"] = (plain, f'"{branch.when}"')
        if branch.asks:
            conditions["asks"] = (branch.asks, words(branch.asks))
        if branch.otherwise:
            conditions["otherwise"] = (True, "everything else")
        again = [(name, said) for name, (value, said) in conditions.items() if value in seen]
        yield from ((("branches", index, name), said) for name, said in again[:1])
        seen |= {value for value, _ in conditions.values()}
