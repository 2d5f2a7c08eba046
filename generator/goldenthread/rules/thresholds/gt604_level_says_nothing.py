"""A level without an action, or without a rule for what is recorded."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.library.phrases import is_only
from goldenthread.model.finding import Severity
from goldenthread.records.threshold import ThresholdSet
from goldenthread.rules.rule import Problem
from goldenthread.rules.rule import Rule
from goldenthread.rules.rule import World

FIELDS = {"action": "what we do", "record_rule": "what we record"}


def check(world: World) -> Iterator[Problem]:
    """Yield each level that says "none" or "to be confirmed" where staff need to know."""
    for found in world.library.all(ThresholdSet):
        for number, level in enumerate(found.levels):
            for field, what in FIELDS.items():
                if is_only("placeholder", getattr(level, field)):
                    yield Problem(
                        found.key,
                        ("levels", number, field),
                        f'The level "{level.name}" does not say {what}.',
                        "Write it in one or two sentences. What is not sent is recorded as well: "
                        "low-level matters that repeat are seen only in a log.",
                        f"{field}: In the low-level log, on the same shift, with the reason.",
                    )


RULE = Rule(
    code="GT604",
    name="level-says-nothing",
    summary="A level of a threshold set has no action or no recording rule.",
    why=(
        "What is not reported must be recorded and open to the council, so that three small "
        "matters about one person are seen as one large one."
    ),
    source="Swindon and Sussex thresholds: unreported concerns are recorded and open to scrutiny.",
    severity=Severity.ERROR,
    bad="""\
kind: threshold_set
levels:
  - id: one
    rank: 1
    name: Care quality matter
    asks: record
    action: Put it right.
    record_rule: None needed  # <-
  - id: two
    rank: 2
    name: Reportable matter
    asks: report
    action: Send it.
    record_rule: n/a  # <-
""",
    good="""\
kind: threshold_set
levels:
  - id: one
    rank: 1
    name: Care quality matter
    asks: record
    action: Put it right.
    record_rule: In the low-level log, on the same shift.
  - id: two
    rank: 2
    name: Reportable matter
    asks: report
    action: Send it.
    record_rule: A copy on the person's file.
""",
    check=check,
)
