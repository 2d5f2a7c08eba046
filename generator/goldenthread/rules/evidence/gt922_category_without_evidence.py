"""A requirement that is shown by some sorts of evidence and not by others that apply."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.graph.shown import asked_for
from goldenthread.library.words import listed
from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each requirement that has evidence, but none of a category that applies."""
    for asked in asked_for(world.library):
        missing = [each.name for each in asked.categories if each.id not in asked.shown]
        if asked.shown and missing:
            yield Problem(
                asked.requirement.key,
                ("safeguarding",),
                f'"{asked.requirement.name}" of {asked.framework.title} has no evidence of the '
                f"{'category' if len(missing) == 1 else 'categories'} {listed(missing)}.",
                "Find or gather evidence of that sort, and name the requirement in its `shows`. "
                "If no service is looked at in that way, say so in its service type.",
            )


RULE = Rule(
    code="GT922",
    name="category-without-evidence",
    summary="A requirement about safeguarding lacks a category of evidence that applies.",
    why=(
        "Policies alone show what was meant. What people, staff and partners say is what an "
        "inspector believes, and its absence is noticed at once."
    ),
    source="CQC, single assessment framework: evidence categories (F47).",
    severity=Severity.INFO,
    bad="""\
records:
  - kind: framework
    id: saf
    categories: [{id: processes, name: Processes}, {id: people, name: People's experience}]
  - {kind: service, id: elm-court}
  - kind: requirement
    id: saf-safeguarding
    framework: saf
    safeguarding: yes  # <-
  - kind: audit
    id: forms
    shows: [{requirement: saf-safeguarding, category: processes}]
""",
    good="""\
records:
  - kind: framework
    id: saf
    categories: [{id: processes, name: Processes}, {id: people, name: People's experience}]
  - {kind: service, id: elm-court}
  - kind: requirement
    id: saf-safeguarding
    framework: saf
    safeguarding: yes
  - kind: audit
    id: forms
    shows:
      - {requirement: saf-safeguarding, category: processes}
      - {requirement: saf-safeguarding, category: people}
""",
    check=check,
    profile=Profile.INSPECTION,
)
