"""A heading of a framework with more or fewer requirements than the edition lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.model.profile import Profile
from goldenthread.records.framework import Framework
from goldenthread.records.framework import Requirement
from goldenthread.records.framework import Standing
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each heading of an edition in force whose requirements are not all there, or too many.

    A draft may be a stub.
    """
    library = world.library
    if library.lacks(Requirement):
        return
    counts = Counter((each.framework, each.group) for each in library.all(Requirement))
    for framework in library.all(Framework):
        if framework.standing is not Standing.IN_FORCE:
            continue
        for index, group in enumerate(framework.groups):
            found = counts[framework.id, group.id]
            if group.expected is not None and found != group.expected:
                yield Problem(
                    framework.key,
                    ("groups", index, "expected"),
                    f'"{group.name}" of {framework.title} lists {group.expected} under it, and '
                    f"the library has {found}.",
                    "Compare the list with the publisher's page, and add or take away.",
                )


RULE = Rule(
    code="GT923",
    name="framework-incomplete",
    summary="A framework in force has more or fewer requirements than its edition lists.",
    why=(
        "A pack that leaves out a statement, or answers to one that was dropped, was laid out by "
        "another edition than the inspector's."
    ),
    source="Own rule: packs answer to the edition in force (F46).",
    severity=Severity.WARNING,
    bad="""\
records:
  - kind: framework
    id: saf
    groups:
      - {id: safe, name: Safe, expected: 2}  # <-
  - {kind: requirement, id: saf-safeguarding, framework: saf, group: safe}
""",
    good="""\
records:
  - kind: framework
    id: saf
    groups:
      - {id: safe, name: Safe, expected: 1}
  - {kind: requirement, id: saf-safeguarding, framework: saf, group: safe}
""",
    check=check,
    profile=Profile.INSPECTION,
)
