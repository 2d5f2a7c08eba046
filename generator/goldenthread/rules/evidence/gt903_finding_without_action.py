"""A shortfall that an audit found and that leads to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.governance import Audit
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World


def check(world: World) -> Iterator[Problem]:
    """Yield each finding that is no strength and names no action."""
    for audit in world.library.all(Audit):
        for index, finding in enumerate(audit.findings):
            if not finding.good and not finding.actions:
                yield Problem(
                    audit.key,
                    ("findings", index),
                    f"The audit found this, and no action follows from it: "
                    f"{finding.text.rstrip('.')}.",
                    "Add an action with an owner and a day, and name it here. "
                    "If it is a strength, say `good: yes`.",
                    "actions:\n  - the-id-of-the-action",
                )


RULE = Rule(
    code="GT903",
    name="finding-without-action",
    summary="An audit found a shortfall that leads to no action.",
    why=(
        "Looking and not acting is worse than not looking: the provider knew. A finding is only "
        "finished when somebody owns what follows, by a day."
    ),
    source="CQC inspection reports of 2025: shortfalls found by audit and not acted on.",
    severity=Severity.WARNING,
    bad="""\
kind: audit
findings:
  - {id: prompt, text: The best forms give the minute., good: yes}
  - {id: late, text: Two forms were late.}  # <-
""",
    good="""\
kind: audit
findings:
  - {id: prompt, text: The best forms give the minute., good: yes}
  - {id: late, text: Two forms were late., actions: [name-one-person]}
actions:
  - id: name-one-person
    what: Name one person to send each form
    owner: registered-manager
    due: 2026-12-18
""",
    check=check,
)
