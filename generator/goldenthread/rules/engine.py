"""Run the rules over a library, in order, and give every problem its place."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator

from goldenthread.model.finding import Finding
from goldenthread.model.finding import Related
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

Observer = Callable[[Rule], None]


class RuleCrashed(Exception):
    """A rule failed. That is a failure of the tool and never a pass."""

    def __init__(self, rule: Rule) -> None:
        super().__init__(f"The rule {rule.code} ({rule.name}) failed.")
        self.rule = rule


def run(
    rules: Iterable[Rule], world: World, after_each: Observer = lambda _: None
) -> tuple[Finding, ...]:
    """Return what the rules find. ``after_each`` is called when a rule is done, for timings.

    Raises ``RuleCrashed`` from the exception of the rule that failed.
    """
    findings: list[Finding] = []
    for rule in rules:
        if rule.check is not None:
            findings.extend(_run_one(rule, world))
            after_each(rule)
    return tuple(findings)


def _run_one(rule: Rule, world: World) -> Iterator[Finding]:
    if rule.check is None:
        return
    try:
        for problem in rule.check(world):
            yield _finding(rule, problem, world)
    except Exception as error:
        raise RuleCrashed(rule) from error


def _finding(rule: Rule, problem: Problem, world: World) -> Finding:
    return Finding(
        code=rule.code,
        severity=problem.severity or rule.severity,
        place=world.library.place(problem.key, problem.path, problem.at),
        message=problem.message,
        hint=problem.hint,
        example=problem.example,
        record="" if problem.key in world.library.pages else problem.key,
        related=tuple(
            Related(world.library.place(key, path), why) for key, path, why in problem.related
        ),
    )
