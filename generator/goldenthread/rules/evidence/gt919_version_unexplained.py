"""A policy whose version does not stand among its changes."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.policy import Policy
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each policy whose own version is not in the list of what changed."""
    for policy in world.library.all(Policy):
        known = [change.version for change in policy.changes]
        if policy.version not in known:
            said = f"they are about {', '.join(known)}" if known else "there are none"
            yield Problem(
                policy.key,
                ("version",),
                f'"{policy.title}" is version {policy.version}, and none of its changes says what '
                f"is new in it: {said}.",
                "Add what changed in this version and why, or correct the version.",
                f'changes:\n  - version: "{policy.version}"\n    on: {policy.approved_on}\n'
                "    summary: What changed",
            )


RULE = Rule(
    code="GT919",
    name="version-unexplained",
    summary="The version of a policy does not stand among its changes.",
    why=(
        "A reader who knows the last version needs to know what is new and why. A version that "
        "nobody explains looks like a new date on an old text."
    ),
    source="Regulation 17(2)(d) of the Regulated Activities Regulations 2014 (governance records).",
    severity=Severity.WARNING,
    bad="""\
kind: policy
version: "1.1"  # <-
changes:
  - {version: "1.0", on: 2026-03-02, summary: First edition}
""",
    good="""\
kind: policy
version: "1.1"
changes:
  - {version: "1.1", on: 2026-09-07, summary: Adds the night route}
  - {version: "1.0", on: 2026-03-02, summary: First edition}
""",
    check=check,
)
