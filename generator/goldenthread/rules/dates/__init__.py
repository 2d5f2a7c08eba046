"""Rules about facts and documents that were not looked at in time."""

from __future__ import annotations

from goldenthread.rules.dates import gt201_stale_verification
from goldenthread.rules.dates import gt202_review_overdue
from goldenthread.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    gt201_stale_verification.RULE,
    gt202_review_overdue.RULE,
)
