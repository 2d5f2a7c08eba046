"""Inspection packs that answer to a framework which does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.due import out_of_force
from goldenthread.library.words import date_words
from goldenthread.model.finding import Severity
from goldenthread.records.framework import Framework
from goldenthread.records.framework import Standing
from goldenthread.records.links import KeyPath
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield the framework that the settings name, when it is not in force on the as-of date."""
    framework = world.library.find(Framework, world.library.settings.inspection_framework)
    if framework is None:
        return
    path, why = _why_not(world, framework)
    if why:
        yield Problem(
            framework.key,
            path,
            f'The settings name "{framework.title}" ({framework.edition}) as the framework that '
            f"inspection packs answer to, but {why}.",
            "Name the edition in force in goldenthread.yaml, or correct what stands here.",
            "inspection_framework: saf-2023",
        )


def _why_not(world: World, framework: Framework) -> tuple[KeyPath, str]:
    if framework.standing in (Standing.DRAFT, Standing.SUPERSEDED):
        return ("standing",), f"it is {framework.standing.words}"
    if out_of_force(framework, world.as_of):
        ended = date_words(framework.effective_to or world.as_of)
        return ("effective_to",), f"it ended on {ended}"
    if framework.effective_from and framework.effective_from > world.as_of:
        return ("effective_from",), f"it begins on {date_words(framework.effective_from)}"
    return (), ""


RULE = Rule(
    code="GT920",
    name="framework-not-in-force",
    summary="The settings name a framework for inspection packs that is not in force.",
    why=(
        "A pack that is set out by a draft, or by statements that were replaced, sends the "
        "inspector looking for what is not there."
    ),
    source="Own rule: packs answer to the edition in force (F46).",
    severity=Severity.ERROR,
    bad="""\
kind: framework
id: saf
standing: draft  # <-
""",
    good="""\
kind: framework
id: saf
standing: in_force
""",
    check=check,
)
