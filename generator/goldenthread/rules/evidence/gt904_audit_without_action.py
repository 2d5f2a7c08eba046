"""An audit that counted a shortfall and asks for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model.finding import Severity
from goldenthread.records.governance import Audit
from goldenthread.records.governance import Measure
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

ENOUGH = 90
"""The percentage that is good enough where a measure does not name its own."""


def check(world: World) -> Iterator[Problem]:
    """Yield the weakest measure of each audit that falls short and has no action.

    Where a finding without an action is written down, that is found instead.
    """
    for audit in world.library.all(Audit):
        said = any(not finding.good and not finding.actions for finding in audit.findings)
        short = [index for index, each in enumerate(audit.measures) if _short(each)]
        if short and not audit.actions and not said:
            weakest = min(short, key=lambda index: audit.measures[index].percent)
            measure = audit.measures[weakest]
            yield Problem(
                audit.key,
                ("measures", weakest),
                f"Only {measure.met} of {measure.of} met this, and the audit has no action: "
                f"{measure.standard.rstrip('.')}.",
                "Add an action with an owner and a day. If less is good enough here, say so with "
                "`enough_percent`.",
                "actions:\n  - id: one-name\n    what: Name one person to send each form\n"
                "    owner: registered-manager\n    due: 2026-12-18",
            )


def _short(measure: Measure) -> bool:
    enough = ENOUGH if measure.enough_percent is None else measure.enough_percent
    return measure.percent < enough


RULE = Rule(
    code="GT904",
    name="audit-without-action",
    summary="An audit counted a shortfall and has no action at all.",
    why=(
        "Numbers that fall short and lead to nothing show a programme of audits that is done for "
        "the folder and not for people."
    ),
    source="CQC inspection reports of 2025: shortfalls found by audit and not acted on.",
    severity=Severity.WARNING,
    bad="""\
kind: audit
measures:
  - {id: same-day, standard: Sent the same day, met: 13, of: 20}  # <-
findings: []
""",
    good="""\
kind: audit
measures:
  - {id: same-day, standard: Sent the same day, met: 13, of: 20}
findings:
  - {id: late, text: Seven forms waited for a manager., actions: [one-name]}
actions:
  - {id: one-name, what: Name one sender, owner: registered-manager, due: 2026-12-18}
""",
    check=check,
)
